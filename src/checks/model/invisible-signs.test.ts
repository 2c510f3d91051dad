import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { invisibleSigns, shownSigns } from './invisible-signs.ts';

const namesIn = (text: string) => [...invisibleSigns(text)].map(({ name }) => name);

describe('an invisible sign', () => {
  test.each([
    { text: '海\u0008豚', out: '控制字符，U+0008' },
    { text: '海\u000b豚', out: '控制字符，U+000B' },
    { text: '海\0豚', out: '控制字符，U+0000' },
    { text: '海\u009f豚', out: '控制字符，U+009F' },
    { text: '海\u007f豚', out: '控制字符，U+007F' },
    { text: '海\u0085豚', out: '特殊换行符，U+0085' },
    { text: '海\r豚', out: '特殊换行符，U+000D' },
    { text: '海\u2028豚', out: '特殊换行符，U+2028' },
    { text: '海\u200b豚', out: '零宽空格，U+200B' },
    { text: '海\u200d豚', out: '零宽连接符，U+200D' },
    { text: '海\u202e豚', out: '文字方向符，U+202E' },
    { text: '海\u2066豚', out: '文字方向符，U+2066' },
    { text: '海\u00ad豚', out: '软连字符，U+00AD' },
    { text: '\ufeff海豚', out: '文件开头的标记，U+FEFF' },
    { text: '\uf0b7 海豚', out: '自造字（在别人的电脑上是方框），U+F0B7' },
    { text: '海\u3164豚', out: '空白字符，U+3164' },
    { text: '海\u{e0041}豚', out: '控制字符，U+E0041' },
    { text: '海\uffff豚', out: '控制字符，U+FFFF' },
  ])('is $out', ({ text, out }) => {
    expect(namesIn(text)).toEqual([out]);
  });

  test.each([
    { name: 'ordinary text', text: '海豚讲座（第1场）\r\n\t① “甲”——乙…… ６ °C ² 𠮷 é 〇' },
    { name: 'a family', text: '👨‍👩‍👧‍👦' },
    { name: 'a family with skins', text: '👩🏽‍🔬 ❤️‍🔥 🏳️‍🌈' },
    { name: 'a flag of tags', text: '🏴󠁧󠁢󠁥󠁮󠁧󠁿' },
    { name: 'another form of a Han sign', text: '邉\u{e0100}' },
    { name: 'blanks', text: 'a\u00a0b\u3000c\u2003d' },
  ])('is not in $name', ({ text }) => {
    expect(namesIn(text)).toEqual([]);
  });

  test('has its place', () => {
    expect([...invisibleSigns('海\u{e0041}豚\u200b')]).toMatchObject([
      { offset: 1, length: 2 },
      { offset: 4, length: 1 },
    ]);
  });
});

test('is found in a usual text as in a rare one', () => {
  const signs = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code));
  const isFound = (text: string) => namesIn(text).length > 0;
  expect(signs.filter((sign) => isFound(sign) !== isFound(`𠮷${sign}𠮷`))).toEqual([]);
});

test('shown text has none, and what has none is shown as it is', () => {
  expect(shownSigns('a\u001b[2J海\u200b豚')).toBe('a‹U+001B›[2J海‹U+200B›豚');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(namesIn(shownSigns(text))).toEqual([]);
      if (namesIn(text).length === 0) expect(shownSigns(text)).toBe(text);
    }),
  );
});
