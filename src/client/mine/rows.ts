import { BASE } from '#site/base.ts';
import { shanghaiClock } from '#client/shanghai-day.ts';
import { OWN_ROUTE, type Kept } from '#client/kept.ts';
import {
  byStart,
  changeOf,
  clashesOf,
  startText,
  timeText,
  type CalendarEntry,
} from './calendar-entries.ts';
import type { Thing } from './things.ts';

/** A row of the page of mine. */
export interface ListRow {
  readonly key: string;
  readonly tab: 'dates' | 'resources' | 'routes';
  readonly path: string;
  readonly title: string;
  readonly when: string;
  readonly line: string;
  /** What is otherwise than at the last visit; empty where nothing. */
  readonly change: string;
  /** With what it coincides; empty where with nothing. */
  readonly clash: string;
  readonly entry?: CalendarEntry;
  readonly isOver: boolean;
  /** The site has no such thing. */
  readonly isUnknown: boolean;
}

/**
 * The rows of what is kept: dates to come in time order, then what has no date, then what is over; all others
 * in the order of keeping.
 *
 * @param time milliseconds since 1970
 */
export function rowsOf(
  kept: Kept,
  things: ReadonlyMap<string, Thing>,
  time: number,
): readonly ListRow[] {
  // As RFC 5545 writes a time, so that the two can be compared.
  const now = shanghaiClock(time).replace(/[-:]/g, '').replace(' ', 'T');
  const plans = [...kept].map(([key, note]) => ({ key, note, ...plan(things.get(key), now) }));
  const all = plans.flatMap(({ coming }) => coming);
  const rows = plans.flatMap(({ key, note, coming, over }): readonly ListRow[] => {
    if (key === OWN_ROUTE) return [routeRow(note, things)];
    const thing = things.get(key);
    if (thing === undefined) return [{ ...row(key), title: key, isUnknown: true }];
    const { path, title, line } = thing;
    const of = { ...row(key), path, title, line };
    const shown = coming.length > 0 ? coming : over;
    if (shown.length === 0) return [isDated(key) ? { ...of, when: '日期还没有定' } : of];
    return shown.map((entry) => ({
      ...of,
      title: entry.summary,
      when: timeText(entry),
      line: entry.location,
      change: changeText(entry, note),
      clash: clashText(entry, all),
      entry,
      isOver: coming.length === 0,
    }));
  });
  return rows
    .map((one, index) => ({ one, index }))
    .sort((a, b) => orderOf(a.one) - orderOf(b.one) || byTime(a.one, b.one) || a.index - b.index)
    .map(({ one }) => one);
}

const isDated = (key: string) => /^(?:events|observances)\//.test(key);

/** Sessions of an event that are to come, all; of a day that returns, its next. */
function plan(thing: Thing | undefined, now: string) {
  const entries = [...(thing?.entries ?? [])].sort(byStart);
  const ahead = entries.filter(({ end }) => end > now);
  const isEvent = thing?.key.startsWith('events/') === true;
  return { coming: isEvent ? ahead : ahead.slice(0, 1), over: entries.slice(-1) };
}

function row(key: string): ListRow {
  const tab = key.startsWith('resources/')
    ? 'resources'
    : key.startsWith('routes/')
      ? 'routes'
      : 'dates';
  return {
    key,
    tab,
    path: '',
    title: '',
    when: '',
    line: '',
    change: '',
    clash: '',
    isOver: false,
    isUnknown: false,
  };
}

/** The route that the reader has made: its stops by name; it is changed where routes are made. */
function routeRow(stops: string, things: ReadonlyMap<string, Thing>): ListRow {
  const ids = stops.split(',');
  const names = ids.map((id) => things.get(`places/${id}`)?.title ?? id);
  return {
    ...row(OWN_ROUTE),
    tab: 'routes',
    path: `${BASE}/places/route/?stops=${stops}`,
    title: names.join('、'),
    line: `自己排的路线，${ids.length}站`,
  };
}

function changeText(entry: CalendarEntry, note: string): string {
  const change = changeOf(entry, note);
  if (change === undefined) return '';
  if (change.kind === 'moved') return `时间改了，原来是${startText(change.from)}`;
  if (change.kind === 'on') return '又要办了';
  return entry.summary.includes('延期') ? '延期了，新的时间还没有定' : '取消了';
}

function clashText(entry: CalendarEntry, all: readonly CalendarEntry[]): string {
  const names = clashesOf(entry, all).map(({ summary }) => `“${summary}”`);
  return names.length === 0 ? '' : `时间和${names.join('、')}重了`;
}

function orderOf({ entry, isOver }: ListRow): number {
  if (isOver) return 2;
  return entry === undefined ? 1 : 0;
}

const byTime = ({ entry: a }: ListRow, { entry: b }: ListRow) => (a && b ? byStart(a, b) : 0);
