import type { Temporal } from 'temporal-polyfill';
import type { Session, SessionTime } from './event.ts';

/** Day on which a time begins; undefined for `tba`. */
export function firstDayOf(time: SessionTime): Temporal.PlainDate | undefined {
  if (time.kind === 'tba') return undefined;
  return time.kind === 'all-day' ? time.first : time.start.toPlainDate();
}

/** The same time some days later; `tba` stays as it is. */
function shiftTime(time: SessionTime, days: number): SessionTime {
  switch (time.kind) {
    case 'all-day':
      return { ...time, first: time.first.add({ days }), last: time.last.add({ days }) };
    case 'timed':
      return {
        ...time,
        start: time.start.add({ days }),
        ...(time.end === undefined ? {} : { end: time.end.add({ days }) }),
      };
    case 'tba':
      return time;
  }
}

/**
 * The sessions of a series: the given one, repeated on the given days at the same time of day. The
 * id of each is the given id with the day on which the rule puts it (`2026-class-1-2026-09-05`), so
 * ids stay when other days are added or taken out.
 * @throws RangeError where the session has no date to repeat
 */
export function seriesSessions(session: Session, dates: readonly Temporal.PlainDate[]): Session[] {
  const first = firstDayOf(session.time);
  if (first === undefined) throw new RangeError(`${session.id} has no date to repeat`);
  return dates.map((date) => {
    const { days } = first.until(date);
    return {
      ...session,
      id: `${session.id}-${date.toString()}`,
      time: shiftTime(session.time, days),
      previous: session.previous.map((time) => shiftTime(time, days)),
    };
  });
}
