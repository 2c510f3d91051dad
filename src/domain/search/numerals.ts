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
 * A word with its counted numbers in figures.
 * @example inFigures('十一月活动') // '11月活动'
 */
export const inFigures = (word: string): string =>
  word.replace(CHINESE, (numeral) => String(chineseValue(numeral) ?? numeral));

/** A date in figures, folded: 5.12, 2026-09-20. */
const DATE = /^(?:(20\d\d) )?0?([1-9]|1[0-2]) 0?([1-9]|[12]\d|3[01])$/;

/** A date in figures as the pages write it, with its year and without. */
function dateVariants(word: string): readonly string[] {
  const [, year, month = '', day = ''] = DATE.exec(word) ?? [];
  if (month === '') return [];
  const date = `${month}月${day}日`;
  return year === undefined ? [date] : [`${year}年${date}`, date];
}

/**
 * The month of a day, by which its calendar is found; undefined for what is no day.
 * @example monthOf('9月7日') // '9月'
 */
export function monthOf(word: string): string | undefined {
  return [...numeralVariants(word), word].flatMap(
    (way) => /^((?:\d{4}年)?\d{1,2}月)\d{1,2}日$/.exec(way)?.[1] ?? [],
  )[0];
}

/** How many months on from this one. */
const MONTHS_ON: Readonly<Record<string, number>> = {
  本: 0,
  当: 0,
  这个: 0,
  上: -1,
  上个: -1,
  下: 1,
  下个: 1,
};

/**
 * Months told from a day on, by their year and number, as their calendars are named; words of their own.
 * @example datedMonths('下个月活动', '2026-12-05') // ' 2027年1月 活动'
 */
export function datedMonths(typed: string, today: string): string {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return typed.replace(
    /(本|当|[这上下]个|[上下])月(?![球亮面食相壤光饼牙色季历夜])份?的?/g,
    (_, told: string) => {
      const months = 12 * year + month - 1 + (MONTHS_ON[told] ?? 0);
      return ` ${Math.floor(months / 12)}年${(months % 12) + 1}月 `;
    },
  );
}

/**
 * The other ways to write the numbers before a unit of counting, and dates.
 * @example numeralVariants('九月科普') // ['9月科普']
 */
export function numeralVariants(word: string): readonly string[] {
  const arabic = inFigures(word);
  const chinese = word.replace(ARABIC, (digits) => chineseNumeralOf(Number(digits)));
  const day = arabic.replace(/(月\d{1,2})号/g, '$1日');
  const variants = new Set([arabic, chinese, day, ...dateVariants(word)]);
  return [...variants].filter((variant) => variant !== word);
}
