import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { allDay, makeEvent } from '#tests/builders/calendar.ts';
import { sessionLists } from './session-lists.ts';

const NOW = Temporal.Instant.from('2026-09-10T00:00:00+08:00');
const OLD = { time: allDay('2026-09-01') };
const NEW = { time: allDay('2026-09-20') };

test('sessions that are over stand behind a fold while others are to come', () => {
  const { sessions } = makeEvent({ sessions: [OLD, { ...NEW, status: 'postponed' }] });
  const [open, over] = sessionLists(sessions, NOW);
  expect(open).toMatchObject({ title: '', isFolded: false, more: '' });
  expect(open?.rows).toMatchObject([{ when: '2026年9月20日 周日', where: '', state: '延期' }]);
  expect(over).toMatchObject({ title: '办过的 1 场', isFolded: true });
  expect(sessionLists(makeEvent({ sessions: [OLD, OLD] }).sessions, NOW)).toMatchObject([
    { isFolded: false },
  ]);
});

test('where each takes place is said where places differ; after 30 the others are counted', () => {
  const rooms = [
    { ...NEW, location: { name: '甲馆' } },
    { ...NEW, location: { name: '乙馆' } },
  ];
  const [list] = sessionLists(makeEvent({ sessions: rooms }).sessions, NOW);
  expect(list?.rows.map(({ where }) => where)).toEqual(['甲馆', '乙馆']);
  const many = makeEvent({ sessions: Array.from({ length: 32 }, () => NEW) });
  const [long] = sessionLists(many.sessions, NOW);
  expect(long?.rows).toHaveLength(30);
  expect(long?.more).toBe('后面还有 2 场，都在日历文件里。');
});
