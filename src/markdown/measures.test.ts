import { expect, test } from 'vitest';
import { measuresIn } from './measures.ts';
import { readMarkdown } from './parse.ts';

test('the words of measures are read without markup, in order', () => {
  const text =
    '开头。\n\n<Measure id="a-1">\n\n**甲**看[乙](/b/)。\n\n再看。\n\n</Measure>\n\n<Measure id="a-2">\n</Measure>\n';
  expect(measuresIn(readMarkdown(text, 'mdx'))).toEqual([
    { id: 'a-1', index: 5, text: '甲看乙。再看。' },
    { id: 'a-2', index: text.indexOf('<Measure id="a-2">'), text: '' },
  ]);
});

test('a text that is no MDX has none', () => {
  expect(measuresIn(readMarkdown('<Measure id="a-1">\n\n甲 {', 'mdx'))).toEqual([]);
});
