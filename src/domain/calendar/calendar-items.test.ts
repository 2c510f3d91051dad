import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { allDay, makeEvent, makeObservance, tba, timed } from '#tests/builders/calendar.ts';
import { calendarItems } from './calendar-items.ts';
import { itemPhase, type CalendarItem } from './item.ts';

const TODAY = Temporal.PlainDate.from('2026-08-01');

function only(items: readonly CalendarItem[]): CalendarItem {
  const [item] = items;
  if (item === undefined || items.length !== 1) throw new Error(`${String(items.length)} items`);
  return item;
}

function eventItem(event: Parameters<typeof makeEvent>[0]): CalendarItem {
  const years = { firstYear: 2026, lastYear: 2026, today: TODAY };
  return only(calendarItems([makeEvent(event)], [], years));
}

describe('calendar items', () => {
  it('carry what lists and filters need of a session', () => {
    const { made, ...item } = eventItem({
      id: '2026-talk',
      title: '样例',
      audiences: ['elderly'],
      topics: ['health'],
      measures: ['elderly-1', 'elderly-2', 'education-1'],
      observance: 'kepu-month',
      sessions: [
        {
          time: timed('2026-09-05T09:00', '2026-09-05T11:30'),
          location: { placeId: 'library', district: 'qinnan' },
        },
      ],
    });
    expect('event' in made && made.session.id).toBe('2026-talk-1');
    expect({ ...item, span: String(item.span?.start) }).toEqual({
      id: '2026-talk-1',
      source: 'event',
      parent: '2026-talk',
      title: '样例',
      span: '2026-09-05T01:00:00Z',
      certainty: 'announced',
      status: 'scheduled',
      moved: false,
      kind: 'lecture',
      audiences: ['elderly'],
      topics: ['health'],
      programmes: ['elderly', 'education'],
      observance: 'kepu-month',
      district: 'qinnan',
      placeId: 'library',
      time: timed('2026-09-05T09:00', '2026-09-05T11:30'),
      location: { placeId: 'library', district: 'qinnan' },
    });
  });

  it('carry what lists and filters need of an observance', () => {
    const month = makeObservance(
      { kind: 'fixed-month', month: 9 },
      { id: 'kepu-month', name: '样例月', kind: 'month', measures: ['education-1'] },
    );
    const years = { firstYear: 2026, lastYear: 2027, today: TODAY };
    const items = calendarItems([], [month], years);
    expect(
      items.map(({ id, parent, observance, span, certainty, programmes }) => [
        id,
        parent,
        observance,
        `${String(span?.first)}/${String(span?.last)}`,
        certainty,
        programmes,
      ]),
    ).toEqual([
      [
        'kepu-month-2026',
        'kepu-month',
        'kepu-month',
        '2026-09-01/2026-09-30',
        'fixed',
        ['education'],
      ],
      [
        'kepu-month-2027',
        'kepu-month',
        'kepu-month',
        '2027-09-01/2027-09-30',
        'fixed',
        ['education'],
      ],
    ]);
  });

  it('carry the theme of an observance’s year', () => {
    const week = makeObservance(
      { kind: 'announced' },
      { years: [{ year: 2026, theme: '样例主题', ordinal: '第3届', sources: [] }] },
    );
    const years = { firstYear: 2026, lastYear: 2026, today: TODAY };
    expect(only(calendarItems([], [week], years)).theme).toBe('样例主题');
  });

  it('keep the month before which an undated session cannot be', () => {
    const item = eventItem({ sessions: [{ time: tba('待公布', '2026-11') }] });
    expect([item.certainty, item.span, String(item.notBefore)]).toEqual([
      'tba',
      undefined,
      '2026-11-01',
    ]);
  });

  it('stand at the old date when it was taken back', () => {
    const previous = [allDay('2026-09-10'), allDay('2026-09-16')];
    const item = eventItem({ sessions: [{ time: tba(), previous }] });
    expect([item.status, String(item.span?.first), item.moved]).toEqual([
      'postponed',
      '2026-09-16',
      false,
    ]);
  });

  it('are marked when moved', () => {
    const item = eventItem({
      sessions: [{ time: allDay('2026-09-16'), previous: [allDay('2026-09-10')] }],
    });
    expect([item.status, String(item.span?.first), item.moved]).toEqual([
      'scheduled',
      '2026-09-16',
      true,
    ]);
  });

  it('leave out undated years that are over and guesses that came to nothing', () => {
    const week = makeObservance(
      { kind: 'announced', expected: 'saturday-after-third-monday-of-may' },
      { id: 'week' },
    );
    const listed = (today: string): string[] =>
      calendarItems([], [week], {
        firstYear: 2025,
        lastYear: 2027,
        today: Temporal.PlainDate.from(today),
      }).map(({ id, certainty }) => `${id} ${certainty}`);
    expect(listed('2026-05-23')).toEqual(['week-2026 expected', 'week-2027 expected']);
    expect(listed('2026-05-24')).toEqual(['week-2026 tba', 'week-2027 expected']);
    expect(listed('2027-01-01')).toEqual(['week-2027 expected']);
  });

  it('of a guess are never running nor past', () => {
    const week = makeObservance({
      kind: 'announced',
      expected: 'saturday-after-third-monday-of-may',
    });
    const item = only(
      calendarItems([], [week], {
        firstYear: 2026,
        lastYear: 2026,
        today: Temporal.PlainDate.from('2026-05-01'),
      }),
    );
    const phases = ['2026-05-22T23:59', '2026-05-23T12:00', '2026-05-24T00:00'].map((local) =>
      itemPhase(item, Temporal.Instant.from(`${local}+08:00`)),
    );
    expect(phases).toEqual(['upcoming', 'upcoming', 'tba']);
  });

  it('know their time when they are called off, too', () => {
    const item = eventItem({ status: 'cancelled', sessions: [{ time: allDay('2026-09-10') }] });
    const now = Temporal.Instant.from('2026-09-10T12:00+08:00');
    expect([item.status, itemPhase(item, now)]).toEqual(['cancelled', 'running']);
  });
});
