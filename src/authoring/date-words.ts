const DAY_WORDS = ['今天', '明天', '后天', '大后天'];
const WEEKDAYS = '一二三四五六日';
const FIGURES = '零一二三四五六七八九';
const DATE =
  /^(?:(\d{4})[-年/.])?(\d{1,2})(?:[-月/.](\d{1,2})[日号]?)?月?(?:[(（]?(?:周|星期|礼拜)[一二三四五六日天][)）]?)?/;
const RELATIVE =
  /^(?:(大后天|今天|明天|后天)|(本|这|下)?(?:个)?(?:周|星期|礼拜)([一二三四五六日天]))/;
const CLOCK =
  /^[ T]*(凌晨|早上|上午|中午|下午|傍晚|晚上)?(\d{1,2})(?:[:点时](?:(半)|(\d{1,2})分?)?整?)?$/;

/**
 * A date or time as our files write it; what cannot be read stays as it is.
 *
 * @param today `YYYY-MM-DD` in Shanghai: with it, a day without a year is the next such day, and 明天 and
 *   下周六 are days; without it they stay as they are written
 * @example tidyDate('12月5日下午3点', '2026-11-28') // '2026-12-05 15:00'
 */
export function tidyDate(written: string, today?: string): string {
  const text = inFigures(written.normalize('NFKC').trim());
  const found = dayIn(text, today);
  const clock = clockIn(found?.rest ?? text);
  if (found === undefined) return clock !== undefined && /[:点时]/.test(text) ? clock : written;
  if (found.rest.trim() === '') return found.day;
  return clock === undefined || found.day.length < 10 ? written : `${found.day} ${clock}`;
}

/**
 * A date that has been, as exact as it is known: of a notice, say. What cannot be read stays as it is.
 *
 * @param today `YYYY-MM-DD` in Shanghai
 * @example tidyPastDate('12月5日', '2026-11-28') // '2025-12-05'
 * @example tidyPastDate('2026年9月', '2026-11-28') // '2026-09'
 */
export function tidyPastDate(written: string, today: string): string {
  const year = /^\s*(\d{4})年?\s*$/.exec(written.normalize('NFKC'))?.[1];
  if (year !== undefined) return year;
  const read = tidyDate(written, today);
  const isGuessed = /^\d{4}-\d\d-\d\d$/.test(read) && !/\d{4}/.test(written.normalize('NFKC'));
  return isGuessed && read > today ? `${Number(read.slice(0, 4)) - 1}${read.slice(4)}` : read;
}

const two = (part: string | number) => String(part).padStart(2, '0');

/** 十二月五日 as 12月5日. */
const inFigures = (text: string) =>
  text.replace(/[零一二两三四五六七八九十]+(?=[月日号点时分])/g, (word) => {
    const [tens = '', ones = ''] = word.includes('十') ? word.split('十') : ['0', word];
    const figure = (sign: string) => FIGURES.indexOf(sign.replace('两', '二'));
    const ten = tens === '0' ? 0 : tens === '' ? 1 : figure(tens);
    return String(ten * 10 + (ones === '' ? 0 : figure(ones)));
  });

/** The day at the beginning of a text, and what follows it. */
function dayIn(text: string, today: string | undefined) {
  const relative = today === undefined ? null : RELATIVE.exec(text);
  if (today !== undefined && relative !== null) {
    const [all, near, which, weekday = '一'] = relative;
    const days = near === undefined ? weekdayFrom(today, which, weekday) : DAY_WORDS.indexOf(near);
    return { day: dayAfter(today, days), rest: text.slice(all.length) };
  }
  const match = DATE.exec(text);
  const [all = '', year, month, day] = match ?? [];
  if (month === undefined || (year === undefined && (today === undefined || day === undefined)))
    return undefined;
  const short = [two(month), ...(day === undefined ? [] : [two(day)])].join('-');
  const rest = text.slice(all.length);
  if (year !== undefined) return { day: `${year}-${short}`, rest };
  const thisYear = (today ?? '').slice(0, 4);
  const isOver = `${thisYear}-${short}` < (today ?? '');
  return { day: `${Number(thisYear) + (isOver ? 1 : 0)}-${short}`, rest };
}

/** How many days it is to a weekday of this week or the next, or to the next one of its name. */
function weekdayFrom(today: string, which: string | undefined, weekday: string): number {
  const wanted = WEEKDAYS.indexOf(weekday.replace('天', '日'));
  const now = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  if (which === undefined) return (wanted - now + 7) % 7;
  return wanted - now + (which === '下' ? 7 : 0);
}

function dayAfter(today: string, days: number): string {
  const date = new Date(`${today}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

function clockIn(text: string): string | undefined {
  const [, half = '', hour, isHalf, minute = '00'] = CLOCK.exec(text) ?? [];
  if (hour === undefined) return undefined;
  const isLate =
    (/下午|傍晚|晚上/.test(half) && Number(hour) < 12) || (half === '中午' && Number(hour) < 11);
  return `${two(Number(hour) + (isLate ? 12 : 0))}:${isHalf === undefined ? two(minute) : '30'}`;
}
