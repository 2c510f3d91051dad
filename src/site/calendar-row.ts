import { EVENT_KINDS } from '#domain/calendar/event.ts';
import { itemPhase, type CalendarItem } from '#domain/calendar/item.ts';
import { audiencesReached, districtsReached } from '#domain/calendar/reach.ts';
import { OBSERVANCE_KINDS } from '#domain/calendar/observance.ts';
import { audiencesText, whereText } from '#wording/event-text.ts';
import { formatInstant } from '#domain/time/shanghai.ts';
import type { Temporal } from 'temporal-polyfill';
import {
  clockText,
  leafText,
  OPEN_LEAF,
  rangeText,
  untilLeafText,
  type LeafText,
} from '#wording/dates.ts';
import { routes } from './routes.ts';

/** One line of a calendar list, ready to print. */
export interface CalendarRow {
  readonly id: string;
  readonly path: string;
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
  /** Values of the filters, each a list divided by blanks. */
  readonly facets: {
    readonly for: string;
    readonly in: string;
    readonly serves: string;
    readonly kind: string;
  };
}

/** A row with every part, for the script to copy where a list goes on (list-rows.ts). */
export const MODEL_ROW: CalendarRow = {
  id: 'model',
  path: routes.calendar(),
  title: '…',
  kind: '…',
  leaf: { month: '…', day: '…', below: '…', datetime: '2000-01-01' },
  mark: '…',
  line: '…',
  start: '2000-01-01T00:00:00+08:00',
  end: '2000-01-02T00:00:00+08:00',
  facets: { for: '', in: '', serves: '', kind: '' },
};

type Setting = 'list' | 'mixed' | 'panel';

/** Kinds of events and observances in one list; contests and campaigns are both. */
export const CALENDAR_KINDS = {
  ...EVENT_KINDS,
  ...OBSERVANCE_KINDS,
  contest: '比赛',
  campaign: '宣传和年度活动',
} as const;

/**
 * Texts and attributes of a line.
 *
 * @param setting where it stands: in a `list` under its month's name, in a `mixed` list where the
 * date must be printed in full, or in a small `panel` that also leaves out for whom it is
 * @param now given where the list has what goes on already: its leaf then says until when
 */
export function calendarRow(
  item: CalendarItem,
  setting: Setting = 'list',
  now?: Temporal.Instant,
): CalendarRow {
  const { span, status } = item;
  const isSure = status === 'scheduled' && item.certainty !== 'expected';
  const mark = markOf(item);
  return {
    id: item.id,
    path: item.source === 'event' ? routes.event(item.parent) : routes.observance(item.parent),
    title: item.title,
    kind: kindText(item),
    leaf: leafOf(item, now),
    ...(mark === undefined ? {} : { mark }),
    line: lineOf(item, setting),
    ...(span !== undefined && isSure ? { start: formatInstant(span.start) } : {}),
    ...(span === undefined ? {} : { end: formatInstant(span.end) }),
    facets: {
      for: audiencesReached(item).join(' '),
      in: districtsReached(item).join(' '),
      serves: item.programmes.join(' '),
      kind: item.kind,
    },
  };
}

function leafOf(item: CalendarItem, now: Temporal.Instant | undefined): LeafText {
  const { span } = item;
  if (span === undefined) return OPEN_LEAF;
  const isOn = now !== undefined && itemPhase(item, now) === 'running';
  return isOn && !span.first.equals(span.last) ? untilLeafText(span) : leafText(span);
}

/** Name of the kind: a contest is 竞赛 as an event and 赛事 as a series. */
function kindText({ source, kind }: Pick<CalendarItem, 'source' | 'kind'>): string {
  const names: Readonly<Record<string, string>> =
    source === 'event' ? EVENT_KINDS : OBSERVANCE_KINDS;
  return names[kind] ?? kind;
}

function markOf({ status, moved, certainty }: CalendarItem): string | undefined {
  if (status === 'cancelled') return '已取消';
  if (status === 'postponed') return '延期';
  if (moved) return '改期';
  return certainty === 'expected' ? '预计' : undefined;
}

function lineOf(item: CalendarItem, setting: Setting): string {
  const { span, time, theme } = item;
  const isLong = span !== undefined && !span.first.equals(span.last);
  const days =
    span === undefined || (setting === 'list' && !isLong)
      ? undefined
      : rangeText(span, setting === 'list' ? span.first.year : undefined);
  const when = [days, time && clockText(time)].filter((part) => part !== undefined).join(' ');
  const parts = [
    item.status === 'scheduled' || when === '' ? when : `原定 ${when}`,
    time?.kind === 'tba' ? time.text : '',
    item.location === undefined ? '' : whereText(item.location),
    theme === undefined ? '' : `主题：${theme}`,
    setting === 'panel' ? '' : `面向${audiencesText(item.audiences)}`,
  ];
  return parts.filter(Boolean).join(' · ');
}
