import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  allDay,
  makeEvent,
  makeObservance,
  tba,
  timed,
  type EventInput,
} from '#tests/builders/calendar.ts';
import { calendarItems } from '#domain/calendar/calendar-items.ts';
import type { CalendarItem } from '#domain/calendar/item.ts';
import type { Observance, ObservanceRule } from '#domain/calendar/observance.ts';
import { calendarRow } from './calendar-row.ts';

const years = { firstYear: 2026, lastYear: 2026, today: Temporal.PlainDate.from('2026-01-05') };

function only(items: readonly CalendarItem[]): CalendarItem {
  const [item] = items;
  if (item === undefined) throw new Error('no item');
  return item;
}
const ofEvent = (event: EventInput) => only(calendarItems([makeEvent(event)], [], years));
const ofObservance = (rule: ObservanceRule, more: Partial<Observance> = {}) =>
  only(calendarItems([], [makeObservance(rule, more)], years));

describe('the row of a session', () => {
  it('says when, where and for whom', () => {
    const row = calendarRow(
      ofEvent({
        id: '2026-talk',
        title: '样例讲座',
        audiences: ['youth', 'teachers'],
        measures: ['youth-1', 'education-2'],
        sessions: [
          {
            time: timed('2026-09-05T09:00', '2026-09-05T11:30'),
            location: { name: '样例馆', district: 'qinnan' },
          },
        ],
      }),
    );
    expect(row).toEqual({
      id: '2026-talk-1',
      path: '/events/2026-talk/',
      keep: 'events/2026-talk',
      title: '样例讲座',
      kind: '讲座',
      leaf: { month: '9月', day: '05', below: '周六', datetime: '2026-09-05' },
      line: '9:00—11:30 · 样例馆（钦南区） · 面向青少年、教师',
      start: '2026-09-05T09:00:00+08:00',
      end: '2026-09-05T11:30:00+08:00',
      facets: {
        for: 'youth teachers',
        in: 'qinnan',
        serves: 'youth education',
        kind: 'lecture',
        with: 'free no-booking wheelchair? signLanguage? captions? quietRoom? dialect? toilet? shade?',
      },
    });
  });

  it.each([
    {
      name: 'one day',
      time: allDay('2026-09-05'),
      short: '面向公众',
      full: '2026年9月5日 · 面向公众',
    },
    {
      name: 'several days',
      time: allDay('2026-09-05', '2026-09-08'),
      short: '9月5日—8日 · 面向公众',
      full: '2026年9月5日—8日 · 面向公众',
    },
    {
      name: 'a time of day',
      time: timed('2026-09-05T09:00'),
      short: '9:00 开始 · 面向公众',
      full: '2026年9月5日 9:00 开始 · 面向公众',
    },
    {
      name: 'no date',
      time: tba('第四站待公布'),
      short: '第四站待公布 · 面向公众',
      full: '第四站待公布 · 面向公众',
    },
  ])('prints what the heading does not say: $name', ({ time, short, full }) => {
    const item = ofEvent({ sessions: [{ time }] });
    expect(calendarRow(item).line).toBe(short);
    expect(calendarRow(item, 'mixed').line).toBe(full);
    expect(`${calendarRow(item, 'panel').line} · 面向公众`).toBe(full);
  });

  it('says first that it is off, and never begins', () => {
    const time = timed('2026-09-05T09:00', '2026-09-05T11:30');
    const row = calendarRow(ofEvent({ status: 'cancelled', sessions: [{ time }] }));
    expect(row).toMatchObject({ mark: '已取消', line: '原定 9:00—11:30 · 面向公众' });
    expect(row).not.toHaveProperty('start');
    expect(row.end).toBe('2026-09-05T11:30:00+08:00');
  });

  it.each([
    { session: { time: tba(), previous: [allDay('2026-09-05')] }, mark: '延期', day: '05' },
    { session: { time: allDay('2026-09-06'), previous: [tba()] }, mark: '改期', day: '06' },
    { session: { time: tba() }, mark: undefined, day: '待' },
    { session: { time: allDay('2026-09-06') }, mark: undefined, day: '06' },
  ])('is marked $mark on leaf $day', ({ session, mark, day }) => {
    const row = calendarRow(ofEvent({ sessions: [session] }));
    expect([row.mark, row.leaf.day]).toEqual([mark, day]);
  });
});

describe('the row of an observance', () => {
  it('leads to its page and tells the theme', () => {
    const row = calendarRow(
      ofObservance(
        { kind: 'fixed-month', month: 9 },
        { id: 'kepu-month', kind: 'month', years: [{ year: 2026, theme: '样例', sources: [] }] },
      ),
    );
    expect(row).toMatchObject({
      path: '/observances/kepu-month/',
      keep: 'observances/kepu-month',
      kind: '宣传月',
      line: '9月1日—30日 · 主题：样例 · 面向公众',
      start: '2026-09-01T00:00:00+08:00',
      end: '2026-10-01T00:00:00+08:00',
    });
  });

  it('marks a guess, which never begins', () => {
    const row = calendarRow(
      ofObservance({ kind: 'announced', expected: 'saturday-after-third-monday-of-may' }),
    );
    expect(row).toMatchObject({ mark: '预计', leaf: { month: '5月', day: '23' } });
    expect(row).not.toHaveProperty('start');
  });
});
