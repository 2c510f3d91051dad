import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { blockYaml, inlineYaml } from './yaml-text.ts';

describe('a value on one line', () => {
  test.each([
    { value: '海豚讲座', out: '海豚讲座' },
    { value: '2027-05-22', out: "'2027-05-22'" },
    { value: '09:00', out: "'09:00'" },
    { value: '讲座: 海洋', out: "'讲座: 海洋'" },
    { value: '# 说明', out: "'# 说明'" },
    { value: "it's, so", out: "'it''s, so'" },
    { value: '2024', out: "'2024'" },
    { value: 2024, out: '2024' },
    { value: 'a\nb', out: '"a\\nb"' },
    { value: '*别名', out: "'*别名'" },
    { value: ['a', 'b, c'], out: "[a, 'b, c']" },
    { value: { start: '2027-05-22 09:00', end: undefined }, out: "{ start: '2027-05-22 09:00' }" },
    { value: {}, out: '{}' },
  ])('$out', ({ value, out }) => {
    expect(inlineYaml(value)).toBe(out);
  });

  test('reads back as what it was, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(parse(`a: ${inlineYaml(text)} # x\nb: ${inlineYaml([text, { c: text }])}`)).toEqual({
          a: text,
          b: [text, { c: text }],
        });
      }),
    );
  });
});

describe('a value below its field', () => {
  test('lists of objects one below the other, all else in line', () => {
    const value = [{ title: '通知', date: '2027-05' }, { title: '报道' }];
    expect(`sources:${blockYaml(value)}`).toBe(`sources:
  - title: 通知
    date: '2027-05'
  - title: 报道`);
    expect(`hours:${blockYaml({ weekly: [{ days: ['tue'], opens: '09:00' }] })}`).toBe(`hours:
  weekly:
    - days: [tue]
      opens: '09:00'`);
    expect(`location:${blockYaml({ name: undefined })}`).toBe('location: {}');
  });

  test('a long list of texts takes a line each', () => {
    const points = ['一'.repeat(50), '二'.repeat(50)];
    expect(parse(`evidence:${blockYaml(points)}`)).toEqual({ evidence: points });
    expect(blockYaml(points)).toMatch(/^\n {2}- 一+\n {2}- 二+$/);
  });
});
