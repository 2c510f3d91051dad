import { MakeTime, SearchMoonPhase, SearchSunLongitude, type AstroTime } from 'astronomy-engine';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { lunarDate, solarTermDate } from './lunar.ts';
import { SOLAR_TERMS } from './solar-terms.ts';

const YEARS = Array.from({ length: 20 }, (_, index) => 2021 + index);
const FESTIVALS = [
  { name: '春节', month: 1, day: 1 },
  { name: '元宵节', month: 1, day: 15 },
  { name: '端午节', month: 5, day: 5 },
  { name: '七夕', month: 7, day: 7 },
  { name: '中秋节', month: 8, day: 15 },
  { name: '重阳节', month: 9, day: 9 },
  { name: '腊八节', month: 12, day: 8 },
];

const DAY_MS = 86_400_000;
const BEIJING_MS = 8 * 3_600_000;

/** Days since 1970-01-01 on a Beijing calendar. */
function beijingDay(time: AstroTime): number {
  return Math.floor((time.date.getTime() + BEIJING_MS) / DAY_MS);
}

function isoOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

function found(time: AstroTime | null): AstroTime {
  if (time === null) throw new Error('astronomy-engine found nothing');
  return time;
}

/** Instant at which the sun's apparent geocentric longitude reaches `degrees`, after a date. */
function sunAt(degrees: number, after: Date): AstroTime {
  return found(SearchSunLongitude(degrees, after, 40));
}

/** First days of the lunar months from the one that holds 冬至 of `year - 1` to that of `year`. */
function monthsOfSui(year: number): { first: number; number: number; leap: boolean }[] {
  const solstice = beijingDay(sunAt(270, new Date(Date.UTC(year - 1, 11, 1))));
  const nextSolstice = beijingDay(sunAt(270, new Date(Date.UTC(year, 11, 1))));
  const moons: number[] = [];
  let time = MakeTime(new Date((solstice - 40) * DAY_MS));
  while ((moons.at(-1) ?? 0) <= nextSolstice + 30) {
    time = found(SearchMoonPhase(0, time, 40));
    moons.push(beijingDay(time));
    time = time.AddDays(20);
  }
  const from = moons.findLastIndex((moon) => moon <= solstice);
  const to = moons.findLastIndex((moon) => moon <= nextSolstice);
  const majorTerms = Array.from({ length: 12 }, (_, index) =>
    beijingDay(sunAt((270 + 30 * index) % 360, new Date(Date.UTC(year - 1, 11 + index, 10)))),
  );
  const hasLeap = to - from === 13;
  let leapSeen = false;
  let number = 10;
  return moons.slice(from, to).map((first, index) => {
    const next = moons[from + index + 1] ?? Infinity;
    const hasMajorTerm = majorTerms.some((term) => term >= first && term < next);
    // The leap month is the first without a major term, in a 岁 of thirteen months.
    const leap = hasLeap && !leapSeen && !hasMajorTerm;
    leapSeen ||= leap;
    number += leap ? 0 : 1;
    return { first, number: ((number - 1) % 12) + 1, leap };
  });
}

/** The lunar date worked out from new moons and the sun alone. */
function lunarByAstronomy(year: number, month: number, day: number): string {
  // Months 11 and 12 of lunar year Y open the 岁 that ends at the 冬至 of Y + 1.
  const sui = monthsOfSui(month >= 11 ? year + 1 : year);
  const start = sui.find((entry) => entry.number === month && !entry.leap);
  if (start === undefined) throw new Error(`no month ${month}`);
  return isoOf(start.first + day - 1);
}

const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', {
  timeZone: 'UTC',
  month: 'numeric',
  day: 'numeric',
});

/** Days of Gregorian `year` that ICU's Chinese calendar calls month/day (leap months read "6bis"). */
function lunarByIcu(gregorianYear: number, month: number, day: number): string[] {
  const dates: string[] = [];
  const end = Date.UTC(gregorianYear + 1, 0, 1);
  for (let time = Date.UTC(gregorianYear, 0, 1); time < end; time += DAY_MS) {
    const parts = chinese.formatToParts(time);
    const value = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
    if (value('month') === String(month) && value('day') === String(day))
      dates.push(isoOf(time / DAY_MS));
  }
  return dates;
}

