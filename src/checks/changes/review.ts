import { distance, isLocated, readPosition } from '#domain/geo/position.ts';
import { STATUSES } from '#domain/calendar/event.ts';
import { COLLECTIONS } from '#schemas/collections.ts';
import { placeSchema } from '#schemas/place.ts';
import { type Content, type Entry, isDraft, textAt, valueAt } from '#checks/read/content.ts';
import {
  daysOf,
  eventsIn,
  type WrittenEvent,
  type WrittenTime,
} from '#checks/model/written-events.ts';
import { pagePath } from '#checks/model/page-paths.ts';
import type { Problem } from '#checks/report/problem.ts';

/** Something that a reviewer should look at: where, and what happened. */
export interface ReviewPoint {
  readonly file: string;
  readonly text: string;
}

/** A move of a place by more than this is worth a look, in metres. */
const NOTABLE_MOVE = 100;

/** What deserves a second pair of eyes between two versions of the content, sorted by file. */
export function reviewPoints(base: Content, head: Content): readonly ReviewPoint[] {
  const entries = new Map(base.entries.map((entry) => [keyOf(entry), entry]));
  const events = new Map(eventsIn(base).map((event) => [event.entry.id, event]));
  const point =
    ({ file }: Entry) =>
    (text: string) => ({ file: file.path, text });
  return [
    ...eventsIn(head).flatMap((event) =>
      [...eventChanges(events.get(event.entry.id), event)].map(point(event.entry)),
    ),
    ...head.entries.flatMap((entry) =>
      [...entryChanges(entries.get(keyOf(entry)), entry)].map(point(entry)),
    ),
  ].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

const keyOf = ({ collection, id }: Entry) => `${collection} ${id}`;

/** Pages of the entries that are new, other or gone. */
export function editedPages(base: Content, head: Content): ReadonlySet<string> {
  const textsOf = ({ entries }: Content) =>
    new Map(entries.map((entry) => [keyOf(entry), JSON.stringify([entry.data, entry.file.body])]));
  const [before, after] = [textsOf(base), textsOf(head)];
  return new Set(
    [...base.entries, ...head.entries]
      .filter((entry) => before.get(keyOf(entry)) !== after.get(keyOf(entry)))
      .flatMap(({ collection, id }) => pagePath(collection, id) ?? []),
  );
}

/** Problems that the base did not have, as points; where the line moved it is still the same one. */
export function newProblems(base: readonly Problem[], head: readonly Problem[]): ReviewPoint[] {
  const key = ({ rule, file, field, message }: Problem) => [rule, file, field, message].join('\n');
  const before = new Set(base.map(key));
  return head
    .filter((problem) => !before.has(key(problem)))
    .map(({ severity, file, line, field, message }) => ({
      file: `${file}:${line}`,
      text: `检查${severity === 'error' ? '出错' : '提醒'}：${field === '' ? '' : `${field}：`}${message}`,
    }));
}

function* eventChanges(old: WrittenEvent | undefined, event: WrittenEvent): Generator<string> {
  if (old === undefined) return;
  const found = [...statusChanges(old, event), ...sessionChanges(old, event)];
  yield* found;
  if (JSON.stringify(old.event.location) !== JSON.stringify(event.event.location)) {
    yield '地点改了';
  }
  const sources = ({ entry }: WrittenEvent) => JSON.stringify(valueAt(entry.data, ['sources']));
  if (found.length > 0 && sources(old) === sources(event)) {
    yield '来源没有变：改期、延期、取消要有通知，请加上';
  }
}

function* statusChanges(old: WrittenEvent, { event, sessions }: WrittenEvent): Generator<string> {
  const { status = 'scheduled', statusNote = '没有写' } = event;
  if (status === (old.event.status ?? 'scheduled')) return;
  const times = sessions.map(({ time }) => timeText(time)).join('、');
  const from = status === 'scheduled' ? '' : `：原定 ${times}；原因：${statusNote}`;
  yield `状态改成“${STATUSES[status]}”${from}`;
}

function* sessionChanges(old: WrittenEvent, event: WrittenEvent): Generator<string> {
  const sessions = new Map(event.sessions.map((session) => [session.id, session]));
  for (const was of old.sessions) {
    const is = sessions.get(was.id);
    const name = was.id ?? '没有编号的一场';
    if (is === undefined) {
      yield `少了一场：${name}`;
      continue;
    }
    if (is.status !== undefined && is.status !== was.status) {
      yield `${name} 的状态改成“${STATUSES[is.status]}”`;
    }
    const [from, to] = [timeText(was.time), timeText(is.time)];
    if (from !== to) {
      yield `${name} 改了时间：${from} → ${to}`;
      const isKept = is.previous?.some((time) => timeText(time) === from) === true;
      if (was.time !== undefined && daysOf(was.time) !== undefined && !isKept) {
        yield `${name} 的 previous 里没有原来的时间 ${from}：是改期就要写上，只是更正写错的时间就不用`;
      }
    } else if (JSON.stringify(was.repeat) !== JSON.stringify(is.repeat)) {
      yield `${name} 改了重复的规则`;
    }
  }
}

/** A time as the file has it. */
function timeText(time: WrittenTime | undefined): string {
  if (time === undefined) return '没有写';
  if ('tba' in time) return time.tba;
  const days = 'first' in time ? [time.first, time.last] : [time.start, time.end];
  return days.filter(Boolean).join(' 至 ');
}

/** A place that moved, a new draft, which nobody will see, a new correction without a reviewer. */
function* entryChanges(old: Entry | undefined, entry: Entry): Generator<string> {
  const [from, to] = [positionOf(old), positionOf(entry)];
  const metres = from === undefined || to === undefined ? 0 : Math.round(distance(from, to));
  if (metres > NOTABLE_MOVE) yield `位置移动了 ${metres} 米，请在地图上核对`;
  const isNew = old === undefined || isDraft(old) !== isDraft(entry);
  if (!isNew || 'list' in COLLECTIONS[entry.collection]) return;
  if (isDraft(entry)) yield '是草稿，不会出现在网站上';
  else if (textAt(entry.data, 'reviewer') === 'pending') {
    yield '辟谣还没有人审核，页面上会写审核人待定';
  }
}

function positionOf(entry: Entry | undefined) {
  if (entry?.collection !== 'places') return undefined;
  const written = placeSchema.shape.position.safeParse(valueAt(entry.data, ['position'])).data;
  const position = written && readPosition(written);
  return position !== undefined && isLocated(position) ? position : undefined;
}
