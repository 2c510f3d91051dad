import { expandSeries } from '#domain/calendar/series.ts';
import { readDay } from '#domain/time/written.ts';
import { daysOf, type SessionParts, type WrittenEvent } from './written-events.ts';

/** The days on which a session's series begins an instance, and what is wrong with it. */
export function seriesOf({ time, repeat }: SessionParts) {
  const days = time === undefined ? undefined : daysOf(time);
  if (days === undefined || repeat === undefined) return undefined;
  return expandSeries({
    first: readDay(days.first),
    rule: repeat.rule,
    exceptions: repeat.except.map(readDay),
  });
}

/**
 * Whether an event was over when its text was last changed: then it is a record of something past,
 * of which less may be known. The clock is not asked.
 */
export function isRecordOfPast({ event: { updated }, sessions }: WrittenEvent): boolean {
  if (updated === undefined || sessions.length === 0) return false;
  return sessions.every((session) => {
    const days = session.time && daysOf(session.time);
    const lastStart = seriesOf(session)?.dates.at(-1)?.toString() ?? '';
    return (
      days !== undefined && days.last < updated.slice(0, 10) && lastStart < updated.slice(0, 10)
    );
  });
}
