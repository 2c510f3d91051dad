import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { agendaPages, nextUp } from './agenda.ts';
import { allDay, makeEvent, makeObservance, tba, timed } from '#tests/builders/calendar.ts';
import { calendarItems } from './calendar-items.ts';

const NOW = Temporal.Instant.from('2026-09-10T12:00+08:00');
const ITEMS = calendarItems(
  [
    makeEvent({
      id: '2026-class',
      sessions: [
        { time: timed('2026-09-03T09:00', '2026-09-03T10:00') },
        { time: timed('2026-09-17T09:00', '2026-09-17T10:00') },
        { time: timed('2026-10-08T09:00', '2026-10-08T10:00') },
      ],
    }),
    makeEvent({ id: '2026-show', sessions: [{ time: allDay('2026-09-01', '2026-09-12') }] }),
    makeEvent({
      id: '2026-off',
      status: 'cancelled',
      sessions: [{ time: allDay('2026-09-11') }],
    }),
    makeEvent({ id: '2026-open', sessions: [{ time: tba() }] }),
  ],
  [
    makeObservance({ kind: 'fixed-month', month: 9 }, { id: 'month' }),
    makeObservance({ kind: 'fixed-day', month: 11, day: 9 }, { id: 'day' }),
  ],
  { firstYear: 2026, lastYear: 2029, today: Temporal.PlainDate.from('2026-09-10') },
);
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

describe('the agenda', () => {
  it('has what runs, what comes by month, and what has no date', () => {
    const [page] = agendaPages(ITEMS, NOW, 20);
    expect(ids(page?.running ?? [])).toEqual(['2026-show-1', 'month-2026']);
    expect(page?.months.map(({ month, items }) => [String(month), ...ids(items)])).toEqual([
      ['2026-09', '2026-off-1', '2026-class-2'],
      ['2026-10', '2026-class-3'],
      ['2026-11', 'day-2026'],
    ]);
    expect(ids(page?.undated ?? [])).toEqual(['2026-open-1']);
    expect([page?.number, page?.total, page?.count]).toEqual([1, 1, 7]);
  });

  it('goes on over pages, each with its own parts, and loses nothing', () => {
    const pages = agendaPages(ITEMS, NOW, 3);
    expect(
      pages.map(({ running, months, undated }) => [
        ids(running),
        months.map(({ month, items }) => [String(month), ...ids(items)]),
        ids(undated),
      ]),
    ).toEqual([
      [['2026-show-1', 'month-2026'], [['2026-09', '2026-off-1']], []],
      [
        [],
        [
          ['2026-09', '2026-class-2'],
          ['2026-10', '2026-class-3'],
          ['2026-11', 'day-2026'],
        ],
        [],
      ],
      [[], [], ['2026-open-1']],
    ]);
  });

  it('has one empty page where nothing lies ahead', () => {
    expect(agendaPages([], NOW, 3)).toEqual([
      { number: 1, total: 1, count: 0, items: [], running: [], months: [], undated: [] },
    ]);
  });
});

describe('the next few', () => {
  it('name each event and observance once and nothing that was withdrawn', () => {
    expect(ids(nextUp(ITEMS, NOW, 9))).toEqual([
      '2026-show-1',
      'month-2026',
      '2026-class-2',
      'day-2026',
    ]);
    expect(ids(nextUp(ITEMS, NOW, 2))).toEqual(['2026-show-1', 'month-2026']);
  });
});
