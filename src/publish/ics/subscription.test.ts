import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { allDay, makeEvent, makeObservance, tba } from '#tests/builders/calendar.ts';
import { calendarItems } from '#domain/calendar/calendar-items.ts';
import { byFacets } from '#domain/calendar/select.ts';
import { OPTIONS } from '#tests/builders/sample-events.ts';
import { itemEntries } from './entries.ts';
import { subscribed } from './subscription.ts';

const NOW = Temporal.ZonedDateTime.from('2026-11-24T00:00[Asia/Shanghai]');
const EVENTS = [
  makeEvent({
    id: '2026-tour',
    sessions: [
      { time: allDay('2026-12-01'), location: { district: 'qinnan' } },
      { time: allDay('2026-12-02'), location: { district: 'pubei' } },
      { time: tba(), previous: [allDay('2026-12-03')], location: { district: 'pubei' } },
    ],
  }),
  makeEvent({ id: '2025-old', sessions: [{ time: allDay('2025-11-23') }] }),
  makeEvent({ id: '2025-long', sessions: [{ time: allDay('2025-11-01', '2025-11-24') }] }),
  makeEvent({ id: '2029-far', sessions: [{ time: allDay('2029-01-01') }] }),
];
const OBSERVANCES = [
  makeObservance({ kind: 'fixed-day', month: 6, day: 8 }, { id: 'ocean-day' }),
  makeObservance({ kind: 'lunar', month: 12, day: 8 }, { id: 'laba' }),
  makeObservance({ kind: 'announced' }, { id: 'contest' }),
];
const ITEMS = calendarItems(EVENTS, OBSERVANCES, {
  firstYear: 2020,
  lastYear: 2035,
  today: NOW.toPlainDate(),
});
const uids = (items: typeof ITEMS) =>
  itemEntries(items, { ...OPTIONS, now: NOW.toInstant() }).map(({ uid }) =>
    uid.replace('@kepu.example', ''),
  );

describe('a subscription', () => {
  it('holds a year back, all events ahead, and observances to the end of the year after next', () => {
    expect(uids(subscribed(ITEMS, NOW))).toEqual([
      '2026-tour-1',
      '2026-tour-2',
      '2026-tour-3',
      '2025-long-1',
      '2029-far-1',
      ...[2026, 2027, 2028].map((year) => `observance-ocean-day-${String(year)}`),
      // The 8th of the 12th month of lunar 2025 is 26 January 2026.
      ...[2025, 2026, 2027].map((year) => `observance-laba-${String(year)}`),
    ]);
  });

  it('of very many holds those nearest to today, and the undated', () => {
    const day = (offset: number) => NOW.toPlainDate().add({ days: offset }).toString();
    const offsets = Array.from({ length: 900 }, (_, at) => (at % 2 === 0 ? 1 : -1) * (at >> 2));
    const many = offsets.map((offset, at) =>
      makeEvent({ id: `2026-many-${String(at)}`, sessions: [{ time: allDay(day(offset)) }] }),
    );
    const open = makeEvent({ id: '2026-open', sessions: [{ time: tba() }] });
    const items = calendarItems([...many, open], [], {
      ...{ firstYear: 2020, lastYear: 2035, today: NOW.toPlainDate() },
    });
    const held = subscribed(items, NOW);
    expect(held).toHaveLength(800);
    expect(held.map(({ parent }) => parent)).toContain('2026-open');
    const [near, far] = [held, items.filter((item) => !held.includes(item))].map((list) =>
      list.flatMap(({ span }) =>
        span === undefined ? [] : Math.abs(NOW.toPlainDate().until(span.first).days),
      ),
    );
    expect(Math.max(...(near ?? []))).toBeLessThanOrEqual(Math.min(...(far ?? [])));
  });

  it('of a district holds the sessions there and what is for the whole city', () => {
    const pubei = byFacets(ITEMS, { districts: ['pubei'] });
    expect(uids(pubei.filter(({ district }) => district !== undefined))).toEqual([
      '2026-tour-2',
      '2026-tour-3',
    ]);
    expect(uids(pubei)).toContain(uids(ITEMS.filter(({ parent }) => parent === 'ocean-day'))[0]);
  });

  it('of one observance holds nothing else', () => {
    const own = ITEMS.filter(({ parent }) => parent === 'ocean-day');
    expect(uids(own)).toHaveLength(16);
  });

  it('may be empty', () => {
    expect(uids([])).toEqual([]);
  });
});
