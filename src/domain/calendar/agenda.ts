import { Temporal } from 'temporal-polyfill';
import type { CalendarItem } from './item.ts';
import { firstOfEach, running, undated, upcoming } from './select.ts';

/** What lies ahead, cut to the length of a page. */
export interface Agenda {
  readonly running: readonly CalendarItem[];
  readonly months: readonly AgendaMonth[];
  /** Items to come that did not fit. */
  readonly left: number;
  /** What will come, nobody knows when. */
  readonly undated: readonly CalendarItem[];
}

export interface AgendaMonth {
  readonly month: Temporal.PlainYearMonth;
  readonly items: readonly CalendarItem[];
}

/**
 * Running items, then those to come by the month in which they begin, at most `limit` together, then
 * the undated ones. Every session of an event is listed; an observance only once, as it returns for
 * ever.
 */
export function agenda(
  items: readonly CalendarItem[],
  now: Temporal.Instant,
  limit = Infinity,
): Agenda {
  const here = running(items, now);
  const ahead = nextOfEachObservance(items, here, now);
  const shown = ahead.slice(0, Math.max(0, limit - here.length));
  const months = Map.groupBy(shown, ({ span }) => span?.first.toPlainYearMonth().toString() ?? '');
  return {
    running: here,
    months: [...months].map(([month, ofMonth]) => ({
      month: Temporal.PlainYearMonth.from(month),
      items: ofMonth,
    })),
    left: ahead.length - shown.length,
    undated: undated(items, now),
  };
}

/**
 * For a short list beside other things: running and coming items, each event and observance once, at
 * most `limit`. What was withdrawn is left out: the list invites, the calendar informs.
 */
export function nextUp(
  items: readonly CalendarItem[],
  now: Temporal.Instant,
  limit: number,
): CalendarItem[] {
  const here = running(items, now);
  const ahead = upcoming(items, now).filter(({ status }) => status === 'scheduled');
  return firstOfEach([...here, ...ahead]).slice(0, limit);
}

function nextOfEachObservance(
  items: readonly CalendarItem[],
  here: readonly CalendarItem[],
  now: Temporal.Instant,
): CalendarItem[] {
  const seen = new Set(here.map(({ parent }) => parent));
  return upcoming(items, now).filter((item) => {
    if (item.source === 'event') return true;
    if (seen.has(item.parent)) return false;
    seen.add(item.parent);
    return true;
  });
}
