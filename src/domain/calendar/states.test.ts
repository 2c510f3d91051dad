import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { allDay, makeEvent, tba, timed, type EventInput } from '#tests/builders/calendar.ts';
import type { Session } from './event.ts';
import { eventState, mainSession, sessionState } from './states.ts';

/** An instant by its Shanghai clock, seconds given. */
function at(local: string): Temporal.Instant {
  return Temporal.Instant.from(`${local}+08:00`);
}

function session(input: NonNullable<EventInput['sessions']>[number]): Session {
  const [first] = makeEvent({ sessions: [input] }).sessions;
  if (first === undefined) throw new Error('no session');
  return first;
}

describe('state of a session', () => {
  const talk = timed('2026-09-05T09:00', '2026-09-05T11:30');
  const week = allDay('2026-09-14', '2026-09-20');
  it.each([
    { time: talk, now: '2026-09-05T08:59:59', out: 'upcoming' },
    { time: talk, now: '2026-09-05T09:00:00', out: 'running' },
    { time: talk, now: '2026-09-05T11:29:59', out: 'running' },
    { time: talk, now: '2026-09-05T11:30:00', out: 'past' },
    { time: week, now: '2026-09-13T23:59:59', out: 'upcoming' },
    { time: week, now: '2026-09-14T00:00:00', out: 'running' },
    { time: week, now: '2026-09-20T23:59:59', out: 'running' },
    { time: week, now: '2026-09-21T00:00:00', out: 'past' },
    { time: timed('2026-09-05T14:00'), now: '2026-09-05T13:59:59', out: 'upcoming' },
    { time: timed('2026-09-05T14:00'), now: '2026-09-05T23:59:59', out: 'running' },
    { time: timed('2026-09-05T14:00'), now: '2026-09-06T00:00:00', out: 'past' },
    { time: allDay('2035-12-31'), now: '2035-12-31T23:59:59', out: 'running' },
    { time: allDay('2035-12-31'), now: '2036-01-01T00:00:00', out: 'past' },
    { time: tba(), now: '2026-09-05T14:00:00', out: 'tba' },
  ])('$time at $now is $out', ({ time, now, out }) => {
    expect(sessionState(session({ time }), at(now))).toBe(out);
  });

  it.each(['postponed', 'cancelled'] as const)(
    'is %s before, during and after its time',
    (status) => {
      for (const now of ['2026-09-01T00:00:00', '2026-09-05T10:00:00', '2026-10-01T00:00:00']) {
        expect(sessionState(session({ time: talk, status }), at(now))).toBe(status);
      }
    },
  );

  it('is postponed when a published date was taken back', () => {
    const back = session({ time: tba(), previous: [talk] });
    expect(sessionState(back, at('2026-09-01T00:00:00'))).toBe('postponed');
    const never = session({ time: tba(), previous: [tba()] });
    expect(sessionState(never, at('2026-09-01T00:00:00'))).toBe('tba');
    const gone = session({ time: tba(), previous: [talk], status: 'cancelled' });
    expect(sessionState(gone, at('2026-09-01T00:00:00'))).toBe('cancelled');
  });

  it('follows the new time of a moved session', () => {
    const moved = session({ time: allDay('2026-09-24'), previous: [talk] });
    expect(sessionState(moved, at('2026-09-05T10:00:00'))).toBe('upcoming');
  });
});

describe('state of an event', () => {
  const now = at('2026-09-10T12:00:00');
  const PAST = { time: allDay('2026-09-09') };
  const RUNNING = { time: allDay('2026-09-10') };
  const COMING = { time: allDay('2026-09-11') };
  const OPEN = { time: tba() };
  const POSTPONED = { ...COMING, status: 'postponed' as const };
  const CANCELLED = { ...COMING, status: 'cancelled' as const };
  it.each([
    { sessions: [PAST, RUNNING, COMING], out: 'running' },
    { sessions: [PAST, COMING], out: 'upcoming' },
    { sessions: [COMING, OPEN, POSTPONED], out: 'upcoming' },
    { sessions: [PAST, OPEN, POSTPONED], out: 'tba' },
    { sessions: [PAST, POSTPONED], out: 'postponed' },
    { sessions: [POSTPONED, CANCELLED], out: 'postponed' },
    { sessions: [PAST, CANCELLED], out: 'past' },
    { sessions: [PAST, PAST], out: 'past' },
    { sessions: [CANCELLED, CANCELLED], out: 'cancelled' },
    { sessions: [], out: 'tba' },
  ])('with $sessions is $out', ({ sessions, out }) => {
    expect(eventState(makeEvent({ sessions }), now)).toBe(out);
  });

  it.each(['postponed', 'cancelled'] as const)('is %s when the event says so', (status) => {
    expect(eventState(makeEvent({ status, sessions: [RUNNING] }), now)).toBe(status);
  });
});

describe('the session at the top', () => {
  const times = [allDay('2026-09-01'), allDay('2026-09-12'), allDay('2026-09-20')];
  it.each([
    { name: 'the next one', off: -1, out: 1 },
    { name: 'not a cancelled one', off: 1, out: 2 },
  ])('is $name', ({ off, out }) => {
    const event = makeEvent({
      sessions: times.map((time, index) => ({
        time,
        status: index === off ? 'cancelled' : 'scheduled',
      })),
    });
    expect(mainSession(event, at('2026-09-10T12:00:00'))).toBe(event.sessions[out]);
  });

  it('is the last one when all are over', () => {
    const event = makeEvent({
      sessions: [{ time: allDay('2026-08-01') }, { time: allDay('2026-09-01') }],
    });
    expect(mainSession(event, at('2026-09-10T12:00:00'))).toBe(event.sessions[1]);
  });

  it('is the undated one where no dated one is left', () => {
    const event = makeEvent({ sessions: [{ time: allDay('2026-08-01') }, { time: tba() }] });
    expect(mainSession(event, at('2026-09-10T12:00:00'))).toBe(event.sessions[1]);
  });
});
