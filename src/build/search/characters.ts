import * as OpenCC from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import type { Simplified } from '#domain/search/fold.ts';

/** How names are read. */
export interface Readings {
  /** Syllable → characters of the names that are read so. */
  readonly readings: Readonly<Record<string, string>>;
  /** Names that are read otherwise than character by character. */
  readonly special: Readonly<Record<string, string>>;
}

const HAN = /\p{Script=Han}/gu;

/**
 * How names are read, with just their characters.
 * @example readingsOf(['成长']) // { readings: { cheng: '成', zhang: '长' }, special: {} }
 */
export function readingsOf(names: readonly string[]): Readings {
  const all = [...new Set(names)];
  const characters = [...new Set(all.join('').match(HAN) ?? [])].sort();
  const readingOf = new Map(
    characters.map((character) => [character, syllables(character)[0] ?? '']),
  );
  const readings: Record<string, string> = {};
  for (const [character, syllable] of readingOf) {
    readings[syllable] = (readings[syllable] ?? '') + character;
  }
  const special: Record<string, string> = {};
  for (const name of all) {
    const han: readonly string[] = name.match(HAN) ?? [];
    const read = syllables(han.join(''));
    if (han.some((character, at) => readingOf.get(character) !== read[at])) {
      special[name] = read.join(' ');
    }
  }
  return { readings, special };
}

const syllables = (text: string): readonly string[] =>
  text === '' ? [] : pinyin(text, { toneType: 'none', type: 'array', v: true });

/**
 * Traditional characters of which the site writes the simplified one.
 *
 * @param used characters that the site writes
 * @param inNames those in its names, which are read as they are written: 著
 */
export function simplifiedOf(used: ReadonlySet<string>, inNames: ReadonlySet<string>): Simplified {
  const simplify = (['tw', 'hk', 't'] as const).map((from) => OpenCC.Converter({ from, to: 'cn' }));
  const pairs = new Map<string, string>();
  for (let code = 0x4e00; code <= 0x9fff; code += 1) {
    const traditional = String.fromCodePoint(code);
    if (inNames.has(traditional)) continue;
    const simple = simplify
      .map((convert) => convert(traditional))
      .find((other) => other !== traditional && used.has(other));
    if (simple !== undefined) pairs.set(traditional, simple);
  }
  return pairs;
}
