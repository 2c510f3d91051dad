import type { Resource } from '#domain/resource/resource.ts';
import { RESOURCE_ORDERS, madeFor, orderKey, resourceValues } from '#domain/resource/library.ts';
import { keysOf } from '#domain/keys-of.ts';
import type { Topic } from '#domain/topic.ts';
import type { AgendaPage } from '#domain/calendar/agenda.ts';
import type { CalendarItem } from '#domain/calendar/item.ts';
import type { Temporal } from 'temporal-polyfill';
import { calendarRow, type CalendarRow } from './calendar-row.ts';
import { agendaHeadings } from '#wording/calendar-line.ts';
import { withBreaks } from '#wording/phrases.ts';
import { resourceKind, resourceUse } from '#wording/resource-text.ts';
import { routes } from './routes.ts';

// Long lists are cut into pages; with script the filters of the first page act on the whole list. Its
// rows come in one file, and the script copies a row of the page for each.

/** What a copied row says otherwise than the one in the template. */
export interface RowFilling {
  /** Texts by the selector of their element, titles with their breaks; the element goes where it is null. */
  readonly text: Readonly<Record<string, string | null>>;
  /** Attributes by the selector of their element, the row's own under the empty one. */
  readonly set: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Rows under one heading, and the name of the template that they are copied from. */
export interface RowGroup {
  readonly heading: string;
  readonly template: string;
  readonly rows: readonly RowFilling[];
}

/** Attributes by which the script filters a row of the calendar. */
export function calendarFacets({ facets }: CalendarRow) {
  return {
    'data-for': facets.for,
    'data-in': facets.in,
    'data-serves': facets.serves,
    'data-kind': facets.kind,
    'data-with': facets.with,
  };
}

type EmblemOf = (observance: NonNullable<CalendarRow['observance']>) => string;

/**
 * The agenda for the script, as AgendaView prints it.
 *
 * @param emblemOf name of the drawing of an observance
 */
export function agendaRows(
  agenda: AgendaPage,
  now: Temporal.ZonedDateTime,
  emblemOf: EmblemOf,
): readonly RowGroup[] {
  const { running, months, undated } = agenda;
  const dated = (items: readonly CalendarItem[], setting: 'list' | 'mixed') =>
    items.map((item) => datedFilling(calendarRow(item, setting, now.toInstant()), emblemOf));
  return [
    {
      heading: agendaHeadings.running(now.toPlainDate()),
      template: 'dated',
      rows: dated(running, 'mixed'),
    },
    ...months.map(({ month, items }) => ({
      heading: agendaHeadings.month(month),
      template: 'dated',
      rows: dated(items, 'list'),
    })),
    {
      heading: agendaHeadings.undated,
      template: 'undated',
      rows: undated.map((item) => undatedFilling(calendarRow(item))),
    },
  ].filter(({ rows }) => rows.length > 0);
}

function datedFilling(row: CalendarRow, emblemOf: EmblemOf): RowFilling {
  const { leaf, kind, mark, title, line, path, keep, start, end, observance } = row;
  return {
    text: {
      '.leaf-month': leaf.month,
      '.leaf-day': leaf.day,
      '.leaf-below': leaf.below,
      p: kind,
      '.tag': mark ?? null,
      a: title,
      '.meta': line,
      ...(start === undefined ? { '[data-badge]': null } : {}),
      ...(observance === undefined ? { img: null } : {}),
    },
    set: {
      '': {
        ...calendarFacets(row),
        ...(start === undefined ? {} : { 'data-start': start }),
        ...(end === undefined ? {} : { 'data-end': end }),
      },
      a: { href: path },
      button: { 'data-keep': keep },
      ...(observance && { img: { src: routes.picture(emblemOf(observance)) } }),
      ...(leaf.datetime === undefined ? {} : { time: { datetime: leaf.datetime } }),
    },
  };
}

function undatedFilling(row: CalendarRow): RowFilling {
  return {
    text: { '.row-title': withBreaks(row.title), '.meta': row.kind },
    set: {
      '': calendarFacets(row),
      a: { href: row.path },
      button: { 'data-keep': row.keep },
    },
  };
}

/** Attributes by which the script filters and sorts a row of the library. */
export function resourceFacets(
  resource: Resource,
  topics: readonly Topic[],
): Readonly<Record<string, string>> {
  const values = Object.entries(resourceValues(resource, topics));
  return Object.fromEntries([
    ...values.map(([name, list]) => [`data-${name}`, list.join(' ')] as const),
    ...(madeFor(resource).length > 0 ? [['data-named', madeFor(resource).join(' ')] as const] : []),
    ...keysOf(RESOURCE_ORDERS).map(
      (name) => [`data-order-${name}`, String(orderKey(resource, name))] as const,
    ),
  ]);
}

/**
 * The library for the script, as ResourceCards prints it.
 *
 * @param pictureOf name of the drawing of a resource
 */
export function libraryRows(
  resources: readonly Resource[],
  topics: readonly Topic[],
  pictureOf: (resource: Resource) => string,
): readonly RowGroup[] {
  const rows = resources.map((resource) => ({
    text: {
      small: resourceKind(resource),
      '.row-title': withBreaks(resource.title),
      b: resourceUse(resource),
    },
    set: {
      '': { 'data-resource': resource.id, ...resourceFacets(resource, topics) },
      img: { src: routes.picture(pictureOf(resource)) },
      a: { href: routes.resource(resource.id) },
      button: { 'data-keep': `resources/${resource.id}` },
    },
  }));
  return [{ heading: '', template: 'resource', rows }];
}
