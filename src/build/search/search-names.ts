import * as OpenCC from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import type { NamedPage, NameTable } from '#domain/search/name-table.ts';
import type { Synonym } from '#schemas/synonym.ts';

/** On more pages than this a heading is none of a page's own. */
const COMMON = 3;

/** The synonyms, and those of their words that no page has. */
interface Synonyms {
  readonly synonyms: readonly Synonym[];
  readonly absent: ReadonlySet<string>;
}

/** The table of names, with the readings and the traditional forms of just their characters. */
export function nameTable(
  listed: readonly NamedPage[],
  { synonyms, absent }: Synonyms,
  used: ReadonlySet<string>,
): NameTable {
  const pages = withoutCommonParts(listed);
  const words = synonyms.flatMap(({ words }) => words);
  const names = pages.flatMap(({ title, names = [], parts = [] }) => [
    title,
    ...names,
    ...parts.map(([, text]) => text),
  ]);
  const all = [...new Set([...names, ...words])];
  const characters = [...new Set(all.join('').match(/\p{Script=Han}/gu) ?? [])].sort();
  const readingOf = new Map(
    characters.map((character) => [character, syllables(character)[0] ?? '']),
  );
  const readings: Record<string, string> = {};
  for (const [character, syllable] of readingOf) {
    readings[syllable] = (readings[syllable] ?? '') + character;
  }
  const special: Record<string, string> = {};
  for (const name of all) {
    const han = Array.from(name.match(/\p{Script=Han}/gu) ?? []);
    const read = syllables(han.join(''));
    if (han.some((character, at) => readingOf.get(character) !== read[at])) {
      special[name] = read.join(' ');
    }
  }
  const sections = pages.flatMap(({ path, title, names = [] }) => {
    const id = /^\/(?:actions|projects)\/([^/]+)\/$/.exec(path)?.[1];
    return id === undefined ? [] : [[id, names[0] ?? title] as const];
  });
  return {
    pages,
    readings,
    special,
    simplified: traditionalPairs(used),
    synonyms: synonyms.map(({ words }) => words).filter((group) => group.length > 1),
    absent: [...absent],
    popular: synonyms.flatMap(({ words: [first], popular }) => (popular && first ? [first] : [])),
    sections: Object.fromEntries(sections),
  };
}

/** A heading that stands on many pages names none of them. */
function withoutCommonParts(pages: readonly NamedPage[]): readonly NamedPage[] {
  const counts = new Map<string, number>();
  for (const [, text] of pages.flatMap(({ parts = [] }) => parts)) {
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return pages.map(({ parts = [], ...page }) => {
    const own = parts.filter(([, text]) => (counts.get(text) ?? 0) <= COMMON);
    return own.length === 0 ? page : { ...page, parts: own };
  });
}

const syllables = (text: string): readonly string[] =>
  text === '' ? [] : pinyin(text, { toneType: 'none', type: 'array', v: true });

/** Traditional and simplified, one after the other, for every character of the site that has both. */
function traditionalPairs(used: ReadonlySet<string>): string {
  const simplify = [
    OpenCC.Converter({ from: 'tw', to: 'cn' }),
    OpenCC.Converter({ from: 'hk', to: 'cn' }),
    OpenCC.Converter({ from: 't', to: 'cn' }),
  ];
  const pairs: string[] = [];
  for (let code = 0x4e00; code <= 0x9fff; code += 1) {
    const traditional = String.fromCodePoint(code);
    // What the site itself writes is found as it is written.
    if (used.has(traditional)) continue;
    const simple = simplify
      .map((convert) => convert(traditional))
      .find((other) => other !== traditional && used.has(other));
    if (simple !== undefined) pairs.push(traditional + simple);
  }
  return pairs.join('');
}
