import { describe, expect, test } from 'vitest';
import type { Problem } from './problem.ts';
import { showFound, sortProblems } from './problem.ts';
import { terminalReport } from './report.ts';

const problem: Problem = {
  rule: 'session-times',
  severity: 'error',
  file: 'content/events/2026/2026-talk.md',
  line: 13,
  column: 42,
  field: '结束（sessions.1.time.end）',
  message: '结束要晚于开始 2026-09-05 09:00',
  found: '2026-09-05 08:00',
  example: "'2026-09-01 09:30'",
};
const warning: Problem = {
  rule: 'file-names',
  severity: 'warning',
  file: 'content/observances/a.yml',
  line: 1,
  column: 1,
  field: '',
  message: '这个文件夹里的文件应以 .yaml 结尾',
};

describe('terminalReport', () => {
  test('says place, field, what is wrong, what stands there and what would be right', () => {
    expect(terminalReport([problem, warning])).toMatchInlineSnapshot(`
      "错误 content/events/2026/2026-talk.md:13:42
        结束（sessions.1.time.end）：结束要晚于开始 2026-09-05 09:00。
        现在是：2026-09-05 08:00
        例如：'2026-09-01 09:30'
        怎么改：https://qinzhou-kepu.example/editing/rules/session-times/

      提醒 content/observances/a.yml:1:1
        这个文件夹里的文件应以 .yaml 结尾。
        怎么改：https://qinzhou-kepu.example/editing/rules/file-names/

      2 个文件，1 个错误，1 个提醒。"
    `);
  });

  test('says so when all is well', () => {
    expect(terminalReport([])).toMatchInlineSnapshot(`"内容检查通过，没有问题。"`);
  });
});

describe('sortProblems', () => {
  test('goes by file, line and column', () => {
    const at = (file: string, line: number, column: number) => ({ ...problem, file, line, column });
    const sorted = [at('a', 2, 9), at('a', 10, 1), at('a', 10, 2), at('b', 1, 1)];
    expect(sortProblems([...sorted].reverse())).toEqual(sorted);
  });
});

describe('showFound', () => {
  test.each([
    { input: undefined, out: undefined },
    { input: '', out: '' },
    { input: 5, out: '5' },
    { input: null, out: 'null' },
    { input: { a: 1 }, out: '{"a":1}' },
    { input: '字'.repeat(60), out: '字'.repeat(60) },
    { input: '😀'.repeat(61), out: `${'😀'.repeat(60)}…` },
  ])('shows $input as $out', ({ input, out }) => {
    expect(showFound(input)).toBe(out);
  });
});
