/** Traditional character → simplified character. */
export type Simplified = ReadonlyMap<string, string>;

/** A text as the search compares it, and where its parts stand in the text as printed. */
export interface Folded {
  readonly text: string;
  /** For every UTF-16 unit of `text`, where the unit begins that it came from; one more for the end. */
  readonly at: readonly number[];
}

const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/u;
const WORD = /[\p{L}\p{N}\p{M}]/u;
/** A sign of its own, no letter C: so the index has it. */
const DEGREES = /[℃℉]/;
const HAN = /\p{Script=Han}/u;

/**
 * Folds width, case, traditional characters; drops what cannot be seen; makes one space of spaces and
 * punctuation, and none between Han and other characters, where writers differ.
 *
 * @example foldText('ＡＢＣ　“三娘灣” 2026 年', simplified).text // 'abc 三娘湾 2026年'
 */
export function foldText(source: string, simplified: Simplified): Folded {
  let text = '';
  const at: number[] = [];
  let gap: number | undefined;
  let isBlank = true; // no punctuation in the gap
  let last = '';
  let position = 0;
  for (const character of source) {
    const here = position;
    position += character.length;
    if (UNSEEN.test(character) && !/\s/.test(character)) continue;
    const sign = DEGREES.test(character) ? '°' : character;
    for (const plain of sign.normalize('NFKC').toLowerCase()) {
      if (!WORD.test(plain)) {
        gap ??= here;
        isBlank &&= /\s/.test(plain);
        continue;
      }
      const folded = simplified.get(plain) ?? plain;
      if (gap !== undefined && text !== '') {
        const isBorder = HAN.test(last) !== HAN.test(folded);
        if (!isBlank || !isBorder) {
          text += ' ';
          at.push(gap);
        }
      }
      gap = undefined;
      isBlank = true;
      at.push(...Array.from({ length: folded.length }, () => here));
      text += folded;
      last = folded;
    }
  }
  at.push(gap ?? source.length);
  return { text, at };
}

/** Whether a text has a Han character in it. */
export const hasHan = (text: string): boolean => HAN.test(text);

/**
 * Whether a word stands in a name, both folded; a number never within a longer one.
 * @example standsIn('2027年11月', '1月') // false
 */
export function standsIn(name: string, word: string): boolean {
  let at = name.indexOf(word);
  if (/^\d/.test(word)) {
    while (at > 0 && /\d/.test(name.charAt(at - 1))) at = name.indexOf(word, at + 1);
  }
  return at >= 0;
}
