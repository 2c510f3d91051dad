import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { statusOn } from './place-status.ts';

const TODAY = Temporal.PlainDate.from('2026-11-28');

test.each([
  { dates: ['2014-12-24'], out: 'was-open' },
  { dates: ['2024-11-27'], out: 'was-open' },
  { dates: ['2024-11-28'], out: 'open' },
  { dates: ['2024'], out: 'was-open' },
  { dates: ['2025'], out: 'open' },
  { dates: ['2014', '2025-03'], out: 'open' },
  { dates: [], out: 'was-open' },
])('open by sources of $dates is $out two years on', ({ dates, out }) => {
  const sources = dates.map((date) => ({ date }));
  expect(statusOn({ status: 'open', sources }, TODAY)).toBe(out);
});

test('who looked lately vouches for it, too', () => {
  const written = { status: 'open', sources: [{ date: '2014' }, {}] } as const;
  expect(statusOn({ ...written, checked: { date: '2026-11-01' } }, TODAY)).toBe('open');
  expect(statusOn({ ...written, checked: { date: '2023-11-01' } }, TODAY)).toBe('was-open');
});

test('what is not said to be open stays as it is written', () => {
  expect(statusOn({ status: 'building', sources: [] }, TODAY)).toBe('building');
});
