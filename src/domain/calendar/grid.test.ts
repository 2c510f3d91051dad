import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { allDay, makeEvent, tba, timed } from '#tests/builders/calendar.ts';
import { monthGrid, weekOf, yearGrid, type MonthGrid } from './grid.ts';
import { calendarItems } from './calendar-items.ts';

const ITEMS = calendarItems(
  [
    makeEvent({ id: 'long', sessions: [{ time: allDay('2026-08-30', '2026-10-02') }] }),
    makeEvent({ id: 'week', sessions: [{ time: allDay('2026-09-14', '2026-09-20') }] }),
    makeEvent({ id: 'day', sessions: [{ time: allDay('2026-09-15') }] }),
    makeEvent({ id: 'talk', sessions: [{ time: timed('2026-09-15T19:00', '2026-09-15T20:00') }] }),
    makeEvent({ id: 'night', sessions: [{ time: timed('2026-09-19T22:00', '2026-09-20T00:00') }] }),
    makeEvent({ id: 'sunday', sessions: [{ time: allDay('2026-09-20') }] }),
    makeEvent({ id: 'later', sessions: [{ time: allDay('2026-10-01') }] }),
    makeEvent({ id: 'open', sessions: [{ time: tba() }] }),
  ],
  [],
  { firstYear: 2026, lastYear: 2026, today: Temporal.PlainDate.from('2026-09-01') },
);

function gridOf(month: string): MonthGrid {
  return monthGrid(ITEMS, Temporal.PlainYearMonth.from(month));
}

function itemsOn(grid: MonthGrid, iso: string): string[] | undefined {
  const day = grid.weeks.flat().find(({ date }) => date.toString() === iso);
  return day?.items.map(({ id }) => id);
}

describe('month grid', () => {
  // First cell, last cell, weeks and days of the month, read off a printed calendar.
  it.each([
    { input: '2026-09', out: ['2026-08-31', '2026-10-04', 5, 30] },
    { input: '2026-08', out: ['2026-07-27', '2026-09-06', 6, 31] },
    { input: '2027-02', out: ['2027-02-01', '2027-02-28', 4, 28] },
    { input: '2028-02', out: ['2028-01-31', '2028-03-05', 5, 29] },
    { input: '2026-12', out: ['2026-11-30', '2027-01-03', 5, 31] },
    { input: '2027-01', out: ['2026-12-28', '2027-01-31', 5, 31] },
    { input: '2035-12', out: ['2035-11-26', '2036-01-06', 6, 31] },
  ])('of $input runs from Monday to Sunday: $out', ({ input, out }) => {
    const days = gridOf(input).weeks.flat();
    const edges = [days[0], days.at(-1)].map((day) => day?.date.toString());
    const inside = days.filter(({ inMonth }) => inMonth).map(({ date }) => date.day);
    expect([...edges, days.length / 7, inside.length]).toEqual(out);
    expect(inside).toEqual(inside.map((_, index) => index + 1));
  });

  it('shows each item on each of its days, the short before the long', () => {
    const grid = gridOf('2026-09');
    expect(itemsOn(grid, '2026-09-01')).toEqual(['long-1']);
    expect(itemsOn(grid, '2026-09-13')).toEqual(['long-1']);
    expect(itemsOn(grid, '2026-09-14')).toEqual(['week-1', 'long-1']);
    expect(itemsOn(grid, '2026-09-15')).toEqual(['talk-1', 'day-1', 'week-1', 'long-1']);
    expect(itemsOn(grid, '2026-09-19')).toEqual(['night-1', 'week-1', 'long-1']);
    expect(itemsOn(grid, '2026-09-20')).toEqual(['sunday-1', 'week-1', 'long-1']);
    expect(itemsOn(grid, '2026-09-21')).toEqual(['long-1']);
  });

  it('leaves the days of the neighbouring months empty', () => {
    const grid = gridOf('2026-09');
    expect(itemsOn(grid, '2026-08-31')).toEqual([]);
    expect(itemsOn(grid, '2026-10-01')).toEqual([]);
    expect(itemsOn(gridOf('2026-10'), '2026-10-01')).toEqual(['later-1', 'long-1']);
  });
});

describe('year grid', () => {
  it('has the twelve months with their items', () => {
    const months = yearGrid(ITEMS, 2026);
    expect(months.map(({ month }) => month.toString())).toEqual(
      ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map(
        (month) => `2026-${month}`,
      ),
    );
    const counts = months.map(
      ({ weeks }) => weeks.flat().filter((day) => day.items.length > 0).length,
    );
    expect(counts).toEqual([0, 0, 0, 0, 0, 0, 0, 2, 30, 2, 0, 0]);
  });
});

describe('week', () => {
  it.each([
    { input: '2026-09-07', out: ['2026-09-07', '2026-09-13'] },
    { input: '2026-09-10', out: ['2026-09-07', '2026-09-13'] },
    { input: '2026-09-13', out: ['2026-09-07', '2026-09-13'] },
    { input: '2027-01-01', out: ['2026-12-28', '2027-01-03'] },
    { input: '2028-02-29', out: ['2028-02-28', '2028-03-05'] },
  ])('of $input is $out', ({ input, out }) => {
    const { first, last } = weekOf(Temporal.PlainDate.from(input));
    expect([first.toString(), last.toString()]).toEqual(out);
  });
});
