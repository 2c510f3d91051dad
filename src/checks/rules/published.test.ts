import { expect, test } from 'vitest';
import { problemsFound, makeEventFile, makeSession } from '#tests/builders/content-files.ts';
import { contentOf } from '#checks/read/content.ts';
import rule from './published.ts';

const PATH = 'events/2026/2026-sample.md';
const LATER = { updated: '2026-02-01 09:00' };

/** What is said of an event that was published as the builder makes it, but for some fields. */
const problemsAfter = (before: object, now: object, more: Record<string, string> = {}) =>
  problemsFound(
    rule,
    { [PATH]: makeEventFile({ ...before, ...now }), ...more },
    { before: contentOf([[PATH, makeEventFile({ ...before })]]) },
  );

test.each([
  { now: {} },
  { now: { ...LATER, summary: '换一句话。' } },
  { now: { ...LATER, sequence: 1, location: { name: '别的学校' } } },
  { now: { ...LATER, sequence: 1, status: 'cancelled', statusNote: '台风' } },
  { now: { ...LATER, sessions: [makeSession(), makeSession({ id: '2026-sample-2' })] } },
  { now: { compiled: '2026-03-01' } },
])('may change: $now', ({ now }) => {
  expect(problemsAfter({}, now)).toEqual([]);
});

test.each([
  { now: { ...LATER, status: 'cancelled' }, out: '时间、地点或状态改了，变更次数应加一，写成 3' },
  { now: { ...LATER, sequence: 1 }, out: '变更次数不能变小，公开过的是 2' },
])('is counted: $now', ({ now, out }) => {
  expect(problemsAfter({ sequence: 2 }, now)).toEqual([`变更次数（sequence） ${out}`]);
});

test('a draft may go, what was public may not, unless its address leads on', () => {
  const gone = (before: object, texts: Record<string, string>) =>
    problemsFound(rule, texts, { before: contentOf([[PATH, makeEventFile({ ...before })]]) });
  expect(gone({ draft: true }, {})).toEqual([]);
  expect(gone({}, {})).toHaveLength(1);
  const redirect = '{ from: /events/2026-sample/, to: /about/, since: 2026-01-05, why: 合并 }';
  expect(gone({}, { 'redirects.yaml': `- ${redirect}\n` })).toEqual([]);
});

test('without a published version there is nothing to compare with', () => {
  expect(problemsFound(rule, { [PATH]: makeEventFile() })).toEqual([]);
});

test.each([
  { today: '2026-11-26', updated: '2026-01-04 09:00', out: "'2026-11-26 15:00'" },
  { today: '2026-11-26', updated: '2026-01-05 09:00', out: "'2026-11-26 15:00'" },
  // Of the same day it is not known what time it is.
  { today: '2026-01-05', updated: '2026-01-04 09:00', out: "'2026-01-05 09:00'" },
  { today: '2026-01-05', updated: '2026-01-05 09:00', out: '' },
  { today: undefined, updated: '2026-01-05 09:00', out: '' },
])('on $today the time $updated could be $out', ({ today, updated, out }) => {
  const text = makeEventFile({ updated, summary: '换一句话。' });
  const found = rule.check(contentOf([[PATH, text]]), {
    before: contentOf([[PATH, makeEventFile()]]),
    ...(today === undefined ? {} : { today }),
  });
  expect([...found].map(({ field, example }) => [field, example])).toEqual([
    ['更新时间（updated）', out],
  ]);
});
