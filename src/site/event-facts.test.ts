import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { makeEvent, tba } from '#tests/builders/calendar.ts';
import { FULL_EVENT } from '#tests/builders/sample-events.ts';
import { eventFacts } from './event-facts.ts';
import type { Fact } from './facts.ts';

const BEFORE = Temporal.Instant.from('2026-09-01T00:00:00+08:00');
const AFTER = Temporal.Instant.from('2026-10-01T00:00:00+08:00');
const said = (facts: readonly Fact[]) =>
  facts.map(({ term, parts }) => `${term}：${parts.map(({ words }) => words).join('、')}`);

test('an event of which all is known says where, for whom and the cost first', () => {
  const { when, loud, ways, rest } = eventFacts(FULL_EVENT, BEFORE);
  expect(when?.words).toBe('2026年9月19日 周六 9:00—11:30');
  expect(when?.leaf).toMatchObject({ month: '9月', day: '19', below: '周六' });
  expect(said(loud)).toEqual([
    '地点：样例展厅，样例路1号',
    '适合谁：青少年、教师',
    '费用：材料费 10 元',
  ]);
  expect(loud[0]?.parts[0]?.href).toContain('/places/sample-hall/');
  expect(ways[0]?.links[0]).toEqual({ words: '线上参加', href: 'https://kepu.example/live' });
  expect(said(rest)[1]).toBe('主办：样例馆、样例学校');
  expect(said(rest)[3]).toBe('无障碍：轮椅可到达：是；方言讲解：没有');
  expect(said(rest)).toHaveLength(4);
});

test('what is not known of an event stands in one sentence, and of what is over nowhere', () => {
  const unknown = { kind: 'unknown' } as const;
  const open = { organisers: [], cost: unknown, booking: unknown };
  const event = makeEvent({ ...open, sessions: [{ time: tba() }] });
  expect(said(eventFacts(event, BEFORE).rest)).toEqual(['待公布：地点、费用、报名、主办']);
  expect(eventFacts(event, BEFORE).when?.leaf.day).toBe('待');
  const over = eventFacts(makeEvent(open), AFTER);
  expect(over.rest).toEqual([]);
  expect(over.when).toMatchObject({ live: undefined, file: undefined });
});

test('maps are asked for a name, unless it says that it is not known yet', () => {
  const waysTo = (name: string) =>
    eventFacts(makeEvent({ sessions: [{ time: tba(), location: { name } }] }), BEFORE).ways.length;
  expect(waysTo('样例游客接待中心')).toBe(1);
  expect(['待核实', '地点待定', '样例镇（待公布）'].map(waysTo)).toEqual([0, 0, 0]);
});

test('how public transport leads there is said of what is to come', () => {
  const transit = { text: '乘样例公交到样例站。', sources: [1] };
  expect(eventFacts(makeEvent({ transit }), BEFORE).transit).toBe(transit);
  expect(eventFacts(makeEvent({ transit }), AFTER).transit).toBeUndefined();
});
