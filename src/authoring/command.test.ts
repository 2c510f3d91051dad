import { describe, expect, test } from 'vitest';
import { helpOf, readCommand } from './command.ts';

const faultsOf = (...args: string[]) => {
  const command = readCommand(args);
  return 'wantsHelp' in command ? [] : command.map(({ text }) => text);
};

test('a kind with its fields and a file of the desk are read', () => {
  expect(readCommand([])).toEqual({ wantsHelp: false, answers: {}, id: '' });
  expect(readCommand(['event', '--title', '海豚 讲座', '--start=2027-05-22 09:00'])).toEqual({
    wantsHelp: false,
    kind: 'event',
    answers: { title: '海豚 讲座', start: '2027-05-22 09:00' },
    id: '',
  });
  expect(readCommand(['--from', 'desk.md'])).toEqual({
    wantsHelp: false,
    answers: {},
    id: '',
    from: 'desk.md',
  });
  expect(readCommand(['event', '--body', '- 一行'])).toMatchObject({ answers: { body: '- 一行' } });
});

test.each([['event', '--help'], ['event', '-h'], ['--help']])('help is given for %s', (...args) => {
  expect(readCommand(args)).toMatchObject({ wantsHelp: true });
});

describe('nothing is dropped in silence', () => {
  test.each([
    {
      args: ['event', '--title', '海豚', '讲座'],
      said: ["多了“讲座”。有空格的内容要用引号括起来：--title '…… 讲座'"],
    },
    {
      args: ['event', '--start', '2027-05-22', '09:00', '--title', '甲'],
      said: ["多了“09:00”。有空格的内容要用引号括起来：--start '…… 09:00'"],
    },
    {
      args: ['event', 'place'],
      said: ["多了“place”。选项要写在 -- 后面：npm run new -- event --title '名称'"],
    },
    {
      args: ['event', '--title', '甲', '--title', '乙'],
      said: ['--title 写了两次，留下对的那一个'],
    },
    {
      args: ['event', '--titel', '甲'],
      said: ['活动没有 --titel 这一项，是不是 --title。有哪些可以写：npm run new -- event --help'],
    },
    { args: ['event', '--title'], said: ["--title 后面少了内容，例如 --title '内容'"] },
    {
      args: ['event', '--title', '--start', '2027-05-22'],
      said: ["--title 后面少了内容，例如 --title '内容'"],
    },
    {
      args: ['event', '--from', 'desk.md'],
      said: ['用了 --from，内容就都从那个文件里来；别的都去掉'],
    },
    { args: ['correction', '--page', 'a', '--id', 'b'], said: ['纠错没有编号，去掉 --id'] },
  ])('$args', ({ args, said }) => {
    expect(faultsOf(...args)).toEqual(said);
  });
});

test('a misspelt kind is named, and not the options behind it', () => {
  const [fault, ...others] = faultsOf('evnt', '--title', '甲');
  expect(fault).toMatch(/^没有“evnt”这一种，是不是“event”。可以写：event（活动）、/);
  expect(others).toEqual([]);
  expect(faultsOf('活动')[0]).toMatch(/^没有“活动”这一种，是不是“event”/);
});

test('options without a kind are reported what is missing', () => {
  expect(faultsOf('--title', '甲')).toEqual([
    "--title 前面要写是哪一种，例如 npm run new -- event --title '内容'",
  ]);
});

test('help names every field of a kind', () => {
  expect(helpOf('event')).toContain('  --source-title       来源标题：必填');
  expect(helpOf('year')).toContain('observances 里的文件名；必填');
  expect(helpOf(undefined)).toContain('npm run new -- place ');
});
