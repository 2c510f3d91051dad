import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Hours, Weekday } from '#domain/geo/opening.ts';
import { hoursLines } from './opening-hours.ts';

const weekly = (days: Weekday[], opensOnHolidays = false): Hours => ({
  kind: 'weekly',
  periods: [
    { days, opens: Temporal.PlainTime.from('09:00'), closes: Temporal.PlainTime.from('17:00') },
  ],
  opensOnHolidays,
  closedDates: [],
});

describe('hoursLines', () => {
  test.each<{ name: string; hours: Hours; out: string[] }>([
    { name: 'unknown', hours: { kind: 'unknown' }, out: ['开放时间待核实'] },
    { name: 'always', hours: { kind: 'always' }, out: ['全天开放'] },
    {
      name: 'closed on Mondays but for holidays',
      hours: weekly(['tue', 'wed', 'thu', 'fri', 'sat', 'sun'], true),
      out: ['周二至周日 09:00—17:00', '其余日子不开放，遇法定节假日开放'],
    },
    {
      name: 'scattered days in any order',
      hours: weekly(['sun', 'mon', 'wed', 'sat']),
      out: ['周一、周三、周六、周日 09:00—17:00', '其余日子不开放'],
    },
    {
      name: 'every day',
      hours: weekly(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']),
      out: ['周一至周日 09:00—17:00'],
    },
  ])('$name', ({ hours, out }) => {
    expect(hoursLines(hours)).toEqual(out);
  });

  test('midnight at the end of a day is 24:00', () => {
    const hours: Hours = {
      kind: 'weekly',
      periods: [
        {
          days: ['fri'],
          opens: Temporal.PlainTime.from('18:00'),
          closes: Temporal.PlainTime.from('00:00'),
        },
      ],
      opensOnHolidays: false,
      closedDates: [Temporal.PlainDate.from('2026-12-25')],
    };
    expect(hoursLines(hours)).toEqual(['周五 18:00—24:00', '其余日子不开放', '2026-12-25不开放']);
  });
});
