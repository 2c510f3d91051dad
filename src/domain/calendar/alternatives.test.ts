import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { nearestAlternatives } from './alternatives.ts';
import {
  allDay,
  makeEvent,
  makeObservance,
  tba,
  timed,
  type EventInput,
} from '#tests/builders/calendar.ts';
import type { EventLocation, SessionTime } from './event.ts';
import { calendarItems } from './calendar-items.ts';
import type { CalendarItem } from './item.ts';

const LIBRARY: EventLocation = { placeId: 'library', district: 'qinnan' };
const MUSEUM: EventLocation = { placeId: 'museum', district: 'qinnan' };
const VILLAGE: EventLocation = { placeId: 'village', district: 'lingshan' };
const NOW = Temporal.Instant.from('2026-09-10T12:00+08:00');

const CANCELLED = makeEvent({
  id: 'off',
  audiences: ['elderly'],
  status: 'cancelled',
  sessions: [{ time: timed('2026-09-15T09:00', '2026-09-15T11:00'), location: LIBRARY }],
});

function other(
  id: string,
  time: SessionTime,
  location: EventLocation = LIBRARY,
  more: EventInput = {},
): EventInput {
  return { id, audiences: ['elderly'], sessions: [{ time, location }], ...more };
}

function items(inputs: readonly EventInput[]): CalendarItem[] {
  return calendarItems(
    [CANCELLED, ...inputs.map(makeEvent)],
    [makeObservance({ kind: 'fixed-day', month: 9, day: 15 }, { audiences: ['elderly'] })],
    { firstYear: 2026, lastYear: 2026, today: Temporal.PlainDate.from('2026-09-10') },
  );
}

function found(inputs: readonly EventInput[], event = CANCELLED, now = NOW): string[] {
  return nearestAlternatives(event, items(inputs), now).map(({ id }) => id);
}

describe('alternatives to a withdrawn event', () => {
  it('come nearest in time first, before or after it', () => {
    const inputs = [
      other('in-ten-days', allDay('2026-09-25')),
      other('two-days-after', allDay('2026-09-17')),
      other('day-before', allDay('2026-09-14')),
      other('same-day', timed('2026-09-15T15:00')),
    ];
    expect(found(inputs)).toEqual(['same-day-1', 'day-before-1', 'two-days-after-1']);
  });

  it('weigh the way against the wait', () => {
    const inputs = [
      other('same-place-in-6', allDay('2026-09-21')),
      other('same-place-in-8', allDay('2026-09-23')),
      other('other-district-same-day', allDay('2026-09-15'), VILLAGE),
      other('same-district-in-4', allDay('2026-09-19'), MUSEUM),
    ];
    expect(found(inputs)).toEqual([
      'same-district-in-4-1',
      'same-place-in-6-1',
      'other-district-same-day-1',
    ]);
  });

  it('are for one of its groups or for everybody', () => {
    const inputs = [
      other('youth', allDay('2026-09-15'), LIBRARY, { audiences: ['youth'] }),
      other('public', allDay('2026-09-16'), LIBRARY, { audiences: ['public'] }),
      other('both', allDay('2026-09-17'), LIBRARY, { audiences: ['youth', 'elderly'] }),
    ];
    expect(found(inputs)).toEqual(['public-1', 'both-1']);
  });

  it('of an event for everybody may be for any group', () => {
    const forAll = makeEvent({ ...CANCELLED, audiences: ['public'] });
    const inputs = [other('youth', allDay('2026-09-15'), LIBRARY, { audiences: ['youth'] })];
    expect(found(inputs, forAll)).toEqual(['youth-1']);
  });

  it('are never over, withdrawn, undated, the event itself or an observance', () => {
    const inputs = [
      other('over', allDay('2026-09-09')),
      other('over-today', timed('2026-09-10T09:00', '2026-09-10T12:00')),
      other('also-off', allDay('2026-09-15'), LIBRARY, { status: 'cancelled' }),
      other('put-off', allDay('2026-09-15'), LIBRARY, { status: 'postponed' }),
      other('open', tba()),
      other('running', allDay('2026-09-01', '2026-09-12')),
    ];
    expect(found(inputs)).toEqual(['running-1']);
  });

  it('name an event once, by its nearest session', () => {
    const series = {
      id: 'series',
      audiences: ['elderly'] as const,
      sessions: [
        { time: allDay('2026-09-11'), location: LIBRARY },
        { time: allDay('2026-09-16'), location: LIBRARY },
        { time: allDay('2026-09-18'), location: LIBRARY },
      ],
    };
    expect(found([series, other('far', allDay('2026-10-30'))])).toEqual(['series-2', 'far-1']);
  });

  it('are counted from today once the old date has gone by', () => {
    const inputs = [
      other('exhibition-far-off', allDay('2026-09-01', '2026-10-31'), VILLAGE),
      other('tomorrow', allDay('2026-10-11')),
    ];
    const later = Temporal.Instant.from('2026-10-10T12:00+08:00');
    expect(found(inputs, CANCELLED, later)).toEqual(['tomorrow-1', 'exhibition-far-off-1']);
  });

  it('stand in the same place before another one of the district', () => {
    const inputs = [
      other('a-museum', timed('2026-09-15T09:00'), MUSEUM),
      other('b-library', timed('2026-09-15T15:00')),
    ];
    expect(found(inputs)).toEqual(['b-library-1', 'a-museum-1']);
  });

  it('gain nothing from two unknown places', () => {
    const nowhere = makeEvent({
      id: 'nowhere',
      audiences: ['elderly'],
      status: 'cancelled',
      sessions: [{ time: allDay('2026-09-15') }],
    });
    const inputs = [
      other('unknown', allDay('2026-09-18'), {}),
      other('known', allDay('2026-09-16')),
    ];
    expect(found(inputs, nowhere)).toEqual(['known-1', 'unknown-1']);
  });

  it('are counted from the withdrawn session where only one of several is', () => {
    const part = makeEvent({
      id: 'part',
      audiences: ['elderly'],
      sessions: [
        { time: allDay('2026-09-11'), location: LIBRARY },
        { time: allDay('2026-09-30'), location: LIBRARY, status: 'postponed' },
      ],
    });
    const inputs = [
      other('near-first', allDay('2026-09-12')),
      other('near-second', allDay('2026-09-28')),
    ];
    expect(found(inputs, part)).toEqual(['near-second-1', 'near-first-1']);
  });

  it('are as many as asked for', () => {
    const inputs = ['a', 'b', 'c', 'd', 'e'].map((id) => other(id, allDay('2026-09-15')));
    expect(found(inputs)).toEqual(['a-1', 'b-1', 'c-1']);
    expect(nearestAlternatives(CANCELLED, items(inputs), NOW, 1).map(({ id }) => id)).toEqual([
      'a-1',
    ]);
  });
});
