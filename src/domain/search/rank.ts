import { foldText } from './fold.ts';
import { isAside } from './kind.ts';
import { hasWord, type Scores } from './match.ts';
import type { NameBook } from './name-book.ts';
import type { NamedPage } from './name-table.ts';

interface Fit {
  /** For every word of the query, the ways in which it may stand on a page, the typed one first. */
  readonly words: readonly (readonly string[])[];
  readonly today: string;
  readonly book: NameBook;
}

/** How well a page fits by what it is called and about. */
interface Standing {
  readonly tier: number;
  /** How much of its name was asked for. */
  readonly share: number;
}

/** Tiers of names; another word for the same, or another name of the page, stands a little below. */
const NAMED = { so: 4, beginsOrEndsSo: 3, has: 2, hasAllWords: 1 };
const LESS = { synonym: 0.5, otherName: 0.2 };
/** A page with all words but one in its names stands below one with all of them. */
const PART = 0.9;
/** Tiers of pages whose first, or another, topic is the word. */
const TOPIC = { first: 1.7, other: 1.5 };
/** Tiers of pages that list others: below what is called so, above what only mentions the word. */
const ASIDE = {
  beginsSo: 1.6,
  has: 0.8,
  month: 0.5,
  hasSome: 0.05,
  guide: -0.5,
  mentions: -1,
  mentionsOnly: -2,
};

/**
 * Ids by fit: pages named so first, then those with the words in a name, those about them, lists
 * named so, the rest; among equals what is to come before what is over, then by score.
 */
export function byFit(scores: Scores, fit: Fit): readonly string[] {
  return [...scores]
    .map(([id, score]) => {
      const page = fit.book.pages.get(id);
      const { tier, share } = page ? standing(page, fit) : { tier: 0, share: 0 };
      const isPast = isOver(page, fit.today);
      // Of calendars of the same name the next one is meant.
      const next = page && isAside(page.kind) && !isPast ? (page.days ?? '') : '';
      return { id, score, tier, share, isPast, next };
    })
    .sort(
      (a, b) =>
        b.tier - a.tier ||
        Number(a.isPast) - Number(b.isPast) ||
        b.share - a.share ||
        (a.next < b.next ? -1 : a.next > b.next ? 1 : 0) ||
        b.score - a.score ||
        (a.id < b.id ? -1 : 1),
    )
    .map(({ id }) => id);
}

/** Ids by date, the latest first; without date, and lists, last, then by score. */
export function byDate(scores: Scores, book: NameBook): readonly string[] {
  const day = (id: string) => {
    const page = book.pages.get(id);
    return page === undefined || isAside(page.kind) ? '' : (page.days ?? '');
  };
  return [...scores]
    .sort(([a, one], [b, other]) => {
      if (day(a) !== day(b)) return day(a) < day(b) ? 1 : -1;
      return other - one || (a < b ? -1 : 1);
    })
    .map(([id]) => id);
}

function isOver(page: NamedPage | undefined, today: string): boolean {
  if (page?.days === undefined || page.kind === 'notice') return false;
  return page.days.slice(page.days.indexOf('/') + 1) < today;
}

function standing(page: NamedPage, fit: Fit): Standing {
  const named = nameFit(page, fit);
  if (!isAside(page.kind)) {
    if (named.tier >= NAMED.hasAllWords) return named;
    const tier = isList(page) ? ASIDE.mentions : topicTier(page, fit) || partTier(page, fit);
    return { tier, share: 0 };
  }
  if (named.tier >= NAMED.so - LESS.synonym - LESS.otherName) return named;
  if (isPeriod(page) && !namesTime(fit)) return { tier: ASIDE.mentions, share: 0 };
  if (page.kind === 'guide' && named.tier !== NAMED.hasAllWords)
    return { ...named, tier: named.tier > 0 ? ASIDE.guide : ASIDE.mentionsOnly };
  if (named.tier > NAMED.has) return { ...named, tier: ASIDE.beginsSo };
  if (named.tier > 0) return { ...named, tier: ASIDE.has };
  if (page.kind === 'page') return { tier: ASIDE.mentionsOnly, share: 0 };
  const part = partTier(page, fit);
  if (part === 0) return { tier: ASIDE.mentions, share: 0 };
  // What stands under a month, a grade and a field, or a topic, has the other words.
  if (page.days !== undefined) return { tier: ASIDE.month, share: 0 };
  return { tier: page.kind === 'library' ? ASIDE.hasSome + part : ASIDE.mentions, share: 0 };
}

/** The calendar of a month or a year: mostly empty, and meant only by who names the time. */
const isPeriod = ({ kind, title }: NamedPage) => kind === 'calendar' && /\d/.test(title);

const namesTime = ({ words }: Fit) => words.flat().some((word) => /\d/.test(word));

/** The beginning of a section lists its pages; the plan's say something themselves. */
const isList = ({ kind, path }: NamedPage) => kind !== 'plan' && /^\/[^/]+\/$/.test(path);

/** Of several words, how much stands in the names of a page. */
function partTier(page: NamedPage, fit: Fit): number {
  if (fit.words.length < 2) return 0;
  // A number is one sign: a year says less than a name.
  const lengthOf = (words: Fit['words']) =>
    words.reduce((sum, [typed = '']) => sum + typed.replace(/\d+/g, '0').length, 0);
  const named = fit.words.filter((ways) => {
    const one = { ...fit, words: [ways] };
    return nameFit(page, one).tier > 0 || topicTier(page, one) > 0;
  });
  return (PART * lengthOf(named)) / lengthOf(fit.words);
}

function topicTier({ topics = [] }: NamedPage, { words, book }: Fit): number {
  const [ways = []] = words.length === 1 ? words : [];
  const place = topics.findIndex((topic) => ways.includes(foldText(topic, book.simplified).text));
  return place < 0 ? 0 : place === 0 ? TOPIC.first : TOPIC.other;
}

function nameFit(page: NamedPage, { words, book }: Fit): Standing {
  const fold = (text: string) => foldText(text, book.simplified).text;
  const names = [page.title, ...(page.names ?? [])].map(fold);
  const typed = words.map(([first = '']) => first).join(' ');
  const wanted = words.length === 1 ? (words[0] ?? []) : [typed, typed.replace(/ /g, '')];
  let best: Standing = { tier: 0, share: 0 };
  for (const [rank, name] of names.entries()) {
    for (const [order, word] of wanted.entries()) {
      // Of several pages the one titled so comes before those that are also called so.
      const less = (order > 0 ? LESS.synonym : 0) + (rank > 0 ? LESS.otherName : 0);
      const tier = oneFit(name, word) - less;
      const share = word.length / name.length;
      if (tier > best.tier || (tier === best.tier && share > best.share)) best = { tier, share };
    }
  }
  if (best.tier > 0) return best;
  const hasAll = words.every((ways) =>
    ways.some((way) => names.some((name) => hasWord(name, way))),
  );
  return { tier: hasAll && words.length > 0 ? NAMED.hasAllWords : 0, share: 0 };
}

/** Chinese names say at their end what a thing is, and at their beginning what it is about. */
function oneFit(name: string, word: string): number {
  if (word === '' || !hasWord(name, word)) return 0;
  if (name === word) return NAMED.so;
  return name.startsWith(word) || name.endsWith(word) ? NAMED.beginsOrEndsSo : NAMED.has;
}
