import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { agenda, nextUp } from './agenda.ts';
import { allDay, makeEvent, makeObservance, tba, timed } from './builders.ts';
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
    const { running, months, undated, left } = agenda(ITEMS, NOW);
    expect(ids(running)).toEqual(['2026-show-1', 'month-2026']);
    expect(months.map(({ month, items }) => [String(month), ...ids(items)])).toEqual([
      ['2026-09', '2026-off-1', '2026-class-2'],
      ['2026-10', '2026-class-3'],
      ['2026-11', 'day-2026'],
    ]);
    expect(ids(undated)).toEqual(['2026-open-1']);
    expect(left).toBe(0);
  });

  it('is cut at its limit and says how much is left', () => {
    const { running, months, left } = agenda(ITEMS, NOW, 4);
    expect(running).toHaveLength(2);
    expect(months.flatMap(({ items }) => ids(items))).toEqual(['2026-off-1', '2026-class-2']);
    expect(left).toBe(2);
  });

  it('keeps all that runs even beyond the limit', () => {
    const { running, months, left } = agenda(ITEMS, NOW, 1);
    expect([running.length, months.length, left]).toEqual([2, 0, 4]);
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
