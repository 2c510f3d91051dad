import { describe, expect, test } from 'vitest';
import { chineseNumeral, figureText, goalText, quantity, sourceText } from './figures.ts';

describe('words for numbers and sources', () => {
  test.each([
    { n: 1, out: '一' },
    { n: 10, out: '十' },
  ])('$n is $out', ({ n, out }) => {
    expect(chineseNumeral(n)).toBe(out);
  });

  test.each([0, 11, 1.5])('%s has no numeral', (n) => {
    expect(() => chineseNumeral(n)).toThrow(RangeError);
  });

  test.each([
    { value: 6.5, unit: '%', out: '6.5%' },
    { value: 4000, unit: '名', out: '4000名' },
    { value: 3, unit: undefined, out: '3' },
  ])('$value with unit $unit is $out', ({ value, unit, out }) => {
    expect(quantity(value, unit)).toBe(out);
  });

  test('a goal without a number is told in the words of the plan', () => {
    const target = { id: 'x', title: '', summary: '', section: '', scope: '', owner: [] };
    expect(
      goalText({ ...target, goal: { relation: 'reach', striving: true, text: '力争开工' } }),
    ).toBe('力争开工');
    expect(
      goalText({
        ...target,
        unit: '所',
        goal: { value: 10, relation: 'at-least', striving: false, text: '' },
      }),
    ).toBe('不少于10所');
  });

  test('a figure above a bound says so', () => {
    const figure = {
      id: 'x',
      area: 'china',
      year: 2025,
      kind: 'target',
      source: { title: '' },
    } as const;
    expect(figureText({ ...figure, value: 15, relation: 'above' })).toBe('超过15%');
    expect(figureText({ ...figure, value: 25, relation: 'reach' })).toBe('25%');
  });

  test('a source prints what is known of it and nothing else', () => {
    expect(sourceText({ title: '通知' })).toBe('通知');
    expect(
      sourceText({
        title: '方案',
        publisher: '市政府',
        number: '钦政发〔2022〕5号',
        date: '2022-03-29',
      }),
    ).toBe('市政府：方案，钦政发〔2022〕5号，2022-03-29');
  });
});
