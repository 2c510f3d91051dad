import { ACCESS_FEATURES } from '#domain/calendar/event.ts';
import type { CalendarItem } from '#domain/calendar/item.ts';
import type { Observance } from '#domain/calendar/observance.ts';
import { audiencesReached, districtsReached } from '#domain/calendar/reach.ts';
import { formatInstant } from '#domain/time/shanghai.ts';
import { metNeeds } from '#domain/visit.ts';
import type { Temporal } from 'temporal-polyfill';
import {
  itemKind,
  itemLeaf,
  itemLine,
  itemMark,
  type ListSetting,
} from '#wording/calendar-line.ts';
import type { LeafText } from '#wording/dates.ts';
import { routes } from './routes.ts';

/** One line of a calendar list, ready to print. */
export interface CalendarRow {
  readonly id: string;
  readonly path: string;
  /** What a star keeps of it, e.g. `events/2026-tide`. */
  readonly keep: string;
  readonly title: string;
  readonly kind: string;
  readonly leaf: LeafText;
  /** What must be known before anything else: 已取消, 延期, 改期, 预计. The leaf says 待公布. */
  readonly mark?: string;
  /** When, where, for whom: what the leaf and the title do not say. */
  readonly line: string;
  /** Instants with +08:00 for the badges; no start where nothing will begin for sure. */
  readonly start?: string;
  readonly end?: string;
  /** The observance that it is, or belongs to: it lends the row its emblem. */
  readonly observance?: Pick<Observance, 'id' | 'kind'>;
  /** Values of the filters, each a list divided by blanks. */
  readonly facets: {
    readonly for: string;
    readonly in: string;
    readonly serves: string;
    readonly kind: string;
    /** What the visit is known to have (`metNeeds`); of a day, which nobody visits, nothing. */
    readonly with: string;
  };
}

/** A row with every part, for the script to copy where a list goes on (list-rows.ts). */
export const MODEL_ROW: CalendarRow = {
  id: 'model',
  path: routes.calendar(),
  keep: 'events/model',
  title: '…',
  kind: '…',
  leaf: { month: '…', day: '…', below: '…', datetime: '2000-01-01' },
  mark: '…',
  line: '…',
  start: '2000-01-01T00:00:00+08:00',
  end: '2000-01-02T00:00:00+08:00',
  observance: { id: 'model', kind: 'day' },
  facets: { for: '', in: '', serves: '', kind: '', with: '' },
};

/**
 * Texts and attributes of a line.
 *
 * @param now given where the list has what goes on already: its leaf then says until when
 */
export function calendarRow(
  item: CalendarItem,
  setting: ListSetting = 'list',
  now?: Temporal.Instant,
): CalendarRow {
  const { span, status } = item;
  const isSure = status === 'scheduled' && item.certainty !== 'expected';
  const mark = itemMark(item);
  return {
    id: item.id,
    path: item.source === 'event' ? routes.event(item.parent) : routes.observance(item.parent),
    keep: `${item.source}s/${item.parent}`,
    title: item.title,
    kind: itemKind(item),
    leaf: itemLeaf(item, now),
    ...(mark === undefined ? {} : { mark }),
    line: itemLine(item, setting),
    ...(span !== undefined && isSure ? { start: formatInstant(span.start) } : {}),
    ...(span === undefined ? {} : { end: formatInstant(span.end) }),
    ...(item.observance === undefined
      ? {}
      : {
          observance: {
            id: item.observance,
            kind: 'observance' in item.made ? item.made.observance.kind : 'day',
          },
        }),
    facets: {
      for: audiencesReached(item).join(' '),
      in: districtsReached(item).join(' '),
      serves: item.programmes.join(' '),
      kind: item.kind,
      with: 'event' in item.made ? metNeeds(item.made.event, ACCESS_FEATURES).join(' ') : '',
    },
  };
}
