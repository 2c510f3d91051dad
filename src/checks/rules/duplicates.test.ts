import { expect, test } from 'vitest';
import { contentOf } from '#checks/read/content.ts';
import { problemsFound, makeEventFile, makeSession } from '#tests/builders/content-files.ts';
import rule from './duplicates.ts';

type Fields = Parameters<typeof makeEventFile>[0];

const LIBRARY = { location: { name: '样例图书馆' } };
const on = (day: string) => makeSession({ time: { first: day } });
const TWICE =
  '名称（title） 名称、地点和日期都和 content/events/2026/2026-a.md 一样，应只留一个文件';

test.each<{ name: string; one: Fields; other: Fields; out: string[] }>([
  { name: 'the same title, place and day', one: {}, other: {}, out: [TWICE] },
  {
    name: 'a title that differs by signs and blanks alone',
    one: { title: '海洋讲座（一）' },
    other: { title: '海洋 讲座：一' },
    out: [TWICE],
  },
  {
    name: 'another hour of the day',
    one: {},
    other: { sessions: [makeSession({ time: { start: '2026-09-05 15:00' } })] },
    out: [TWICE],
  },
  {
    name: 'one of several sessions',
    one: { sessions: [on('2026-09-05'), on('2026-09-12')] },
    other: { sessions: [on('2026-09-12'), on('2026-09-19')] },
    out: [TWICE],
  },
  {
    name: 'a place said by the session in one, by the event in the other',
    one: { location: {}, sessions: [makeSession(LIBRARY)] },
    other: LIBRARY,
    out: [TWICE],
  },
  { name: 'another title', one: {}, other: { title: '另一场讲座' }, out: [] },
  { name: 'another place', one: {}, other: LIBRARY, out: [] },
  { name: 'another day', one: {}, other: { sessions: [on('2026-09-06')] }, out: [] },
  {
    name: 'no date yet',
    one: { sessions: [makeSession({ time: { tba: '待公布' } })] },
    other: { sessions: [makeSession({ time: { tba: '待公布' } })] },
    out: [],
  },
  { name: 'no place', one: { location: {} }, other: { location: {} }, out: [] },
  { name: 'no title', one: { title: undefined }, other: { title: undefined }, out: [] },
])('two files with $name: $out', ({ one, other, out }) => {
  const texts = {
    'events/2026/2026-a.md': makeEventFile(one),
    'events/2026/2026-b.md': makeEventFile(other),
  };
  expect(problemsFound(rule, texts)).toEqual(out);
});

test('a third file is reported of the first one, and it is no error', () => {
  const texts = ['a', 'b', 'c'].map(
    (name) => [`events/2026/2026-${name}.md`, makeEventFile()] as const,
  );
  const found = [...rule.check(contentOf(texts), {})];
  expect(found.map(({ file, severity }) => [file, severity])).toEqual([
    ['content/events/2026/2026-b.md', 'warning'],
    ['content/events/2026/2026-c.md', 'warning'],
  ]);
  for (const { message } of found) expect(message).toContain('2026-a.md');
});

test('sessions of one event on one day are no second event', () => {
  const sessions = [makeSession(), makeSession({ id: '2026-sample-2' })];
  expect(problemsFound(rule, { 'events/2026/2026-a.md': makeEventFile({ sessions }) })).toEqual([]);
});
