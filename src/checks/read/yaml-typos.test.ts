import { describe, expect, test } from 'vitest';
import { fixTypos, typosIn } from './yaml-typos.ts';

/** The text as it was meant. */
const meant = (text: string) => fixTypos(text, typosIn(text)).text;

describe('what was written the Chinese way', () => {
  test.each([
    { name: 'a colon', text: 'title：讲座：海洋', out: 'title: 讲座：海洋' },
    { name: 'a colon before nothing', text: 'sessions：\n  - id：a', out: 'sessions: \n  - id: a' },
    { name: 'colons in braces', text: 'a: { b：1， c：2 }', out: 'a: { b: 1, c: 2 }' },
    { name: 'quotes and a comma', text: 'a: [‘x’，‘y’]', out: "a: ['x', 'y']" },
    { name: 'one mark of a pair', text: "a: “x: y'", out: "a: 'x: y'" },
    { name: 'braces', text: 'a: ｛ b: 1 ｝', out: 'a: { b: 1 }' },
    { name: 'a dash', text: '  • a: 1\n  —b: 2', out: '  - a: 1\n  - b: 2' },
    { name: 'an indent', text: 'a:\n　b: 1', out: 'a:\n  b: 1' },
    { name: 'an address after no blank', text: 'src:/images/a.jpg', out: 'src: /images/a.jpg' },
    { name: 'a comma too many', text: 'a: [x]，', out: 'a: [x]' },
  ])('$name', ({ text, out }) => {
    expect(meant(text)).toBe(out);
  });

  test.each([
    { name: 'words in quotes', text: 'title: “海洋”讲座' },
    { name: 'a title in quotes or brackets', text: 'title: “海洋”\nname: 【讲座】' },
    { name: 'a quoted sentence', text: "title: '听：a，b' # 注：c" },
    { name: 'a quoted comma in braces', text: "a: { b: '甲，乙', c: '丙：丁' }" },
    { name: 'a long text', text: 'text: >-\n  QQ：123\n  —— 甲\n  url:/a' },
    { name: 'a remark', text: '# title：讲座' },
    { name: 'an address', text: 'url:\n  https://www.gov.cn/' },
  ])('is not $name', ({ text }) => {
    expect(typosIn(text)).toEqual([]);
  });

  test('keeps its places', () => {
    const text = 'a：1\nb：2\nc: 3';
    const { text: fixed, originalOffset } = fixTypos(text, typosIn(text));
    expect(fixed).toBe('a: 1\nb: 2\nc: 3');
    const found = ['1', '2', '3'].map((value) => originalOffset(fixed.indexOf(value)));
    expect(found).toEqual(['1', '2', '3'].map((value) => text.indexOf(value)));
  });
});
