import { foldText, type Simplified } from './fold.ts';
import type { SearchKind } from './kind.ts';
import { plainSpelling } from './plain-spelling.ts';
import type { NamedPage, NameTable } from './name-table.ts';

/** Something with a reading. */
interface Spoken {
  readonly folded: string;
  /** How every character of `folded` is read, in plain spelling; what is no Han character reads as itself. */
  readonly syllables: () => readonly string[];
  /** A name of a part of a page; a word is none. */
  readonly isPart: boolean;
}

/** Something with a name: a page, another name of it, a part of it. */
export interface Named extends Spoken {
  readonly text: string;
  readonly path: string;
  readonly kind: SearchKind;
  readonly page: NamedPage;
}

/** The table of names, unpacked. */
export interface NameBook {
  readonly simplified: Simplified;
  readonly names: readonly Named[];
  readonly pages: ReadonlyMap<string, NamedPage>;
  /** The others that mean the same, by folded word. */
  readonly synonyms: ReadonlyMap<string, readonly string[]>;
  /** The words of the synonyms. */
  readonly words: readonly Spoken[];
  readonly popular: readonly string[];
  readonly sections: NameTable['sections'];
  /** Reading of a character, itself where it has none. */
  readonly readingOf: (character: string) => string;
}

/** For a browser that has never fetched the names. */
export const NO_NAMES: NameTable = {
  pages: [],
  readings: {},
  special: {},
  simplified: '',
  synonyms: [],
  absent: [],
  popular: [],
  sections: {},
};

/** Unpacks the table of names. */
export function openNames(table: NameTable): NameBook {
  const simplified = new Map<string, string>();
  const pairs = Array.from(table.simplified);
  for (let at = 0; at + 1 < pairs.length; at += 2)
    simplified.set(pairs[at] ?? '', pairs[at + 1] ?? '');
  const readings = new Map<string, string>();
  for (const [syllable, characters] of Object.entries(table.readings)) {
    for (const character of characters) readings.set(character, syllable);
  }
  const readingOf = (character: string) => readings.get(character) ?? character;
  const special = new Map(Object.entries(table.special));
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
  const name = (page: NamedPage, text: string, anchor?: string): Named => {
    return {
      ...spoken(text, anchor !== undefined),
      text,
      path: anchor === undefined ? page.path : `${page.path}#${anchor}`,
      kind: page.kind,
      page,
    };
  };
  const absent = new Set(table.absent.map(fold));
  const synonyms = new Map<string, readonly string[]>();
  for (const group of table.synonyms.map((words) => words.map(fold))) {
    for (const word of group) {
      synonyms.set(
        word,
        group.filter((other) => other !== word && !absent.has(other)),
      );
    }
  }
  return {
    simplified,
    names: table.pages.flatMap((page) => [
      name(page, page.title),
      ...(page.names ?? []).map((text) => name(page, text)),
      ...(page.parts ?? []).map(([anchor, text]) => name(page, text, anchor)),
    ]),
    pages: new Map(table.pages.map((page) => [page.id, page])),
    synonyms,
    words: table.synonyms.flat().map((word) => spoken(word)),
    popular: table.popular,
    sections: table.sections,
    readingOf,
  };
}

/** What words are guessed from: the names, and the words of the synonyms. */
export function* vocabulary({ names, words }: NameBook): Generator<Spoken> {
  yield* names;
  yield* words;
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
