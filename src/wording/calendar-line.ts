import { EVENT_KINDS } from '#domain/calendar/event.ts';
import { itemPhase, type CalendarItem } from '#domain/calendar/item.ts';
import { OBSERVANCE_KINDS } from '#domain/calendar/observance.ts';
import type { Temporal } from 'temporal-polyfill';
import {
  clockText,
  dateText,
  leafText,
  monthText,
  OPEN_LEAF,
  rangeText,
  untilLeafText,
  type LeafText,
} from './dates.ts';
import { audiencesText, whereText } from './event-text.ts';

/**
 * Where an item stands: in a `list` under its month's name, in a `mixed` list where the date must be
 * printed in full, or in a small `panel` that also leaves out for whom it is.
 */
export type ListSetting = 'list' | 'mixed' | 'panel';

/** Kinds of events and observances in one list; contests and campaigns are both. */
export const CALENDAR_KINDS = {
  ...EVENT_KINDS,
  ...OBSERVANCE_KINDS,
  contest: '比赛',
  campaign: '宣传和年度活动',
} as const;

/** Headings of the parts of the agenda. */
export const agendaHeadings = {
  running: (today: Temporal.PlainDate) => `${dateText(today)}正在进行`,
  month: monthText,
  undated: '日期待公布',
} as const;

/** The leaf of an item; of what goes on already at `now`, until when. */
export function itemLeaf(item: CalendarItem, now?: Temporal.Instant): LeafText {
  const { span } = item;
  if (span === undefined) return OPEN_LEAF;
  const isOn = now !== undefined && itemPhase(item, now) === 'running';
  return isOn && !span.first.equals(span.last) ? untilLeafText(span) : leafText(span);
}

/** Name of the kind: a contest is 竞赛 as an event and 赛事 as a series. */
export function itemKind({ source, kind }: Pick<CalendarItem, 'source' | 'kind'>): string {
  const names: Readonly<Record<string, string>> =
    source === 'event' ? EVENT_KINDS : OBSERVANCE_KINDS;
  return names[kind] ?? kind;
}

/** What must be known before anything else. */
export function itemMark({ status, moved, certainty }: CalendarItem): string | undefined {
  if (status === 'cancelled') return '已取消';
  if (status === 'postponed') return '延期';
  if (moved) return '改期';
  return certainty === 'expected' ? '预计' : undefined;
}

/** When, where, for whom: what the leaf and the title do not say. */
export function itemLine(item: CalendarItem, setting: ListSetting): string {
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
