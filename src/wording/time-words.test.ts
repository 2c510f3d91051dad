import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { hourText, weekdayText } from './time-words.ts';

test.each([
  { input: '2026-01-05', out: '周一' },
  { input: '2026-09-05', out: '周六' },
  { input: '2026-11-29', out: '周日' },
])('$input is a $out', ({ input, out }) => {
  expect(weekdayText(Temporal.PlainDate.from(input))).toBe(out);
});

test.each([
  { input: '00:00', out: '0:00' },
  { input: '09:05', out: '9:05' },
  { input: '21:30', out: '21:30' },
])('$input is written $out', ({ input, out }) => {
  expect(hourText(Temporal.PlainTime.from(input))).toBe(out);
});
