import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { allDay, tba, timed } from '#tests/builders/calendar.ts';
import { spanOf, touchesDays } from './span.ts';

describe('spans', () => {
  it.each([
    {
      input: allDay('2026-09-01'),
      out: ['2026-08-31T16:00:00Z', '2026-09-01T16:00:00Z', '2026-09-01', '2026-09-01', true],
    },
    {
      input: allDay('2026-12-20', '2027-01-10'),
      out: ['2026-12-19T16:00:00Z', '2027-01-10T16:00:00Z', '2026-12-20', '2027-01-10', true],
    },
    {
      input: allDay('2028-02-29'),
      out: ['2028-02-28T16:00:00Z', '2028-02-29T16:00:00Z', '2028-02-29', '2028-02-29', true],
    },
    {
      input: timed('2026-09-05T09:00', '2026-09-05T11:30'),
      out: ['2026-09-05T01:00:00Z', '2026-09-05T03:30:00Z', '2026-09-05', '2026-09-05', false],
    },
    // No end known: until the end of its day.
    {
      input: timed('2026-09-05T09:00'),
      out: ['2026-09-05T01:00:00Z', '2026-09-05T16:00:00Z', '2026-09-05', '2026-09-05', false],
    },
    {
      input: timed('2026-12-31T22:00', '2027-01-01T00:30'),
      out: ['2026-12-31T14:00:00Z', '2026-12-31T16:30:00Z', '2026-12-31', '2027-01-01', false],
    },
    // Ending at midnight takes nothing of the day that begins then.
    {
      input: timed('2026-12-31T21:00', '2027-01-01T00:00'),
      out: ['2026-12-31T13:00:00Z', '2026-12-31T16:00:00Z', '2026-12-31', '2026-12-31', false],
    },
    {
      input: timed('2026-09-10T00:00', '2026-09-10T00:00'),
      out: ['2026-09-09T16:00:00Z', '2026-09-09T16:00:00Z', '2026-09-10', '2026-09-10', false],
    },
  ])('of $input are $out', ({ input, out }) => {
    const span = spanOf(input);
    expect([
      String(span?.start),
      String(span?.end),
      String(span?.first),
      String(span?.last),
      span?.allDay,
    ]).toEqual(out);
  });

  it('do not exist for a time to be announced', () => {
    expect(spanOf(tba())).toBeUndefined();
  });

  it.each([
    { input: ['2026-09-01', '2026-09-09'], out: false },
    { input: ['2026-09-01', '2026-09-10'], out: true },
    { input: ['2026-09-12', '2026-09-13'], out: true },
    { input: ['2026-09-20', '2026-09-30'], out: true },
    { input: ['2026-09-21', '2026-09-30'], out: false },
    { input: ['2026-09-01', '2026-09-30'], out: true },
  ])('of 10 to 20 September touch the days $input: $out', ({ input: [first, last], out }) => {
    const span = {
      first: Temporal.PlainDate.from('2026-09-10'),
      last: Temporal.PlainDate.from('2026-09-20'),
    };
    const day = (iso: string | undefined) => Temporal.PlainDate.from(iso ?? '');
    expect(touchesDays(span, day(first), day(last))).toBe(out);
  });
});
