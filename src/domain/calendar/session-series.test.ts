import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { allDay, tba, timed } from '#tests/builders/calendar.ts';
import type { Session, SessionTime } from './event.ts';
import { seriesSessions } from './session-series.ts';

const days = (...texts: readonly string[]) => texts.map((text) => Temporal.PlainDate.from(text));
const session = (time: SessionTime, previous: readonly SessionTime[] = []): Session => ({
  id: '2026-class-1',
  time,
  status: 'scheduled',
  location: { name: '样例图书馆' },
  previous,
});

describe('the sessions of a series', () => {
  it('keep the time of day and are named after their day', () => {
    const template = session(timed('2026-09-05T10:00', '2026-09-05T11:00'));
    const sessions = seriesSessions(template, days('2026-09-05', '2026-09-19'));
    expect(sessions).toEqual([
      { ...template, id: '2026-class-1-2026-09-05' },
      {
        ...template,
        id: '2026-class-1-2026-09-19',
        time: timed('2026-09-19T10:00', '2026-09-19T11:00'),
      },
    ]);
  });

  it('last as long as the first, over midnight and over days', () => {
    const night = seriesSessions(
      session(timed('2026-12-31T22:00', '2027-01-01T00:30')),
      days('2027-01-31'),
    );
    expect(night[0]?.time).toEqual(timed('2027-01-31T22:00', '2027-02-01T00:30'));
    const camp = seriesSessions(session(allDay('2026-07-04', '2026-07-06')), days('2026-08-01'));
    expect(camp[0]?.time).toEqual(allDay('2026-08-01', '2026-08-03'));
  });

  it('have no end where the first has none', () => {
    const [, second] = seriesSessions(
      session(timed('2026-07-05T08:30')),
      days('2026-07-05', '2026-08-02'),
    );
    expect(second?.time).toEqual(timed('2026-08-02T08:30'));
  });

  it('were moved by as much as the first was', () => {
    const moved = session(allDay('2026-09-06'), [allDay('2026-09-05'), tba('待定')]);
    const [, second] = seriesSessions(moved, days('2026-09-06', '2026-09-13'));
    expect(second?.previous).toEqual([allDay('2026-09-12'), tba('待定')]);
  });

  it('cannot repeat what has no date', () => {
    expect(() => seriesSessions(session(tba()), days('2026-09-06'))).toThrow(RangeError);
  });
});
