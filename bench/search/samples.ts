import { createHash } from 'node:crypto';
import * as OpenCC from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import { foldText } from '#domain/search/fold.ts';
import type { IndexedPage, TitleIndex } from '#domain/search/title-index.ts';
import { randomNumbers } from '#tests/builders/random-numbers.ts';

// Queries made from the names of any site, with the pages that are right by a reading of their own:
// nothing here uses the search's own spelling, spacing or guessing.

/** Kinds of query that are made from names. */
export const SAMPLE_KINDS = [
  'pinyin',
  'initials',
  'mixed pinyin',
  'traditional',
  'synonym',
  'typo',
] as const;
export type SampleKind = (typeof SAMPLE_KINDS)[number];

/** A query, and whether a page is what it means. */
export interface SampleQuery {
  readonly query: string;
  readonly isRight: (page: IndexedPage) => boolean;
}

const traditional = OpenCC.Converter({ from: 'cn', to: 'tw' });
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const HAN_WORD = /^\p{Script=Han}+$/u;

/** Every page has numbers of its own: that another page comes or goes changes nothing of its queries. */
const seedOf = (path: string) => createHash('sha256').update(path).digest().readUInt32BE();

/** Makes queries of a kind from random names of the pages. */
export function sampleQueries(
  kind: SampleKind,
  titles: TitleIndex,
  count: number,
): readonly SampleQuery[] {
  const pages = [...titles.pages.values()];
  const names = new Map<IndexedPage, string[]>(pages.map((page) => [page, []]));
  for (const { page, text, isPart } of titles.names) if (!isPart) names.get(page)?.push(text);
  const namesOf = (page: IndexedPage) => names.get(page) ?? [];
  const fold = (text: string) => foldText(text, titles.simplified).text;
  const hasName = (word: string) => (page: IndexedPage) =>
    namesOf(page).some((name) => fold(name).includes(word));
  const spelled = new Map<string, readonly string[]>();
  const soundsLike = (fits: readonly ((syllable: string) => boolean)[]) => (page: IndexedPage) =>
    namesOf(page).some((name) => {
      const syllables = spelled.get(name) ?? syllablesOf(name);
      spelled.set(name, syllables);
      return syllables.some((_, at) =>
        fits.every((isFit, place) => isFit(syllables[at + place] ?? '')),
      );
    });
  const characters = [
    ...new Set(pages.flatMap(({ title }) => title.match(/\p{Script=Han}/gu) ?? [])),
  ];

  const make = (page: IndexedPage, random: () => number): SampleQuery | undefined => {
    if (kind === 'traditional') {
      const query = traditional(page.title);
      return query === page.title ? undefined : { query, isRight: hasName(fold(page.title)) };
    }
    if (kind === 'synonym') {
      const synonyms = [...titles.synonyms];
      const [word = '', others = []] = synonyms[Math.floor(random() * synonyms.length)] ?? [];
      // Called so, or about it: a card on fraud is what 骗子 means.
      const isRight = (one: IndexedPage) =>
        [word, ...others].some((way) => hasName(way)(one) || one.topics.includes(way));
      return pages.some(isRight) ? { query: word, isRight } : undefined;
    }
    const [start, word] = wordOf(page.title, random) ?? [];
    if (start === undefined || word === undefined) return undefined;
    if (kind === 'typo') {
      const query = misspell(Array.from(word), characters, random);
      const isName = pages.some(hasName(query));
      // Less than four right characters may mean too much.
      const near = oneMistake(Array.from(query));
      const isRight = (one: IndexedPage) =>
        hasName(word)(one) || namesOf(one).some((name) => near.test(fold(name)));
      return isName || word.length < 5 ? undefined : { query, isRight };
    }
    const syllables = syllablesOf(page.title).slice(start, start + word.length);
    const isFull = (at: number) => kind === 'pinyin' || (kind === 'mixed pinyin' && at === 0);
    if (kind !== 'pinyin' && word.length < 3) return undefined;
    const written = syllables.map((syllable, at) => (isFull(at) ? syllable : syllable.slice(0, 1)));
    const fits = written.map(
      (letters, at) => (syllable: string) =>
        isFull(at) ? syllable === letters : syllable.startsWith(letters),
    );
    const gap = kind === 'pinyin' && random() < 0.5 ? ' ' : '';
    return { query: written.join(gap), isRight: soundsLike(fits) };
  };

  const made: SampleQuery[] = [];
  const drawn = pages
    .map((page) => ({ page, seed: seedOf(page.path) }))
    .sort((a, b) => a.seed - b.seed)
    .map(({ page, seed }) => ({ page, random: randomNumbers(seed) }));
  for (let tried = 0; made.length < count && tried < count * 50; tried += 1) {
    const { page, random } = drawn[tried % drawn.length] ?? {};
    const sample = page && random && make(page, random);
    if (sample !== undefined) made.push(sample);
  }
  return made;
}

/** One syllable for every character of a text; what is no Han character stands for itself. */
const syllablesOf = (text: string): readonly string[] =>
  pinyin(text, { toneType: 'none', type: 'array', v: true });

/** One to three neighbouring words of a title, two to eight Han characters, and where they begin. */
function wordOf(title: string, random: () => number): readonly [number, string] | undefined {
  const words = [...segmenter.segment(title)];
  const at = Math.floor(random() * words.length);
  const word = words
    .slice(at, at + 1 + Math.floor(random() * 3))
    .map(({ segment }) => segment)
    .join('');
  const start = words[at]?.index ?? 0;
  return HAN_WORD.test(word) && word.length >= 2 && word.length <= 8 ? [start, word] : undefined;
}

/**
 * Other words that a misspelt one may be as well: another character at one place, one left out, two
 * exchanged.
 */
function oneMistake(signs: readonly string[]): RegExp {
  const ways = signs.flatMap((sign, at) => {
    const [before, after] = [signs.slice(0, at).join(''), signs.slice(at + 1).join('')];
    const swapped = `${signs[at + 1] ?? ''}${sign}${signs.slice(at + 2).join('')}`;
    return [`${before}.${after}`, `${before}.${sign}${after}`, `${before}${swapped}`];
  });
  return new RegExp(ways.join('|'), 'u');
}

/** One mistake: the same sound, another character, one left out, one twice, two exchanged. */
function misspell(
  signs: readonly string[],
  characters: readonly string[],
  random: () => number,
): string {
  const at = Math.floor(random() * signs.length);
  const sound = pinyin(signs[at] ?? '', { toneType: 'none' });
  const others = characters.filter((other) => other !== signs[at]);
  const alike = others.filter((other) => pinyin(other, { toneType: 'none' }) === sound);
  const from = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const [one = '', next = ''] = signs.slice(at, at + 2);
  const mistakes: readonly (readonly string[])[] = [
    [from(alike.length > 0 ? alike : others), next],
    [from(others), next],
    [next],
    [one, one, next],
    [next, one],
  ];
  const mistake = mistakes[Math.floor(random() * mistakes.length)] ?? [];
  return [...signs.slice(0, at), ...mistake, ...signs.slice(at + 2)].join('');
}
