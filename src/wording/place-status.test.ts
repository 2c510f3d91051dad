import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { Hours } from '#domain/geo/opening.ts';
import type { PlaceStatus } from '#domain/geo/place.ts';
import { statusText } from './place-text.ts';

const WEEKLY: Hours = {
  kind: 'weekly',
  periods: [
    {
      days: ['sat'],
      opens: Temporal.PlainTime.from('09:00'),
      closes: Temporal.PlainTime.from('17:00'),
    },
  ],
  opensOnHolidays: false,
  closedDates: [],
};

test.each<{ status: PlaceStatus; hours: Hours; out: string }>([
  { status: 'open', hours: { kind: 'unknown' }, out: '开放，时间待核实' },
  { status: 'open', hours: { kind: 'always' }, out: '开放' },
  { status: 'open', hours: WEEKLY, out: '开放' },
  { status: 'building', hours: { kind: 'unknown' }, out: '建设中' },
  { status: 'was-open', hours: { kind: 'unknown' }, out: '以前开放，现在待核实' },
  { status: 'unknown', hours: { kind: 'unknown' }, out: '待核实' },
])('$status with $hours.kind hours is $out', ({ status, hours, out }) => {
  expect(statusText({ status, hours })).toBe(out);
});
