import { describe, expect, test } from 'vitest';
import {
  problemsFound,
  eventProblems,
  makeEventFile,
  makeSession,
} from '#tests/builders/content-files.ts';
import rule from './event-ids.ts';

const session = (id: string, first = '2026-09-05') => makeSession({ id, time: { first } });

describe('ids of events', () => {
  test.each([
    { path: 'events/2026/2026-talk.md', id: '2026-talk-1', out: [] },
    { path: 'events/2026/talk-2026.md', id: 'talk-2026-1', out: [] },
    { path: 'events/2026/plan-2026-2035-talk.md', id: 'plan-2026-2035-talk-1', out: [] },
    // The rule `file-names` shows a name that has both: plain letters and the year.
    { path: 'events/2026/三娘湾讲座.md', id: '2026-talk-1', out: [] },
    { path: 'events/2026/2026-三娘湾讲座.md', id: '2026-talk-1', out: [] },
    { path: 'events/2026/talk.md', id: 'talk-1', out: [' 文件名（活动编号）要带年份'] },
    { path: 'events/2026/talk-20260905.md', id: 'x-1', out: [' 文件名（活动编号）要带年份'] },
    { path: 'events/2026-talk.md', id: '2026-talk-1', out: [' 活动文件要放在年份文件夹里'] },
    { path: 'events/new/2026-talk.md', id: '2026-talk-1', out: [' 活动文件要放在年份文件夹里'] },
    {
      path: 'events/2026/9/2026-talk.md',
      id: '2026-talk-1',
      out: [' 活动文件要放在年份文件夹里'],
    },
    {
      path: 'events/2025/2026-talk.md',
      id: '2026-talk-1',
      out: [' 文件名里的年份是 2026，文件夹却是 2025'],
    },
  ])('$path: $out', ({ path, id, out }) => {
    expect(problemsFound(rule, { [path]: makeEventFile({ sessions: [session(id)] }) })).toEqual(
      out,
    );
  });

  test.each(['events/2026/2026-talk.md', 'events/2027/2027-talk.md'])(
    'may hold either year of an event around New Year: %s',
    (path) => {
      const id = path.replace(/.*\/(.*)\.md/, '$1-1');
      const newYear = makeSession({ id, time: { first: '2026-12-31', last: '2027-01-01' } });
      expect(problemsFound(rule, { [path]: makeEventFile({ sessions: [newYear] }) })).toEqual([]);
    },
  );

  test('stay when the event moves into another year', () => {
    const moved = makeSession({
      time: { first: '2027-01-09' },
      previous: [{ first: '2026-12-26' }],
    });
    expect(eventProblems(rule, { sessions: [moved] })).toEqual([]);
  });

  test('need no date yet', () => {
    expect(eventProblems(rule, { sessions: [makeSession({ time: { tba: '待公布' } })] })).toEqual(
      [],
    );
  });
});

describe('ids of sessions', () => {
  test.each([
    { id: '2026-sample-1', out: [] },
    { id: '2026-sample-opening', out: [] },
    { id: '2026-sample-100', out: [] },
    { id: '2026-sample-2026', out: [] },
    { id: '2026-samples', out: ['场次编号要以活动编号 2026-sample 开头'] },
    { id: '2026-sample', out: ['场次编号要以活动编号 2026-sample 开头'] },
    { id: '2026-sample-2026-09-05', out: ['场次编号不能是日期：改期以后编号不变，日期就错了'] },
    { id: '2026-sample-20260905', out: ['场次编号不能是日期：改期以后编号不变，日期就错了'] },
    { id: '2026-sample-09-05', out: ['场次编号不能是日期：改期以后编号不变，日期就错了'] },
    { id: '2026-sample-0905', out: ['场次编号不能是日期：改期以后编号不变，日期就错了'] },
  ])('$id: $out', ({ id, out }) => {
    expect(eventProblems(rule, { sessions: [session(id)] })).toEqual(
      out.map((message) => `场次编号（sessions.1.id） ${message}`),
    );
  });

  test('are unique in the whole site', () => {
    const own = makeEventFile({ sessions: [session('2026-a-1'), session('2026-a-2')] });
    const other = makeEventFile({ sessions: [session('2026-b-1'), session('2026-a-2')] });
    expect(
      problemsFound(rule, { 'events/2026/2026-a.md': own, 'events/2026/2026-b.md': other }),
    ).toEqual([
      '场次编号（sessions.2.id） 场次编号已经在 content/events/2026/2026-a.md 第 2 行用过',
    ]);
  });

  test('of a renamed file are reported once', () => {
    const renamed = makeEventFile({ sessions: [session('2026-a-1'), session('2026-a-2')] });
    expect(problemsFound(rule, { 'events/2026/2026-c.md': renamed })).toEqual([
      '场次编号（sessions.1.id） 场次编号要以活动编号 2026-c 开头',
    ]);
  });
});
