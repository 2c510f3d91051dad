/** An entry of a calendar file of ours, read back. */
export interface CalendarEntry {
  /** Its lines as the file has them, from BEGIN:VEVENT on. */
  readonly text: string;
  /** UID without its domain: the id of a session, or of an observance and its year. */
  readonly id: string;
  /** What it belongs to, as a star names it, e.g. `events/2026-tide`. */
  readonly key: string;
  readonly summary: string;
  readonly location: string;
  /** Wall clock of Shanghai as RFC 5545 writes it: `20261201`, all-day, or `20261201T090000`. */
  readonly start: string;
  /** First moment after it; of a timed one whose end is not known, the end of its day. */
  readonly end: string;
  readonly isEndKnown: boolean;
  readonly isCancelled: boolean;
}

/** The entries of a calendar file that the writer of the build (publish/ics/) made. */
export function readEntries(file: string): readonly CalendarEntry[] {
  return (file.match(/BEGIN:VEVENT\r\n[^]*?END:VEVENT\r\n/g) ?? []).map(readEntry);
}

/** What a calendar file calls itself. */
export const calendarName = (file: string): string => value(unfold(file), 'NAME');

function readEntry(text: string): CalendarEntry {
  const lines = unfold(text);
  const start = value(lines, 'DTSTART');
  const end = value(lines, 'DTEND');
  const [, kind = '', id = ''] = /\/([a-z]+)\/([^/]+)\/$/.exec(value(lines, 'URL')) ?? [];
  return {
    text,
    id: value(lines, 'UID').replace(/@.*/, ''),
    key: `${kind}/${id}`,
    summary: value(lines, 'SUMMARY'),
    location: value(lines, 'LOCATION'),
    start,
    end: end === '' ? `${start.slice(0, 8)}T240000` : end,
    isEndKnown: end !== '',
    isCancelled: value(lines, 'STATUS') === 'CANCELLED',
  };
}

const unfold = (text: string) => text.replace(/\r\n /g, '').split('\r\n');

/** Value of the first line of that name, unescaped; empty where there is none. */
function value(lines: readonly string[], name: string): string {
  const line = lines.find((one) => one.startsWith(`${name}:`) || one.startsWith(`${name};`)) ?? '';
  return line
    .slice(line.indexOf(':') + 1)
    .replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
}

/** By start, an all-day entry before what begins on its day. */
export const byStart = (a: CalendarEntry, b: CalendarEntry): number =>
  `${a.start} ${a.id}` < `${b.start} ${b.id}` ? -1 : 1;

/**
 * One calendar file of entries of others: what the writer of the build would write of the same.
 *
 * @param empty a file of that writer without entries
 */
export function joinEntries(empty: string, entries: readonly CalendarEntry[]): string {
  const body = [...entries].sort(byStart).map(({ text }) => text);
  return empty.replace('END:VCALENDAR', () => `${body.join('')}END:VCALENDAR`);
}

/** Entries that take place at the same time as this one; whole days and what is off clash with nothing. */
export function clashesOf(
  entry: CalendarEntry,
  entries: readonly CalendarEntry[],
): readonly CalendarEntry[] {
  const takesTime = ({ start, isCancelled }: CalendarEntry) => start.length > 8 && !isCancelled;
  // Without a known end it lasts for its first moment at least.
  const endOf = ({ start, end, isEndKnown }: CalendarEntry) => (isEndKnown ? end : `${start}~`);
  if (!takesTime(entry)) return [];
  return entries.filter(
    (other) =>
      other.id !== entry.id &&
      takesTime(other) &&
      other.start < endOf(entry) &&
      entry.start < endOf(other),
  );
}

/** What a note keeps of entries: the time of each, and whether it is off. */
export const noteOf = (entries: readonly CalendarEntry[]): string =>
  entries
    .map(({ id, start, end, isCancelled }) => [id, start, end, isCancelled ? 'x' : ''].join('/'))
    .join(';');

/** What became of an entry since a note was written: `undefined` where nothing, or it was not in it. */
export function changeOf(
  { id, start, end, isCancelled }: CalendarEntry,
  note: string,
): { readonly kind: 'off' | 'on' } | { readonly kind: 'moved'; readonly from: string } | undefined {
  const before = note
    .split(';')
    .map((one) => one.split('/'))
    .find(([known]) => known === id);
  if (before === undefined) return undefined;
  const [, oldStart = '', oldEnd = '', off = ''] = before;
  if (isCancelled !== (off === 'x')) return { kind: isCancelled ? 'off' : 'on' };
  return start === oldStart && end === oldEnd ? undefined : { kind: 'moved', from: oldStart };
}

/**
 * When an entry takes place.
 *
 * @example timeText({ start: '20261201T090000', end: '20261201T113000', isEndKnown: true }) // '2026年12月1日 周二 09:00—11:30'
 */
export function timeText({
  start,
  end,
  isEndKnown,
}: Pick<CalendarEntry, 'start' | 'end' | 'isEndKnown'>): string {
  if (start.length === 8) {
    const last = dayBefore(end);
    return last === start ? dayText(start) : `${dayText(start)}—${dayText(last)}`;
  }
  const from = `${dayText(start)} ${clockText(start)}`;
  if (!isEndKnown) return from;
  const isSameDay = start.slice(0, 8) === end.slice(0, 8);
  return `${from}—${isSameDay ? '' : `${dayText(end)} `}${clockText(end)}`;
}

/** Day and, of a timed one, hour of a start, e.g. `2026年12月1日 周二 09:00`. */
export const startText = (start: string): string =>
  start.length === 8 ? dayText(start) : `${dayText(start)} ${clockText(start)}`;

const clockText = (time: string) => `${time.slice(9, 11)}:${time.slice(11, 13)}`;

const timeOf = (day: string) =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(4, 6)) - 1, Number(day.slice(6, 8)));

function dayText(day: string): string {
  const weekday = '日一二三四五六'[new Date(timeOf(day)).getUTCDay()] ?? '';
  return `${day.slice(0, 4)}年${Number(day.slice(4, 6))}月${Number(day.slice(6, 8))}日 周${weekday}`;
}

const dayBefore = (day: string) =>
  new Date(timeOf(day) - 86_400_000).toISOString().slice(0, 10).replace(/-/g, '');
