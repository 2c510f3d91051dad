import { describe, expect, it } from 'vitest';
import type { ObservanceRule } from '#domain/calendar/observance.ts';
import { lunarDayText, ruleText } from './observance-rule.ts';

const RULES: readonly { input: ObservanceRule; out: string }[] = [
  { input: { kind: 'fixed-day', month: 6, day: 8 }, out: '每年6月8日' },
  {
    input: { kind: 'fixed-span', month: 3, day: 22, lastMonth: 3, lastDay: 28 },
    out: '每年3月22日至28日',
  },
  {
    input: { kind: 'fixed-span', month: 4, day: 25, lastMonth: 5, lastDay: 1 },
    out: '每年4月25日至5月1日',
  },
  { input: { kind: 'fixed-month', month: 9 }, out: '每年9月' },
  {
    input: { kind: 'nth-weekday', month: 3, weekday: 1, nth: -1 },
    out: '3月最后一个星期一',
  },
  { input: { kind: 'nth-weekday', month: 9, weekday: 6, nth: 3 }, out: '9月第三个星期六' },
  { input: { kind: 'nth-weekday', month: 6, weekday: 7, nth: 1 }, out: '6月第一个星期日' },
  { input: { kind: 'solar-term', term: '秋分' }, out: '每年秋分' },
  { input: { kind: 'lunar', month: 9, day: 9 }, out: '农历九月初九' },
  { input: { kind: 'lunar', month: 12, day: 8 }, out: '农历腊月初八' },
  { input: { kind: 'lunar', month: 1, day: 15 }, out: '农历正月十五' },
  { input: { kind: 'announced' }, out: '日期每年公布' },
];

describe('a rule in words', () => {
  it.each(RULES)('is $out', ({ input, out }) => {
    expect(ruleText(input)).toBe(out);
  });

  it('says what a guess rests on', () => {
    const rule = { kind: 'announced', expected: 'saturday-after-third-monday-of-may' } as const;
    expect(ruleText(rule)).toContain('5月第三个星期一后的星期六');
  });
});

describe('a lunar day', () => {
  it.each([
    { input: 1, out: '初一' },
    { input: 10, out: '初十' },
    { input: 11, out: '十一' },
    { input: 19, out: '十九' },
    { input: 20, out: '二十' },
    { input: 21, out: '廿一' },
    { input: 29, out: '廿九' },
    { input: 30, out: '三十' },
  ])('$input is $out', ({ input, out }) => {
    expect(lunarDayText(input)).toBe(out);
  });

  it.each([0, 31, 1.5])('%d is refused', (day) => {
    expect(() => lunarDayText(day)).toThrow(RangeError);
  });
});
