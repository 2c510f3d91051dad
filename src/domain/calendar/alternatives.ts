import { Temporal } from 'temporal-polyfill';
import { dateAt } from '#domain/time/shanghai.ts';
import type { Event, EventLocation, Session } from './event.ts';
import { itemPhase, type CalendarItem } from './item.ts';
import { firstOfEach, listOrder } from './select.ts';
import { sessionSpan, sessionStatus } from './states.ts';

/** Going to another district weighs as much as waiting a week. */
const OTHER_DISTRICT_DAYS = 7;
/** Going to another place of the same district weighs as much as waiting a day. */
const OTHER_PLACE_DAYS = 1;

/**
 * Events that people can go to instead of a cancelled or postponed one: still to come or running,
 * for one of its groups or for everybody (any event will do where it was itself for everybody),
 * the nearest first. Nearness is the days between them plus the days that the way is worth. One
 * item an event, at most `limit`.
 */
export function nearestAlternatives(
  event: Event,
  items: readonly CalendarItem[],
  now: Temporal.Instant,
  limit = 3,
): CalendarItem[] {
  const today = dateAt(now);
  const missed = event.sessions
    .filter((session) => sessionStatus(session) !== 'scheduled')
    .map((session) => toMissed(session, today));
  const order = listOrder(today);
  const ranked = items
    .filter(
      (item) =>
        item.source === 'event' &&
        item.parent !== event.id &&
        item.status === 'scheduled' &&
        suits(event, item) &&
        ['upcoming', 'running'].includes(itemPhase(item, now)),
    )
    .map((item) => ({ item, distance: nearest(item, missed) }))
    .sort((a, b) => a.distance - b.distance || order(a.item, b.item));
  return firstOfEach(ranked.map(({ item }) => item)).slice(0, limit);
}

function suits(event: Event, item: CalendarItem): boolean {
  return (
    event.audiences.includes('public') ||
    item.audiences.includes('public') ||
    item.audiences.some((audience) => event.audiences.includes(audience))
  );
}

/** A withdrawn session: when and where people would have gone. */
interface Missed {
  readonly day: Temporal.PlainDate;
  readonly location: EventLocation;
}

/** Nobody can go back in time: what was to be before today is missed today. */
function toMissed(session: Session, today: Temporal.PlainDate): Missed {
  const first = sessionSpan(session)?.first ?? today;
  const day = Temporal.PlainDate.compare(first, today) < 0 ? today : first;
  return { day, location: session.location };
}

/** Days of wait and way from the nearest of the missed sessions; Infinity without any. */
function nearest(item: CalendarItem, missed: readonly Missed[]): number {
  return Math.min(...missed.map((one) => daysBetween(item, one.day) + wayInDays(item, one)));
}

function daysBetween({ span }: CalendarItem, day: Temporal.PlainDate): number {
  if (span === undefined) return Infinity;
  return Math.max(0, day.until(span.first).days, span.last.until(day).days);
}

function wayInDays(item: CalendarItem, { location }: Missed): number {
  if (item.placeId !== undefined && item.placeId === location.placeId) return 0;
  const sameDistrict = item.district !== undefined && item.district === location.district;
  return sameDistrict ? OTHER_PLACE_DAYS : OTHER_DISTRICT_DAYS;
}
