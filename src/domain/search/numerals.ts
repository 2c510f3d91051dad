// Numbers as people write them: 九月 and 9月, 二〇二六年 and 2026年. Names such as 十四五 stay.
const DIGITS = '〇一二三四五六七八九';
const COUNTED = '[年月日号届期项条个岁级周站场次]';
const CHINESE = new RegExp(`[〇零一二三四五六七八九十百]+(?=${COUNTED})`, 'gu');
const ARABIC = new RegExp(`\\d{1,4}(?=${COUNTED})`, 'gu');

/** Value of a Chinese numeral below a thousand, or of digits in a row; undefined for anything else. */
export function chineseValue(numeral: string): number | undefined {
  const digits = numeral.replace(/零/g, '〇');
  if (/^[〇一二三四五六七八九]+$/.test(digits)) {
    return Number(Array.from(digits, (digit) => DIGITS.indexOf(digit)).join(''));
  }
  const parts =
    /^(?:([一二三四五六七八九])百〇?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(
      digits,
    );
  if (parts === null || digits === '') return undefined;
  const [, hundreds, tens, ten, ones] = parts;
  const value = (digit: string | undefined) => (digit === undefined ? 0 : DIGITS.indexOf(digit));
  return 100 * value(hundreds) + (ten === undefined ? 0 : 10 * (value(tens) || 1)) + value(ones);
}

/** Chinese numeral of a number below 100; years are written digit by digit. */
export function chineseNumeralOf(number: number): string {
  if (number >= 100) return Array.from(String(number), (digit) => DIGITS[Number(digit)]).join('');
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十`;
  return ten + (ones === 0 && tens > 0 ? '' : (DIGITS[ones] ?? ''));
}

/**
 * The other ways to write the numbers before a unit of counting.
 * @example numeralVariants('九月科普') // ['9月科普']
 */
export function numeralVariants(word: string): readonly string[] {
  const arabic = word.replace(CHINESE, (numeral) => String(chineseValue(numeral) ?? numeral));
  const chinese = word.replace(ARABIC, (digits) => chineseNumeralOf(Number(digits)));
  return [...new Set([arabic, chinese])].filter((variant) => variant !== word);
}
