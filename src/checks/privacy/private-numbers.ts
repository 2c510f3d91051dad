/** A number that belongs to a person. */
export interface PrivateNumber {
  readonly kind: 'id-number' | 'mobile';
  readonly index: number;
  /** Length as written, with its blanks and hyphens. */
  readonly length: number;
  /** Digits alone, without the country's code. */
  readonly digits: string;
}

/** Blanks, hyphens, points and invisible letters that people and word processors put between digits. */
const BETWEEN = String.raw`(?:&nbsp;|[\p{Zs}\p{Cf}\p{Pd}\t.·•−_*()]){1,3}`;
const MAYBE = `(?:${BETWEEN})?`;
/** In how many digits at a time a mobile number is written. */
const GROUPINGS = [
  [11],
  [3, 4, 4],
  [3, 8],
  [4, 3, 4],
  [4, 4, 3],
  [3, 3, 5],
  [7, 4],
  [5, 6],
  [5, 3, 3],
];
const GROUPED = [...GROUPINGS, Array.from({ length: 11 }, () => 1)]
  .map((sizes) => sizes.map((size) => `\\d{${size}}`).join(BETWEEN))
  .join('|');
const MOBILE = new RegExp(
  `(?<!\\d)(?<!\\d[.-])(?:(?:\\+|00)?86${MAYBE})?(?=1${MAYBE}[3-9])(${GROUPED})(?!\\d|\\.\\d)`,
  'gu',
);
/** 18 digits, or 15 as before 1999; a look ahead finds one that begins inside another, too. */
const ID_NUMBERS = [
  new RegExp(`(?<![\\dA-Za-z])(?=([1-9](?:${MAYBE}\\d){16}${MAYBE}[\\dXx])(?![\\dA-Za-z]))`, 'gu'),
  new RegExp(`(?<![\\dA-Za-z])(?=(\\d{6}${MAYBE}\\d{6}${MAYBE}\\d{3})(?![\\dA-Za-z]))`, 'gu'),
];

/**
 * The ID numbers and mobile numbers in a text, however they are written: in full width, in Chinese
 * figures, with blanks or hyphens, with +86. Addresses of web pages are left out.
 *
 * @example numbersIn('微信同号：１３８ ００１３ ８０００')[0]?.digits // '13800138000'
 */
export function numbersIn(text: string): readonly PrivateNumber[] {
  const plain = foldDigits(text).replace(/https?:\/\/[!-~]+/gi, (url) => ' '.repeat(url.length));
  const ids = ID_NUMBERS.flatMap((pattern) =>
    [...plain.matchAll(pattern)].flatMap(({ 1: written = '', index }) => {
      const digits = digitsOf(written);
      return isIdNumber(digits)
        ? [{ kind: 'id-number' as const, index, length: written.length, digits }]
        : [];
    }),
  );
  const isInId = (at: number) =>
    ids.some(({ index, length }) => index <= at && at < index + length);
  const mobiles = [...plain.matchAll(MOBILE)]
    .filter(({ index }) => !isInId(index))
    .map(({ 0: written, 1: own = '', index }) => {
      return { kind: 'mobile' as const, index, length: written.length, digits: digitsOf(own) };
    });
  return [...ids, ...mobiles].sort((a, b) => a.index - b.index);
}

/**
 * A text with signs instead of every piece of five digits or more that belongs to one of the numbers:
 * messages quote texts that are cut anywhere.
 */
export function maskNumbers(text: string, numbers: readonly PrivateNumber[]): string {
  if (numbers.length === 0) return text;
  const plain = foldDigits(text);
  let masked = '';
  let end = 0;
  for (const { 0: written, index } of plain.matchAll(PIECE)) {
    const piece = digitsOf(written).replace(/^(?:00)?86(?=1)/, '');
    if (!numbers.some(({ digits }) => digits.includes(piece) || piece.includes(digits))) continue;
    masked += `${text.slice(end, index)}×××`;
    end = index + written.length;
  }
  return masked + text.slice(end);
}

const PIECE = new RegExp(`\\d(?:${MAYBE}\\d){4,}(?:${MAYBE}[Xx])?`, 'gu');
const FIGURES: Readonly<Record<string, string>> = { 〇: '0', 零: '0', 幺: '1', '×': 'X' };
const CHINESE_FIGURES = '一二三四五六七八九';

/** What may be a digit: Chinese figures, and what is neither ASCII nor another Chinese character. */
const FOLDED = new RegExp(`[零幺${CHINESE_FIGURES}]|[^\\p{ASCII}\\u3400-\\u9fff]`, 'gu');

/** Digits of every script as ASCII; every place in the text stays what it is. */
const foldDigits = (text: string) =>
  text.replace(FOLDED, (letter) => {
    const figure = CHINESE_FIGURES.indexOf(letter);
    const folded = FIGURES[letter] ?? (figure < 0 ? letter.normalize('NFKC') : String(figure + 1));
    return folded.length > letter.length ? letter : folded.padEnd(letter.length, '\u2060');
  });

const digitsOf = (written: string) => written.replace(/[^\dXx]/g, '').toUpperCase();

/** The first two digits of every province, and of those whose people live elsewhere. */
const PROVINCES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9[12])/;

/** Whether the digits name a province, a real birthday and end in the right sign (GB 11643). */
function isIdNumber(digits: string): boolean {
  if (!PROVINCES.test(digits)) return false;
  if (digits.length === 15) return isDay(`19${digits.slice(6, 12)}`);
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return /^(?:19|20)/.test(digits.slice(6)) && isDay(digits.slice(6, 14))
    ? '10X98765432'[sum % 11] === digits.at(-1)
    : false;
}

function isDay(date: string): boolean {
  const [year, month, day] = [date.slice(0, 4), date.slice(4, 6), date.slice(6)].map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}
