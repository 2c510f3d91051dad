import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { shareOfPlan } from './timeline.ts';

describe('shareOfPlan', () => {
  test.each([
    { day: '2021-01-01', share: 0 },
    { day: '2028-07-02', share: 0.5 },
    { day: '2035-12-31', share: 1 },
  ])('$day stands at $share', ({ day, share }) => {
    expect(shareOfPlan(Temporal.PlainDate.from(day))).toBeCloseTo(share, 3);
  });

  test.each(['2020-12-31', '2036-01-01'])('%s is refused', (day) => {
    expect(() => shareOfPlan(Temporal.PlainDate.from(day))).toThrow(RangeError);
  });
});
