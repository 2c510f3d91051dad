import { describe, expect, it } from 'vitest';
import { writeCalendar } from '#publish/ics/calendar-file.ts';
import { allDay, makeEvent, tba, timed, type EventInput } from '#tests/builders/calendar.ts';
import { eventEntries, makeCalendar } from '#tests/builders/sample-events.ts';
import { OWN_ROUTE, readLines } from '#client/kept.ts';
import { noteOf, readEntries } from './calendar-entries.ts';
import { rowsOf } from './rows.ts';
import type { Thing } from './things.ts';

const NOW = Date.parse('2026-08-20T08:00+08:00');

/** What the page of mine reads of events: their calendar file. */
const entriesOf = (event: EventInput) =>
  readEntries(writeCalendar(makeCalendar(eventEntries([makeEvent(event)]))));
const dated = (event: EventInput & { readonly id: string }): Thing => ({
  key: `events/${event.id}`,
  path: `/events/${event.id}/`,
  title: event.id,
  line: '',
  entries: entriesOf(event),
});
const place: Thing = {
  key: 'places/hall',
  path: '/places/hall/',
  title: '样例馆',
  line: '钦南区',
  entries: [],
};
const at = (id: string, start: string, end?: string) =>
  dated({ id, title: id, sessions: [{ time: timed(start, end) }] });
const show = (kept: string, ...things: readonly Thing[]) =>
  rowsOf(readLines(kept), new Map(things.map((thing) => [thing.key, thing])), NOW);

describe('the page of mine', () => {
  it('lists dates to come in time order, then what has none, then what is over', () => {
    const rows = show(
      'places/hall\nevents/2026-over\nevents/2026-late\nevents/2026-open\nevents/2026-soon',
      place,
      at('2026-over', '2026-08-19T09:00', '2026-08-19T10:00'),
      at('2026-late', '2026-09-02T09:00'),
      dated({ id: '2026-open', sessions: [{ time: tba() }] }),
      at('2026-soon', '2026-08-20T07:00', '2026-08-20T09:00'),
    );
    expect(
      rows.map(({ key, isOver }) => key.replace(/.*[-/]/, '') + (isOver ? ' over' : '')),
    ).toEqual(['soon', 'late', 'hall', 'open', 'over over']);
    expect(rows[3]?.when).toBe('日期还没有定');
  });

  it('shows what takes place at the same time, but not what only follows or is off', () => {
    const off = dated({
      id: '2026-off',
      status: 'cancelled',
      sessions: [{ time: timed('2026-09-01T09:00', '2026-09-01T12:00') }],
    });
    const rows = show(
      'events/2026-a\nevents/2026-b\nevents/2026-c\nevents/2026-d\nevents/2026-off\nevents/2026-all',
      at('2026-a', '2026-09-01T09:00', '2026-09-01T10:00'),
      at('2026-b', '2026-09-01T09:30', '2026-09-01T11:00'),
      at('2026-c', '2026-09-01T11:00', '2026-09-01T12:00'),
      at('2026-d', '2026-09-01T11:30'),
      off,
      dated({ id: '2026-all', sessions: [{ time: allDay('2026-09-01') }] }),
    );
    const clash = Object.fromEntries(rows.map(({ key, clash: text }) => [key.slice(12), text]));
    expect(clash).toEqual({
      a: '时间和“2026-b”重了',
      b: '时间和“2026-a”重了',
      c: '时间和“2026-d”重了',
      d: '时间和“2026-c”重了',
      off: '',
      all: '',
    });
  });

  it('tells what is otherwise than at the last visit', () => {
    const time = timed('2026-09-01T09:00', '2026-09-01T10:00');
    const note = noteOf(entriesOf({ id: '2026-a', sessions: [{ time }] }));
    const change = (event: EventInput) =>
      show(`events/2026-a ${note}`, dated({ ...event, id: '2026-a' }))[0]?.change;
    expect(change({ sessions: [{ time }] })).toBe('');
    expect(change({ status: 'cancelled', sessions: [{ time }] })).toBe('取消了');
    expect(change({ status: 'postponed', sessions: [{ time }] })).toBe('延期了，新的时间还没有定');
    expect(change({ sessions: [{ time: tba(), previous: [time] }], status: 'postponed' })).toBe(
      '延期了，新的时间还没有定',
    );
    const moved = timed('2026-09-03T09:00', '2026-09-03T10:00');
    expect(change({ sessions: [{ time: moved, previous: [time] }] })).toBe(
      '时间改了，原来是2026年9月1日 周二 09:00',
    );
  });

  it('keeps a row for what the site does not know, and puts things into their tabs', () => {
    const rows = show(`events/2026-gone\nresources/a\nroutes/clay\n${OWN_ROUTE} hall,x`, place);
    expect(rows.map(({ tab, isUnknown, title }) => [tab, isUnknown, title])).toEqual([
      ['dates', true, 'events/2026-gone'],
      ['resources', true, 'resources/a'],
      ['routes', true, 'routes/clay'],
      ['routes', false, '样例馆、x'],
    ]);
    expect(rows[3]?.path).toMatch(/\/places\/route\/\?stops=hall,x$/);
  });
});
