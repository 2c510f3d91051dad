import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { daysMeant, daysOf } from './day-words.ts';
import { festivalDays } from './festival-days.ts';
import { dateAt } from './shanghai.ts';

/** The festivals as a site knows them that was built so many days before somebody reads it. */
const known = (today: string, age: number) =>
  festivalDays(Temporal.PlainDate.from(today).subtract({ days: age }));

/** Twelve moments of a reader's clock, and what the words mean then. */
const MOMENTS = [
  {
    at: '2026-11-26T09:00',
    today: '11-26',
    weekend: '11-28/11-29',
    week: '11-30/12-06',
    month: '11-01/11-30',
  },
  {
    at: '2026-11-27T20:00',
    today: '11-27',
    weekend: '11-28/11-29',
    week: '11-30/12-06',
    month: '11-01/11-30',
  },
  {
    at: '2026-11-28T00:00',
    today: '11-28',
    weekend: '11-28/11-29',
    week: '11-30/12-06',
    month: '11-01/11-30',
  },
  {
    at: '2026-11-29T23:59',
    today: '11-29',
    weekend: '11-29/11-29',
    week: '11-30/12-06',
    month: '11-01/11-30',
  },
  {
    at: '2026-11-30T00:00',
    today: '11-30',
    weekend: '12-05/12-06',
    week: '12-07/12-13',
    month: '11-01/11-30',
  },
  {
    at: '2026-12-31T23:59',
    today: '12-31',
    weekend: '01-02/01-03',
    week: '01-04/01-10',
    month: '12-01/12-31',
  },
  {
    at: '2027-01-01T00:00',
    today: '01-01',
    weekend: '01-02/01-03',
    week: '01-04/01-10',
    month: '01-01/01-31',
  },
  {
    at: '2027-02-05T23:59',
    today: '02-05',
    weekend: '02-06/02-07',
    week: '02-08/02-14',
    month: '02-01/02-28',
  },
  {
    at: '2027-02-06T08:00',
    today: '02-06',
    weekend: '02-06/02-07',
    week: '02-08/02-14',
    month: '02-01/02-28',
  },
  {
    at: '2027-02-07T00:01',
    today: '02-07',
    weekend: '02-07/02-07',
    week: '02-08/02-14',
    month: '02-01/02-28',
  },
  {
    at: '2028-02-29T12:00',
    today: '02-29',
    weekend: '03-04/03-05',
    week: '03-06/03-12',
    month: '02-01/02-29',
  },
  {
    at: '2026-12-27T23:59',
    today: '12-27',
    weekend: '12-27/12-27',
    week: '12-28/01-03',
    month: '12-01/12-31',
  },
];

describe('words for days', () => {
  it.each(MOMENTS)('mean the days of the reader at $at', ({ at, today, weekend, week, month }) => {
    const day = dateAt(Temporal.Instant.from(`${at}+08:00`)).toString();
    const shown = (word: string) => {
      const days = daysOf(word, day);
      return `${days?.first.slice(5)}/${days?.last.slice(5)}`;
    };
    expect(['today', 'weekend', 'next-week', 'month'].map(shown)).toEqual([
      `${today}/${today}`,
      weekend,
      week,
      month,
    ]);
  });

  it('run over the end of a year', () => {
    expect(daysOf('tomorrow', '2026-12-31')?.first).toBe('2027-01-01');
    expect(daysOf('next-month', '2026-12-31')).toEqual({ first: '2027-01-01', last: '2027-01-31' });
  });

  it('are every day of forty years, as Temporal has them', () => {
    let day = Temporal.PlainDate.from('2000-01-01');
    for (; day.year < 2040; day = day.add({ days: 1 })) {
      const [today, next] = [day.toString(), day.add({ days: 1 }).toString()];
      expect(daysOf(today, today)?.first).toBe(today);
      expect(daysOf('tomorrow', today)?.first).toBe(next);
      expect(daysOf('next-week', today)?.first).toBe(
        day.add({ days: 8 - day.dayOfWeek }).toString(),
      );
    }
  });

  it.each(['', 'toString', '2026-02-30', '2026-13-01', '2026'])('are not %j', (word) => {
    expect(daysOf(word, '2026-11-29')).toBeUndefined();
  });
});

describe('a query for days', () => {
  it.each([
    ['这个周末去哪玩', 'weekend'],
    ['周末带孩子去哪儿玩', 'weekend'],
    ['8岁 周末', 'weekend'],
    ['六岁的孩子周末去哪里', 'weekend'],
    ['下周末', 'next-weekend'],
    ['下个星期有什么活动', 'next-week'],
    ['本月活动', 'month'],
    ['下个月的讲座', 'next-month'],
    ['今天有什么活动？', 'today'],
    ['明天', 'tomorrow'],
    ['元旦', '2027-01-01'],
    ['国庆节去哪里玩', '2027-10-01'],
    ['12月5日', '2026-12-05'],
    ['11月5号有什么活动', '2027-11-05'],
    ['2026年11月5日', '2026-11-05'],
    ['中秋节', '2027-09-15'],
  ])('reads %s as %s', (query, choice) => {
    expect(daysMeant(query, '2026-11-29', known('2026-11-29', 0))?.choice).toBe(choice);
  });

  it.each([
    ['2027-02-05', '2027-02-06'],
    ['2027-02-06', '2027-02-06'],
    ['2027-02-07', '2028-01-26'],
  ])(
    'said on %s means the Spring Festival of %s, though the site is 60 days old',
    (today, date) => {
      for (const age of [0, 1, 60]) {
        expect(daysMeant('春节有什么活动', today, known(today, age))?.first).toBe(date);
      }
    },
  );

  it.each(['春节燃放烟花', '元旦晚会', '2月30日', '明日之星', '量子', '本月食', '周末 显微镜'])(
    'leaves %s to the search',
    (query) => {
      expect(daysMeant(query, '2026-11-29', known('2026-11-29', 0))).toBeUndefined();
    },
  );
});
