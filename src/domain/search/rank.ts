import { AUDIENCES } from '#domain/audience.ts';
import { keysOf } from '#domain/keys-of.ts';
import { standsIn } from './fold.ts';
import { isAside } from './kind.ts';
import type { Scores } from './match.ts';
import { DONE_THERE } from './question.ts';
import type { IndexedPage, TitleIndex } from './title-index.ts';

interface Fit {
  /** For every word of the query, the ways in which it may stand on a page, the typed one first. */
  readonly words: readonly (readonly string[])[];
  readonly today: string;
  readonly titles: TitleIndex;
  /** Id of the page that comes before all others. */
  readonly first?: string;
}

/** Tiers of names. */
const NAMED = { so: 4, beginsOrEndsSo: 3, has: 2, hasAllWords: 1 };
/** So much below the title stands another name of a page. */
const OTHER_NAME = 0.2;
/** So much above its tier stands a guide for an emergency: whoever asks for it cannot wait. */
const URGENT = 0.1;
/** A page with all words but one in its names stands below one with all of them. */
const PART = 0.9;
/** Tiers of pages whose first, or another, topic is the word. */
const TOPIC = { first: 1.7, other: 1.5 };
/** Of pages that fit alike, those of places come first where somebody asks for what one does there. */
const IS_PLACE = 0.01;
/** Tiers of pages that list others: below what is called so, above what only mentions the word. */
const ASIDE = { beginsSo: 1.6, has: 0.8, month: 0.5, hasSome: 0.05, mentions: -1, aboutSite: -2 };

/** A foreign word: what spells a Chinese one stands behind it, and abbreviations are used by everybody. */
const FOREIGN_WORD = /^[a-z]{4,}$/i;

/**
 * Ids by fit: what guests from abroad can read first where they ask in their words; pages named so, then those with the words in a name, those about them, lists
 * named so, the rest; among equals what is to come before what is over, then by score.
 */
export function byFit(scores: Scores, fit: Fit): readonly string[] {
  const isForeign =
    fit.words.length > 0 && fit.words.every(([word = '']) => FOREIGN_WORD.test(word));
  return [...scores]
    .map(([id, score]) => {
      const page = fit.titles.pages.get(id);
      const isReadable = isForeign && page !== undefined && !/\p{Script=Han}/u.test(page.title);
      const tier = page === undefined ? 0 : tierOf(page, fit);
      const isPast = isOver(page, fit.today);
      // Of calendars of the same name the next one is meant.
      const next = page && isAside(page.kind) && !isPast ? page.days : '';
      return { id, score, tier, isPast, next, isReadable };
    })
    .sort(
      (a, b) =>
        Number(b.id === fit.first) - Number(a.id === fit.first) ||
        Number(b.isReadable) - Number(a.isReadable) ||
        b.tier - a.tier ||
        Number(a.isPast) - Number(b.isPast) ||
        (a.next < b.next ? -1 : a.next > b.next ? 1 : 0) ||
        b.score - a.score ||
        (a.id < b.id ? -1 : 1),
    )
    .map(({ id }) => id);
}

/** Ids by date, the latest first; without date, and lists, last, then by score. */
export function byDate(scores: Scores, titles: TitleIndex): readonly string[] {
  const day = (id: string) => {
    const page = titles.pages.get(id);
    return page === undefined || isAside(page.kind) ? '' : page.days;
  };
  return [...scores]
    .sort(([a, one], [b, other]) => {
      if (day(a) !== day(b)) return day(a) < day(b) ? 1 : -1;
      return other - one || (a < b ? -1 : 1);
    })
    .map(([id]) => id);
}

function isOver(page: IndexedPage | undefined, today: string): boolean {
  if (page === undefined || page.days === '' || page.kind === 'notice') return false;
  return page.days.slice(page.days.indexOf('/') + 1) < today;
}

