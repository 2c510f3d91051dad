import { keysOf } from '#domain/keys-of.ts';
import { foldText, type Simplified } from './fold.ts';
import { SEARCH_KINDS, type SearchKind } from './kind.ts';
import { pageId, type PackedPages, type PackedTitles } from './packed-titles.ts';
import { plainSpelling } from './plain-spelling.ts';
import { forFilters, type SearchFilter } from './request.ts';

/** Something with a reading: a name, or a word of the synonyms. */
interface Spoken {
  readonly folded: string;
  /** How every character of `folded` is read, in plain spelling; what is no Han character reads as itself. */
  readonly syllables: () => readonly string[];
  /** A name of a part of a page. */
  readonly isPart: boolean;
}

/** A title or another name of a page, or the heading of a part of it. */
export interface Name extends Spoken {
  readonly text: string;
  readonly path: string;
  readonly page: IndexedPage;
}

/** A page by what it is called and about; `id` is that of the index. */
export interface IndexedPage {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly kind: SearchKind;
  /** First and last day, `2026-09-14/2026-09-20`; empty without. */
  readonly days: string;
  readonly place?: string;
  /** Folded title, then the folded other names. */
  readonly names: readonly string[];
  /** Folded, the main thing first. */
  readonly topics: readonly string[];
}

/** What the search knows of the site without its index: titles, readings, synonyms, filters. */
export interface TitleIndex {
  readonly simplified: Simplified;
  readonly pages: ReadonlyMap<string, IndexedPage>;
  readonly names: readonly Name[];
  /** The others that mean the same, by folded word. */
  readonly synonyms: ReadonlyMap<string, readonly string[]>;
  /** Folded words that are looked for in names alone where another of their group was typed. */
  readonly inNames: ReadonlySet<string>;
  /** What words are guessed from: the names, and the words of the synonyms. */
  readonly vocabulary: readonly Spoken[];
  /** The words of the synonyms. */
  readonly words: readonly Spoken[];
  readonly popular: readonly string[];
  readonly sections: Readonly<Record<string, string>>;
  readonly foreignWords: readonly string[];
  /** Ids of the pages under every value of every filter. */
  readonly filters: Readonly<Record<SearchFilter, ReadonlyMap<string, ReadonlySet<string>>>>;
  /** Reading of a character, itself where it has none. */
  readonly readingOf: (character: string) => string;
}

/**
 * Opens the titles as they were sent; without any, an index of nothing.
 *
 * @param rest the other files, or none of them
 */
export function openTitles(
  packed: Partial<PackedTitles> = {},
  ...rest: readonly PackedPages[]
): TitleIndex {
  const files: readonly Partial<PackedPages>[] = [packed, ...rest];
  const simplified = pairsOf(packed.simplified ?? '');
  const readings = new Map(
    Object.entries(packed.readings ?? {}).flatMap(([syllable, characters]) =>
      Array.from(characters, (character) => [character, syllable] as const),
    ),
  );
  const readingOf = (character: string) => readings.get(character) ?? character;
  const special = new Map(files.flatMap((file) => Object.entries(file.special ?? {})));
  const fold = (text: string) => foldText(text, simplified).text;
  const spoken = (text: string, isPart = false): Spoken => {
    const folded = fold(text);
    let read: readonly string[] | undefined;
    return {
      folded,
      isPart,
      syllables: () => (read ??= readName(folded, special.get(text)?.split(' '), readingOf)),
    };
  };
  const pages: IndexedPage[] = [];
  const names: Name[] = [];
  const filters = forFilters(() => new Map<string, Set<string>>());
  for (const file of files) {
    const { paths = '', titles = '', days = '' } = file;
    const [titleOf, daysOf] = [titles.split('\n'), days.split('\n')];
    const pathOf = paths === '' ? [] : paths.split('\n');
    const numbers = file.numbers === undefined ? [...pathOf.keys()] : summed(file.numbers);
    const ids = numbers.map((number) => pageId(packed.stamp ?? '', number));
    const kindOf = new Map(
      keysOf(SEARCH_KINDS).flatMap((kind) =>
        summed(file.filters?.kind[kind]).map((at) => [at, kind] as const),
      ),
    );
    for (const [at, path] of pathOf.entries()) {
      const title = titleOf[at] ?? '';
      const day = daysOf[at] ?? '';
      const place = file.places?.[at];
      const own = [title, ...(file.names?.[at] ?? [])].map((text) => ({ text, ...spoken(text) }));
      const page: IndexedPage = {
        id: ids[at] ?? '',
        path,
        title,
        kind: kindOf.get(at) ?? 'page',
        days: day === '' || day.includes('/') ? day : `${day}/${day}`,
        ...(place === undefined ? {} : { place }),
        names: own.map(({ folded }) => folded),
        topics: (file.topics?.[at] ?? []).map(fold),
      };
      pages.push(page);
      names.push(...own.map((name) => ({ ...name, path, page })));
      for (const [anchor, text] of file.parts?.[at] ?? []) {
        names.push({ text, ...spoken(text, true), path: `${path}#${anchor}`, page });
      }
    }
    for (const filter of keysOf(filters)) {
      for (const [value, steps] of Object.entries(file.filters?.[filter] ?? {})) {
        const known = filters[filter].get(value) ?? new Set();
        for (const at of summed(steps)) known.add(ids[at] ?? '');
        filters[filter].set(value, known);
      }
    }
  }
  const groups = packed.synonyms ?? [];
  const words = groups.flat().map((word) => spoken(word));
  return {
    simplified,
    names,
    pages: new Map(pages.map((page) => [page.id, page])),
    synonyms: synonymsOf(
      groups.map((group) => group.map(fold)),
      (packed.absent ?? []).map(fold),
    ),
    inNames: new Set((packed.inNames ?? []).map(fold)),
    words,
    vocabulary: [...names, ...words],
    popular: packed.popular ?? [],
    sections: packed.sections ?? {},
    foreignWords: files.flatMap((file) => file.foreignWords ?? []),
    filters,
    readingOf,
  };
}

/** Numbers of which the differences are given. */
function summed(steps: readonly number[] = []): readonly number[] {
  let number = 0;
  return steps.map((step) => (number += step));
}

/** A map of what stands two and two. */
function pairsOf(text: string): ReadonlyMap<string, string> {
  const characters = Array.from(text);
  return new Map(
    characters.flatMap((character, at) =>
      at % 2 === 0 ? [[character, characters[at + 1] ?? character]] : [],
    ),
  );
}

/** For every word the others of its group that some page has. */
function synonymsOf(groups: readonly (readonly string[])[], absent: readonly string[]) {
  return new Map(
    groups.flatMap((group) =>
      group.map((word) => [
        word,
        group.filter((other) => other !== word && !absent.includes(other)),
      ]),
    ),
  );
}

function readName(
  folded: string,
  special: readonly string[] | undefined,
  readingOf: (character: string) => string,
): readonly string[] {
  let han = 0;
  return Array.from(folded, (character) => {
    if (!/\p{Script=Han}/u.test(character)) return character;
    const read = special?.[han];
    han += 1;
    return plainSpelling(read ?? readingOf(character));
  });
}
