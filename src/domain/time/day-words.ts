/** Words for days, which mean others every day, in the order in which they are offered. */
export const DAY_WORDS = {
  today: '今天',
  tomorrow: '明天',
  weekend: '本周末',
  'next-week': '下周',
  'next-weekend': '下周末',
  month: '本月',
  'next-month': '下月',
} as const;
type DayWord = keyof typeof DAY_WORDS;

/** Days as dates like `2026-11-28`, both inclusive. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/** The days of a festival that the moon or the sun moves, e.g. `['春节', '2027-02-06']`. */
export type FestivalDay = readonly [name: string, date: string];

/** 1 January 1970 was a Thursday. */
const FIRST_WEEKDAY = 3;
/** Days from 1 March of the year 0 to 1 January 1970. */
const EPOCH = 719_468;

/** Days since 1970 of a day of the Gregorian calendar; years are counted from March, so that 29 February ends one. */
function dayNumber(year: number, month: number, day: number): number {
  const years = year + Math.floor((month - 3) / 12);
  const months = (((month - 3) % 12) + 12) % 12;
  const leaps = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return 365 * years + leaps + Math.floor((153 * months + 2) / 5) + day - 1 - EPOCH;
}

/** The inverse, as a date like `2026-11-28`. */
function dateOf(number: number): string {
  const days = number + EPOCH;
  const era = Math.floor(days / 146_097);
  const ofEra = days - era * 146_097;
  const years = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) /
      365,
  );
  const ofYear = ofEra - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
  const months = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * months + 2) / 5) + 1;
  const month = months < 10 ? months + 3 : months - 9;
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${years + era * 400 + (month <= 2 ? 1 : 0)}-${pad(month)}-${pad(day)}`;
}

const parts = (date: string) => date.split('-').map(Number);
function numberOf(date: string): number {
  const [year = 0, month = 1, day = 1] = parts(date);
  return dayNumber(year, month, day);
}
const isDate = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && dateOf(numberOf(text)) === text;

/**
 * The days that a word means to who says it, or a date by itself; undefined for anything else. On Sunday
 * the weekend is what is left of it; the week begins on Monday.
 *
 * @param today the day it is in Shanghai
 * @example daysOf('weekend', '2026-11-27') // { first: '2026-11-28', last: '2026-11-29' }
 */
export function daysOf(word: string, today: string): Days | undefined {
  if (isDate(word)) return { first: word, last: word };
  const day = numberOf(today);
  const monday = day - ((day + FIRST_WEEKDAY) % 7);
  const days = (first: number, last: number) => ({ first: dateOf(first), last: dateOf(last) });
  const month = (ahead: number) => {
    const [year = 0, number = 1] = parts(today);
    const start = (after: number) => dayNumber(year, number + after, 1);
    return days(start(ahead), start(ahead + 1) - 1);
  };
  const meanings: Readonly<Record<DayWord, Days>> = {
    today: days(day, day),
    tomorrow: days(day + 1, day + 1),
    weekend: days(Math.max(day, monday + 5), monday + 6),
    'next-week': days(monday + 7, monday + 13),
    'next-weekend': days(monday + 12, monday + 13),
    month: month(0),
    'next-month': month(1),
  };
  return isDayWord(word) ? meanings[word] : undefined;
}

const isDayWord = (word: string): word is DayWord => Object.keys(DAY_WORDS).includes(word);

/** How people say the words; what says more comes first. */
const SAYINGS: readonly (readonly [RegExp, DayWord])[] = [
  [/下(?:个|一个)?(?:周|星期|礼拜)末/, 'next-weekend'],
  [/(?:[这本]个?)?(?:周末|星期末|礼拜末|双休日)/, 'weekend'],
  [/下(?:个|一)?(?:周|星期|礼拜)(?![一二三四五六日天])/, 'next-week'],
  [/今[天日晚]/, 'today'],
  [/明[天日晚](?!星)/, 'tomorrow'],
  [/(?:[这本]个?|当)月/, 'month'],
  [/下个?月/, 'next-month'],
];
/** Festivals of the solar calendar, with their month and day. */
const FIXED: readonly (readonly [RegExp, string])[] = [
  [/元旦节?/, '01-01'],
  [/五一(?:劳动节|节)?|劳动节/, '05-01'],
  [/六一(?:儿童节)?|儿童节/, '06-01'],
  [/国庆节?/, '10-01'],
];
/** What may stand beside a day in a question for what is on; other words look for something else. */
const FILLER =
  /带?(?:孩子|小孩|娃|家人|老人)|(?:\d{1,2}|[一二三四五六七八九十]{1,3})岁|(?:可以|能|想)?[去到在]?哪[里儿]?(?:好)?玩?|好玩|有什么|有啥|有没有|什么|科普|活动|讲座|展览|节目|安排|日历|钦州|附近|的|有|去|玩|吗|呢|[\s，。？！?!,.]/gu;

/** What a query says of days: the word, or the date, that the calendar's filter understands. */
export interface MeantDays extends Days {
  readonly choice: string;
}

/**
 * The days that somebody asks for, e.g. 这个周末去哪玩, 本月活动, 元旦, 12月5日. A date without a year
 * and a festival mean the next one, today's too. Undefined where no days are named, or a festival or a
 * date stands among words that look for something else (春节燃放烟花).
 *
 * @param moving festivals that move, of some years, in their order
 */
export function daysMeant(
  query: string,
  today: string,
  moving: readonly FestivalDay[],
): MeantDays | undefined {
  const found = (choice: string): MeantDays | undefined => {
    const days = daysOf(choice, today);
    return days && { choice, ...days };
  };
  const isRest = (said: string) => query.replace(said, '').replace(FILLER, '') === '';
  for (const [saying, word] of SAYINGS) {
    const said = saying.exec(query)?.[0];
    if (said !== undefined && isRest(said)) return found(word);
  }
  const named = moving.filter(([name]) => query.includes(name) && isRest(name));
  const next = named.find(([, date]) => date >= today);
  if (next) return found(next[1]);
  const nextYearly = (day: string) => {
    const year = Number(today.slice(0, 4));
    const dates = [year, year + 1].map((one) => `${one}-${day}`);
    return found(dates.find((date) => date >= today) ?? '');
  };
  for (const [saying, day] of FIXED) {
    const said = saying.exec(query)?.[0];
    if (said !== undefined && isRest(said)) return nextYearly(day);
  }
  const written = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号]/.exec(query);
  if (!written || !isRest(written[0])) return undefined;
  const [, year, month = '', number = ''] = written;
  const day = `${month.padStart(2, '0')}-${number.padStart(2, '0')}`;
  return year === undefined ? nextYearly(day) : found(`${year}-${day}`);
}
