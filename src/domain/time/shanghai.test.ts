import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dateAt, endOfDay, formatInstant, startOfDay, toInstant, toLocal } from './shanghai.ts';

const HOUR_MS = 3_600_000;

describe('Shanghai time', () => {
  it('is eight hours ahead of UTC at every minute of 2000 to 2040', () => {
    const minutes = fc.integer({
      min: Date.UTC(2000, 0, 1) / 60_000,
      max: Date.UTC(2041, 0, 1) / 60_000,
    });
    fc.assert(
      fc.property(minutes, (minute) => {
        const utcMs = minute * 60_000;
        // The wall clock written as if it were UTC is the UTC time shifted by 8 hours.
        const wall = new Date(utcMs + 8 * HOUR_MS).toISOString().slice(0, 19);
        const instant = Temporal.Instant.fromEpochMilliseconds(utcMs);
        expect(toLocal(instant).toString()).toBe(wall);
        expect(toInstant(Temporal.PlainDateTime.from(wall)).epochMilliseconds).toBe(utcMs);
        expect(formatInstant(instant)).toBe(`${wall}+08:00`);
        expect(dateAt(instant).toString()).toBe(wall.slice(0, 10));
      }),
    );
  });

  it.each([
    { input: '2026-09-30', start: '2026-09-29T16:00:00Z', end: '2026-09-30T16:00:00Z' },
    { input: '2028-02-28', start: '2028-02-27T16:00:00Z', end: '2028-02-28T16:00:00Z' },
    { input: '2028-02-29', start: '2028-02-28T16:00:00Z', end: '2028-02-29T16:00:00Z' },
    { input: '2035-12-31', start: '2035-12-30T16:00:00Z', end: '2035-12-31T16:00:00Z' },
  ])('starts the day $input at $start and ends it at $end', ({ input, start, end }) => {
    const date = Temporal.PlainDate.from(input);
    expect(startOfDay(date).toString()).toBe(start);
    expect(endOfDay(date).toString()).toBe(end);
  });

  it.each([
    { input: '2025-12-31T15:59:59Z', out: '2025-12-31' },
    { input: '2025-12-31T16:00:00Z', out: '2026-01-01' },
    { input: '2026-01-01T15:59:59.999999999Z', out: '2026-01-01' },
  ])('puts $input on the Shanghai day $out', ({ input, out }) => {
    expect(dateAt(Temporal.Instant.from(input)).toString()).toBe(out);
  });
});