/** Whether the new moon of the month that holds `iso` as its `day` is within 15 minutes of midnight. */
function beginsAroundMidnight(iso: string | undefined, day: number): boolean {
  const first = Date.parse(iso ?? '') / DAY_MS - (day - 1);
  const moon = found(SearchMoonPhase(0, new Date((first - 3) * DAY_MS), 6)).date.getTime();
  const timeOfDay = (moon + BEIJING_MS) % DAY_MS;
  return Math.min(timeOfDay, DAY_MS - timeOfDay) < 15 * 60_000;
}

describe('solar terms', () => {
  it.each(YEARS)('agree with the sun of astronomy-engine on all 24 terms of %i', (year) => {
    const ours = SOLAR_TERMS.map((term) => `${term} ${solarTermDate(term, year).toString()}`);
    const theirs = SOLAR_TERMS.map((term, index) => {
      // Terms are about 15.2 days apart from about 5 January; start the search ten days before.
      const about = new Date(Date.UTC(year, 0, 5 + Math.round(index * 15.2) - 10));
      return `${term} ${isoOf(beijingDay(sunAt((285 + 15 * index) % 360, about)))}`;
    });
    expect(ours).toEqual(theirs);
  });

  it.each([
    // 国家标准 and almanacs: 秋分 moves between 22 and 24 September.
    { input: ['秋分', 2023] as const, out: '2023-09-23' },
    { input: ['秋分', 2024] as const, out: '2024-09-22' },
    { input: ['秋分', 2025] as const, out: '2025-09-23' },
    { input: ['冬至', 2021] as const, out: '2021-12-21' },
  ])('put $input on $out', ({ input: [term, year], out }) => {
    expect(solarTermDate(term, year).toString()).toBe(out);
  });
});

describe('lunar dates', () => {
  it.each(FESTIVALS)('put $name where new moons and the leap rule put it', ({ month, day }) => {
    for (const year of YEARS) {
      expect(lunarDate(year, month, day)?.toString()).toBe(lunarByAstronomy(year, month, day));
    }
  });

  it.each(FESTIVALS)("put $name where ICU's Chinese calendar puts it", ({ month, day }) => {
    const theirs = YEARS.flatMap((year) => lunarByIcu(year, month, day));
    const ours = [2020, ...YEARS]
      .map((year) => lunarDate(year, month, day)?.toString() ?? '')
      .filter((iso) => iso >= '2021' && iso < '2041');
    // ICU's coarse moon is some minutes off, so it errs where a month begins around midnight.
    const sure = (_: string, index: number): boolean => !beginsAroundMidnight(ours[index], day);
    expect(ours.filter(sure)).toEqual(theirs.filter(sure));
    expect(ours).toHaveLength(theirs.length);
    expect(ours.filter(sure).length).toBeGreaterThanOrEqual(18);
  });

  it.each([
    // New moon at 23:56 and at 00:07 Beijing time: the Hong Kong Observatory's tables have these days.
    { input: [2027, 1, 1] as const, out: '2027-02-06' },
    { input: [2030, 1, 1] as const, out: '2030-02-03' },
  ])('put $input on the right side of midnight', ({ input: [year, month, day], out }) => {
    expect(lunarDate(year, month, day)?.toString()).toBe(out);
  });

  it.each([
    // Dates as the State Council's holiday notices had them.
    { input: [2024, 1, 1] as const, out: '2024-02-10' },
    { input: [2025, 1, 1] as const, out: '2025-01-29' },
    { input: [2025, 5, 5] as const, out: '2025-05-31' },
    { input: [2025, 8, 15] as const, out: '2025-10-06' },
    { input: [2025, 9, 9] as const, out: '2025-10-29' },
  ])('put $input on $out', ({ input: [year, month, day], out }) => {
    expect(lunarDate(year, month, day)?.toString()).toBe(out);
  });

  it('say nothing for the 30th of a month of 29 days', () => {
    // 乙巳年腊月 has 29 days: 除夕 was 2026-02-16, 春节 2026-02-17.
    expect(lunarDate(2025, 12, 29)?.toString()).toBe('2026-02-16');
    expect(lunarDate(2025, 12, 30)).toBeUndefined();
  });

  it.each([
    [2026, 0, 1],
    [2026, 13, 1],
    [2026, -6, 1],
    [2026, 1, 0],
    [2026, 1, 31],
    [2026, 1.5, 1],
  ])('refuse %i-%i-%i', (year, month, day) => {
    expect(() => lunarDate(year, month, day)).toThrow(RangeError);
  });

  it('are plain Temporal dates', () => {
    expect(lunarDate(2026, 9, 9)).toBeInstanceOf(Temporal.PlainDate);
  });
});
