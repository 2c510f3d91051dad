/** A sign that nobody sees, at an offset in a text. */
export interface InvisibleSign {
  readonly offset: number;
  /** Length in UTF-16 units. */
  readonly length: number;
  /** Chinese name with its number, e.g. 零宽空格，U+200B. */
  readonly name: string;
}

const NAMES: readonly (readonly [signs: RegExp, name: string])[] = [
  [/[\u200b\u2060\u180e]/, '零宽空格'],
  [/[\u200c\u200d]/, '零宽连接符'],
  [/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/, '文字方向符'],
  [/\ufeff/, '文件开头的标记'],
  [/\u00ad/, '软连字符'],
  [/[\r\u0085\u2028\u2029]/, '特殊换行符'],
  [/[\ue000-\uf8ff\u{f0000}-\u{10ffff}]/u, '自造字（在别人的电脑上是方框）'],
  [/[\u115f\u1160\u3164\uffa0]/, '空白字符'],
];

/**
 * Signs that are not seen, or seen on one computer only: control characters but tab and line end,
 * zero-width and direction marks, line separators, fillers, tags, private use, what is no
 * character. A carriage return is one where no line feed follows.
 */
const INVISIBLE =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ue000-\uf8ff\ufeff\uffa0\ufdd0-\ufdef\ufff0-\uffff\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e00ff}\u{e01f0}-\u{10ffff}]|\r(?!\n)/gu;

/** What nearly all texts are made of, and nothing else: to look for the others would take five times as long. */
const USUAL =
  /^[\t\n -~\u00a0-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e\u2190-\u27ff\u3000-\u30ff\u3400-\u9fff\uff00-\uff9f]*$/;

/** Joins pictures to one: a family of father, mother and child. */
const JOINED = /(?:\p{Extended_Pictographic}|[\ufe0f\u{1f3fb}-\u{1f3ff}])$/u;

/**
 * The invisible signs of a text. Those that join emoji to one picture, and flags made of tags, are
 * no mistake.
 *
 * @example [...invisibleSigns('海\u200b豚')] // [{ offset: 1, length: 1, name: '零宽空格，U+200B' }]
 */
export function* invisibleSigns(text: string): Generator<InvisibleSign> {
  if (USUAL.test(text)) return;
  for (const { 0: sign, index } of text.matchAll(INVISIBLE)) {
    const before = text.slice(Math.max(0, index - 2), index);
    const isJoiner =
      sign === '\u200d' &&
      JOINED.test(before) &&
      /^\p{Extended_Pictographic}/u.test(text.slice(index + 1, index + 3));
    if (isJoiner || isFlagTag(sign, text, index)) continue;
    yield { offset: index, length: sign.length, name: nameOf(sign) };
  }
}

/** Tags after a black flag make it that of a country: 🏴󠁧󠁢󠁥󠁮󠁧󠁿. */
const isFlagTag = (sign: string, text: string, index: number) =>
  /[\u{e0020}-\u{e007f}]/u.test(sign) &&
  /\u{1f3f4}[\u{e0020}-\u{e007e}]*$/u.test(text.slice(Math.max(0, index - 20), index));

function nameOf(sign: string): string {
  const known = NAMES.find(([signs]) => signs.test(sign))?.[1] ?? '控制字符';
  return `${known}，${codeOf(sign)}`;
}

const codeOf = (sign: string) =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * A text in which every invisible sign is written as its number, fit for a terminal.
 *
 * @example shownSigns('a\x1b[2J') // 'a‹U+001B›[2J'
 */
export const shownSigns = (text: string): string =>
  [...invisibleSigns(text)].reduceRight(
    (shown, { offset, length }) =>
      `${shown.slice(0, offset)}‹${codeOf(shown.slice(offset, offset + length))}›${shown.slice(offset + length)}`,
    text,
  );
