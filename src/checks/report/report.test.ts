import { describe, expect, test } from 'vitest';
import type { Problem } from './problem.ts';
import { showFound, sortProblems } from './problem.ts';
import { isReportFormat, REPORTS, terminalReport } from './report.ts';

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
const SITE = 'https://kepu.gov.test.cn';
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
    expect(terminalReport([problem, warning], SITE)).toMatchInlineSnapshot(`
      "错误 content/events/2026/2026-talk.md:13:42
        结束（sessions.1.time.end）：结束要晚于开始 2026-09-05 09:00。
        现在是：2026-09-05 08:00
        例如：'2026-09-01 09:30'
        怎么改：https://kepu.gov.test.cn/editing/rules/session-times/

      提醒 content/observances/a.yml:1:1
        这个文件夹里的文件应以 .yaml 结尾。
        怎么改：https://kepu.gov.test.cn/editing/rules/file-names/

      2 个文件，1 个错误，1 个提醒。"
    `);
  });

  test('says so when all is well', () => {
    expect(terminalReport([])).toMatchInlineSnapshot(`"内容检查通过，没有问题。"`);
  });
});

const odd: Problem = {
  ...problem,
  file: 'content/a,b:c.md',
  message: '有 100% 和 `引号`',
  found: 'a\nb',
  example: 'a: 1\nb: 2',
};

describe('the report for GitHub', () => {
  test('marks each line of the file, with breaks and commas escaped', () => {
    const lines = REPORTS.github([problem, warning, odd], SITE).split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toBe(
      "::error file=content/events/2026/2026-talk.md,line=13,col=42,title=错误 session-times::结束（sessions.1.time.end）：结束要晚于开始 2026-09-05 09:00。%0A现在是：2026-09-05 08:00%0A例如：'2026-09-01 09:30'%0A怎么改：https://kepu.gov.test.cn/editing/rules/session-times/",
    );
    expect(lines[1]).toMatch(/^::warning file=content\/observances\/a\.yml,line=1,col=1,/);
    expect(lines[2]).toContain('file=content/a%2Cb%3Ac.md,');
    expect(lines[2]).toContain(
      '有 100%25 和 `引号`。%0A现在是：a%0Ab%0A例如：%0A  a: 1%0A  b: 2%0A',
    );
    expect(lines[3]).toBe('3 个文件，2 个错误，1 个提醒。');
  });
});

describe('the report for Gitee', () => {
  test('is Markdown in which nothing of the content is', () => {
    expect(REPORTS.gitee([odd], SITE)).toBe(
      [
        '## 内容检查',
        '',
        '- **错误** `content/a,b:c.md` 第 13 行第 42 个字  ',
        '  结束（sessions.1.time.end）：有 100% 和 \\`引号\\`。  ',
        '  现在是 ` a ⏎ b `  ',
        '  例如 ` a: 1 ⏎ b: 2 `  ',
        '  [怎么改](https://kepu.gov.test.cn/editing/rules/session-times/)',
        '',
        '1 个文件，1 个错误，0 个提醒。',
      ].join('\n'),
    );
  });
});

describe('the report as JSON', () => {
  test('has every field and the page of help', () => {
    expect(JSON.parse(REPORTS.json([problem], SITE))).toEqual([
      { ...problem, help: 'https://kepu.gov.test.cn/editing/rules/session-times/' },
    ]);
    expect(REPORTS.json([])).toBe('[]');
  });
});

describe('while the site has no address, a report says itself what to do', () => {
  const guide = { title: '场次的时间', steps: ['写结束的时间。', '结束要晚于开始。'] };
  const known = [problem, { ...problem, line: 14 }].map((one) => ({ ...one, guide }));

  test('in the terminal once for each rule', () => {
    expect(terminalReport(known).split('\n\n').slice(2)).toEqual([
      '怎么改（场次的时间）：\n  - 写结束的时间。\n  - 结束要晚于开始。',
      '1 个文件，2 个错误，0 个提醒。',
    ]);
  });

  test('beside every line on GitHub', () => {
    const [first, second] = REPORTS.github(known).split('\n');
    for (const line of [first, second]) {
      expect(line).toMatch(/%0A怎么改：%0A写结束的时间。%0A结束要晚于开始。$/);
    }
  });

  test('below the list on Gitee', () => {
    expect(REPORTS.gitee(known)).toContain(
      '\n\n**怎么改（场次的时间）：**\n\n- 写结束的时间。\n- 结束要晚于开始。\n\n1 个文件',
    );
  });

  test('and no form links to an address that leads nowhere', () => {
    for (const report of Object.values(REPORTS)) expect(report(known)).not.toContain('http');
    expect(JSON.parse(REPORTS.json(known))[0]).toEqual({
      ...problem,
      help: '/editing/rules/session-times/',
    });
  });
});

test('a form of report is known by its name', () => {
  expect(['terminal', 'github', 'gitee', 'json', 'xml', 'toString'].map(isReportFormat)).toEqual([
    ...[true, true, true, true],
    ...[false, false],
  ]);
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
    { input: null, out: '没有填' },
    { input: { a: 1 }, out: '{"a":1}' },
    { input: '字'.repeat(60), out: '字'.repeat(60) },
    { input: '😀'.repeat(61), out: `${'😀'.repeat(60)}…` },
  ])('shows $input as $out', ({ input, out }) => {
    expect(showFound(input)).toBe(out);
  });
});