/** How well a page fits by what it is called and about. */
function tierOf(page: IndexedPage, fit: Fit): number {
  const named = nameTier(page, fit);
  if (!isAside(page.kind)) {
    const tier = named >= NAMED.hasAllWords ? named : topicTier(page, fit) || partTier(page, fit);
    const isMeant = page.kind === 'place' && fit.words.some(([word = '']) => DONE_THERE.has(word));
    return tier + (isMeant ? IS_PLACE : 0);
  }
  if (named > NAMED.beginsOrEndsSo) return named;
  // Guides are for editors: one word in their names is not meant.
  if (named > 0 && (page.kind !== 'guide' || named === NAMED.hasAllWords)) {
    return named > NAMED.has ? ASIDE.beginsSo : ASIDE.has;
  }
  if (page.kind === 'page' || page.kind === 'guide') return ASIDE.aboutSite;
  const part = partTier(page, fit);
  if (part === 0) return ASIDE.mentions;
  // What stands under a month, a grade and a field, or a topic, has the other words.
  if (page.days !== '') return ASIDE.month;
  return page.kind === 'library' ? ASIDE.hasSome + part : ASIDE.mentions;
}

/** Of several words, how much stands in the names of a page. */
function partTier(page: IndexedPage, fit: Fit): number {
  if (fit.words.length < 2) return 0;
  const lengthOf = (words: Fit['words']) =>
    words.reduce((sum, [typed = '']) => sum + typed.length, 0);
  const named = fit.words.filter((variants) => {
    const one = { ...fit, words: [variants] };
    const called = page.kind === 'emergency' ? { ...page, names: telling(page, variants) } : page;
    return nameTier(called, one) > 0 || topicTier(page, one) > 0 || isFor(page, one);
  });
  return (PART * lengthOf(named)) / lengthOf(fit.words);
}

/** Whether a page is for the group that was typed: 农民 荔枝 asks for what tells farmers of lychees. */
function isFor({ id, kind }: IndexedPage, { words, titles }: Fit): boolean {
  const group = keysOf(AUDIENCES).find((audience) => AUDIENCES[audience] === words[0]?.[0]);
  return (
    group !== undefined && !isAside(kind) && (titles.filters.audience.get(group)?.has(id) ?? false)
  );
}

/** The title of a guide, and the cries of which a word is the greater part: 孩子 says nothing of 孩子落水. */
const telling = ({ names }: IndexedPage, variants: readonly string[]) =>
  names.filter(
    (name, order) =>
      order === 0 || variants.some((word) => name.includes(word) && name.length < 2 * word.length),
  );

function topicTier({ topics }: IndexedPage, { words }: Fit): number {
  const [variants = []] = words.length === 1 ? words : [];
  const place = topics.findIndex((topic) => variants.includes(topic));
  return place < 0 ? 0 : place === 0 ? TOPIC.first : TOPIC.other;
}

function nameTier({ names, kind }: IndexedPage, { words }: Fit): number {
  const typed = words.map(([first = '']) => first).join(' ');
  const [one = [], other] = words;
  const wanted =
    other === undefined
      ? one
      : words.length === 2
        ? one.flatMap((a) => other.flatMap((b) => [`${a} ${b}`, a + b, b + a]))
        : [typed, typed.replace(/ /g, '')];
  // Of several pages the one titled so comes before those that are also called so.
  const rise = (order: number) => (kind === 'emergency' ? URGENT : order > 0 ? -OTHER_NAME : 0);
  const tiers = names.flatMap((name, order) =>
    wanted.flatMap((word) => (standsIn(name, word) ? [tierIn(name, word) + rise(order)] : [])),
  );
  const best = Math.max(0, ...tiers);
  if (best > 0 || words.length === 0) return best;
  const hasAll = words.every((variants) =>
    variants.some((variant) => names.some((name) => standsIn(name, variant))),
  );
  return hasAll ? NAMED.hasAllWords : 0;
}

/** How a word stands in a name: Chinese ones say at their end what it is, at their beginning of what. */
function tierIn(name: string, word: string): number {
  if (word === '') return 0;
  if (name === word) return NAMED.so;
  return name.startsWith(word) || name.endsWith(word) ? NAMED.beginsOrEndsSo : NAMED.has;
}
