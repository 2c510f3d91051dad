import { expect, test } from 'vitest';
import { splitFrontMatter } from './front-matter.ts';

test('a file is its fields and its text', () => {
  expect(splitFrontMatter('---\na: b\n---\n正文\n\n---\n')).toEqual({
    fields: 'a: b\n',
    body: '正文\n\n---\n',
  });
});

test.each([
  { text: '\n \n', line: 1, column: 1 },
  { text: 'a: b\n---\n', line: 1, column: 1 },
  // A line that was meant to be the second.
  { text: '---\na: b\n－－－\n正文', line: 3, column: 1 },
  { text: "---\na: 'b'---\n正文", line: 2, column: 7 },
  // The fields end before the text, their lists, remarks and deeper lines included.
  { text: '---\na:\n  - b\n- c\n# d\ne: [\n]\n\n正文：甲\n- 乙', line: 8, column: 1 },
  { text: '---\na: b\n正文', line: 3, column: 1 },
  { text: '---\na: b', line: 2, column: 1 },
  { text: '---', line: 1, column: 1 },
])('“$text” lacks its dashes on line $line', ({ text, line, column }) => {
  expect(splitFrontMatter(text)).toMatchObject({ position: { line, column } });
});
