import { describe, expect, test } from 'vitest';
import { makeEventFile } from '#tests/builders/content-files.ts';
import { contentOf } from '#checks/read/content.ts';
import rule from './invisible-signs.ts';

const PATH = 'events/2026/2026-sample.md';
const problemsOf = (path: string, text: string) => [...rule.check(contentOf([[path, text]]), {})];

describe('invisible signs', () => {
  test.each([
    {
      where: 'a title',
      path: PATH,
      text: '---\ntitle: 海豚\u0008讲座\n---\n',
      line: 2,
      column: 10,
    },
    {
      where: 'a list',
      path: 'units.yaml',
      text: '- id: a\n  name: 市\u000b科协\n',
      line: 2,
      column: 10,
    },
    { where: 'a body', path: PATH, text: '---\na: b\n---\n\n带\0水\n', line: 5, column: 2 },
    { where: 'a comment', path: PATH, text: '---\n# \u202e\na: b\n---\n', line: 2, column: 3 },
    {
      where: 'a reference of HTML',
      path: PATH,
      text: '---\na: b\n---\n看&#8203;海',
      line: 4,
      column: 2,
    },
    {
      where: 'a named reference',
      path: PATH,
      text: '---\na: b\n---\n看&shy;海',
      line: 4,
      column: 2,
    },
    {
      where: 'an escape',
      path: PATH,
      text: '---\ntitle: "海\\u200b豚"\n---\n',
      line: 2,
      column: 8,
    },
  ])('is reported in $where', ({ path, text, line, column }) => {
    const problems = problemsOf(path, text);
    expect(problems).toMatchObject([{ severity: 'error', line, column }]);
    expect(problems[0]?.message).toMatch(/^这里有看不见的字符：.*；删掉这几个字，重新打一遍$/);
  });

  test('is reported once a line, with the number', () => {
    const text = '---\na: 甲\u200b乙\u200b丙\u200b\nb: 丁\u00ad\n---\n';
    expect(problemsOf(PATH, text).map(({ line, message }) => `${line} ${message}`)).toEqual([
      '2 这里有看不见的字符：零宽空格，U+200B，这一行共有3个；删掉这几个字，重新打一遍',
      '3 这里有看不见的字符：软连字符，U+00AD；删掉这几个字，重新打一遍',
    ]);
  });

  test('is not the mark at the start of a file, nor a line end of Windows, nor &nbsp;', () => {
    const text = `\ufeff${makeEventFile()}正文&nbsp;&#20013;&amp;。\n`;
    expect(problemsOf(PATH, text.replaceAll('\n', '\r\n'))).toEqual([]);
  });
});
