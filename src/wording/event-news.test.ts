import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { allDay, makeEvent, tba, timed, type EventInput } from '#tests/builders/calendar.ts';
import { eventNews, eventTitle, liveData } from './event-news.ts';

const NOW = Temporal.Instant.from('2026-09-10T12:00+08:00');
const news = (event: EventInput) => eventNews(makeEvent(event), NOW);

describe('the news of an event', () => {
  it('is nothing where all goes as planned', () => {
    expect(news({ sessions: [{ time: allDay('2026-09-20') }] })).toBeUndefined();
  });

  it('is the reason of a cancellation, also after its day', () => {
    for (const day of ['2026-09-20', '2026-09-01']) {
      const event = { status: 'cancelled', statusNote: '讲师生病。' } as const;
      expect(news({ ...event, sessions: [{ time: allDay(day) }] })).toEqual({
        title: '活动取消了',
        lines: ['讲师生病。'],
      });
    }
  });

  it('is the reason of a delay', () => {
    const found = news({
      status: 'postponed',
      statusNote: '台风。',
      sessions: [{ time: allDay('2026-09-20') }],
    });
    expect([found?.title, found?.lines[0]]).toEqual(['活动延期了', '台风。']);
  });

  it('is the old and the new time', () => {
    const session = {
      time: timed('2026-09-24T15:00', '2026-09-24T17:00'),
      previous: [allDay('2026-09-10'), timed('2026-09-17T15:00', '2026-09-17T17:00')],
    };
    expect(news({ sequence: 2, sessions: [session] })).toEqual({
      title: '时间有变动',
      lines: [
        '原定2026年9月10日 周四；原定2026年9月17日 周四 15:00—17:00；改为2026年9月24日 周四 15:00—17:00。',
      ],
    });
  });

  it('is the session that was taken out', () => {
    const found = news({
      sequence: 1,
      sessions: [
        { time: allDay('2026-09-15'), status: 'cancelled' },
        { time: allDay('2026-09-22') },
      ],
    });
    expect(found).toEqual({ title: '时间有变动', lines: ['2026年9月15日 周二，已取消。'] });
  });

  it('is its last day once it is over', () => {
    const sessions = [{ time: allDay('2026-09-01', '2026-09-05') }, { time: allDay('2026-08-01') }];
    expect(news({ sessions })).toEqual({ title: '活动在2026年9月5日结束', lines: [] });
  });

  it('is a change of place or a return', () => {
    const found = news({ sequence: 1, sessions: [{ time: allDay('2026-09-20') }] });
    expect(found?.title).toBe('有变动');
  });
});

it('the title marks a cancelled event, but not one cancelled session', () => {
  const off = { time: allDay('2026-09-20'), status: 'cancelled' } as const;
  const on = { time: allDay('2026-09-22') };
  const title = (event: EventInput) => eventTitle(makeEvent({ title: '样例', ...event }), NOW);
  expect(title({ sessions: [off] })).toBe('【已取消】样例');
  expect(title({ sessions: [off, on] })).toBe('样例');
  expect(title({ status: 'postponed', sessions: [on] })).toBe('【延期】样例');
});

it('only what takes place has a badge', () => {
  const [on, off, open] = makeEvent({
    sessions: [
      { time: timed('2026-09-05T09:00', '2026-09-05T11:30') },
      { time: allDay('2026-09-06'), status: 'cancelled' },
      { time: tba() },
    ],
  }).sessions.map(liveData);
  expect([on, off, open]).toEqual([
    { 'data-start': '2026-09-05T09:00:00+08:00', 'data-end': '2026-09-05T11:30:00+08:00' },
    {},
    {},
  ]);
});
