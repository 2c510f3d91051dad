import { expect, test } from 'vitest';
import { makeEventFile, makeSession } from '#tests/builders/content-files.ts';
import { contentOf } from '#checks/read/content.ts';
import { stalePoints, staleReport } from './stale-report.ts';

const points = (path: string, text: string, today: string) =>
  stalePoints(contentOf([[path, text]]), today).map((point) => point.text);
const place = (fields: object) => `---\n${JSON.stringify(fields)}\n---\n`;
const EVENT = 'events/2026/2026-sample.md';

test.each([
  { compiled: '2026-05-28', out: [] }, // 180 days
  { compiled: '2026-05-27', out: ['2026-05-27编写以后过了181天，再和来源核对一次'] },
  { compiled: 'soon', out: [] },
])('a place compiled on $compiled', ({ compiled, out }) => {
  expect(points('places/a.md', place({ compiled }), '2026-11-24')).toEqual(out);
});

test.each([
  { draft: true, updated: '2026-08-25 09:00', out: ['草稿放了91天，发布它或者删掉它'] },
  { draft: true, updated: '2026-08-26 09:00', out: [] },
  { draft: false, updated: '2026-08-25 09:00', out: [] },
])('a place changed on $updated, draft $draft', ({ draft, updated, out }) => {
  expect(points('places/a.md', place({ draft, updated }), '2026-11-24')).toEqual(out);
});

test.each([
  { status: 'unknown', date: '2024-11-23', out: ['最新的来源是2024-11-23的，找一个新的'] },
  { status: 'unknown', date: '2024-11-24', out: [] },
  {
    status: 'open',
    date: '2024',
    out: [
      '最新的来源是2024的，过了24个月，网页上写的是“以前开放，现在待核实”；找新的来源，或者打电话核实',
    ],
  },
])('a place that is $status by a source of $date', ({ status, date, out }) => {
  const text = place({ status, sources: [{ title: '样例', date }] });
  expect(points('places/a.md', text, '2026-11-24')).toEqual(out);
});

test('a month that went by without a date', () => {
  const time = { tba: '日期待公布', earliestMonth: '2026-10' };
  const event = makeEventFile({ compiled: '2026-10-01', sessions: [makeSession({ time })] });
  expect(points(EVENT, event, '2026-10-31')).toEqual([]);
  expect(points(EVENT, event, '2026-11-01')).toEqual([
    '2026-sample-1 的日期一直没有公布，原来说最早2026-10',
  ]);
});

test('a postponed session whose day is over', () => {
  const event = makeEventFile({ status: 'postponed', compiled: '2026-09-01' });
  expect(points(EVENT, event, '2026-09-05')).toEqual([]);
  expect(points(EVENT, event, '2026-09-06')).toEqual([
    '2026-sample-1 延期以后没有新的时间，原定的日子已经过了',
  ]);
});

test('a record of the past needs no second look', () => {
  const event = makeEventFile({
    compiled: '2026-09-06',
    updated: '2026-09-06 09:00',
    sessions: [makeSession()],
  });
  expect(points(EVENT, event, '2030-01-01')).toEqual([]);
});

test('the report counts, and is empty where there is nothing', () => {
  expect(staleReport([])).toBe('');
  expect(staleReport([{ file: 'content/a.md', text: '旧了' }])).toBe(
    '## 该再看一看的内容（1 处）\n\n- `content/a.md` 旧了\n',
  );
});

test('a long list ends with the number of the rest', () => {
  const many = Array.from({ length: 32 }, (_, index) => ({
    file: `content/${index}.md`,
    text: '旧了',
  }));
  const lines = staleReport(many).trim().split('\n');
  expect(lines.slice(-2)).toEqual(['- `content/29.md` 旧了', '- 还有 2 处']);
});
