import { Temporal } from 'temporal-polyfill';
import { listPages, type ListPage } from '#domain/paging.ts';
import type { CalendarItem } from './item.ts';
import { firstOfEach, running, undated, upcoming } from './select.ts';

/** What lies ahead, or the part of it that fits on a page. */
interface Agenda {
  readonly running: readonly CalendarItem[];
  readonly months: readonly AgendaMonth[];
  /** What will come, nobody knows when. */
  readonly undated: readonly CalendarItem[];
}

interface AgendaMonth {
  readonly month: Temporal.PlainYearMonth;
  readonly items: readonly CalendarItem[];
}

/** A page of the agenda; `items` are its three parts in their order. */
export type AgendaPage = Agenda & ListPage<CalendarItem>;

/**
 * Running items, then those to come by the month in which they begin, then the undated ones, in pages
 * of at most `size` items; a month may go on over several. Every session of an event is listed; an
 * observance only once, as it returns for ever.
 */
export function agendaPages(
  items: readonly CalendarItem[],
  now: Temporal.Instant,
  size: number,
): readonly AgendaPage[] {
  const here = running(items, now);
  const ahead = nextOfEachObservance(items, here, now);
  const open = undated(items, now);
  const on = (page: ListPage<CalendarItem>, part: ReadonlySet<CalendarItem>) =>
    page.items.filter((item) => part.has(item));
  const [isHere, isAhead, isOpen] = [new Set(here), new Set(ahead), new Set(open)];
  return listPages([...here, ...ahead, ...open], size).map((page) => ({
    ...page,
    running: on(page, isHere),
    months: byBeginning(on(page, isAhead)),
    undated: on(page, isOpen),
  }));
}

/** Items in their order, by the month in which they begin. */
function byBeginning(items: readonly CalendarItem[]): readonly AgendaMonth[] {
  const months = Map.groupBy(items, ({ span }) => span?.first.toPlainYearMonth().toString() ?? '');
  return [...months].map(([month, ofMonth]) => ({
    month: Temporal.PlainYearMonth.from(month),
    items: ofMonth,
  }));
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
