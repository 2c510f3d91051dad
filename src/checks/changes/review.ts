import { distance, isLocated, readPosition } from '#domain/geo/position.ts';
import { STATUSES } from '#domain/calendar/event.ts';
import { COLLECTIONS } from '#schemas/collections.ts';
import { placeSchema } from '#schemas/place.ts';
import { textAt, valueAt, type Content, type Entry } from '#checks/read/content.ts';
import { daysOf, eventsIn, type WrittenEvent, type WrittenTime } from '#checks/model/events.ts';
import { pagePath } from '#checks/model/page-paths.ts';
import type { Problem } from '#checks/report/problem.ts';
import { differenceOf } from './compare.ts';

/** Something that a reviewer should look at: where, and what happened. */
export interface ReviewPoint {
  readonly file: string;
  readonly text: string;
}

/** Moving a place by more than this is worth a look, in metres. */
const MOVED = 100;

/** What deserves a second pair of eyes between two versions of the content, sorted by file. */
export function reviewPoints(base: Content, head: Content): readonly ReviewPoint[] {
  const points = [...eventPoints(base, head), ...placePoints(base, head), ...newPoints(base, head)];
  return points.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

/** Pages of the entries that are new, other or gone. */
export function editedPages(base: Content, head: Content): ReadonlySet<string> {
  const written = ({ entries }: Content) =>
    new Map(
      entries.map((entry) => [
        pagePath(entry.collection, entry.id) ?? '',
        JSON.stringify([entry.data, entry.file.body]),
      ]),
    );
  const { added, changed, removed } = differenceOf(written(base), written(head));
  return new Set([...added, ...changed, ...removed]);
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

function* eventPoints(base: Content, head: Content): Generator<ReviewPoint> {
  const before = new Map(eventsIn(base).map((event) => [event.entry.id, event]));
  for (const event of eventsIn(head)) {
    const old = before.get(event.entry.id);
    if (old === undefined) continue;
    for (const text of eventChanges(old, event)) yield { file: event.entry.file.path, text };
  }
}

function* eventChanges(old: WrittenEvent, event: WrittenEvent): Generator<string> {
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

function* statusChanges(old: WrittenEvent, event: WrittenEvent): Generator<string> {
  const status = event.event.status ?? 'scheduled';
  if (status === (old.event.status ?? 'scheduled')) return;
  const times = event.sessions.map(({ time }) => timeText(time)).join('、');
  const reason = event.event.statusNote ?? '没有写';
  yield status === 'scheduled'
    ? `状态改成“${STATUSES[status]}”`
    : `状态改成“${STATUSES[status]}”：原定 ${times}；原因：${reason}`;
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
  if ('first' in time) return [time.first, time.last].filter(Boolean).join(' 至 ');
  return [time.start, time.end].filter(Boolean).join(' 至 ');
}

function* placePoints(base: Content, head: Content): Generator<ReviewPoint> {
  const before = new Map(entriesIn(base, 'places').map((entry) => [entry.id, positionOf(entry)]));
  for (const entry of entriesIn(head, 'places')) {
    const [from, to] = [before.get(entry.id), positionOf(entry)];
    if (from === undefined || to === undefined) continue;
    const metres = Math.round(distance(from, to));
    if (metres > MOVED) {
      yield { file: entry.file.path, text: `位置移动了 ${metres} 米，请在地图上核对` };
    }
  }
}

const entriesIn = ({ entries }: Content, collection: string) =>
  entries.filter((entry) => entry.collection === collection);

function positionOf({ data }: Entry) {
  const written = placeSchema.shape.position.safeParse(valueAt(data, ['position'])).data;
  const position = written && readPosition(written);
  return position !== undefined && isLocated(position) ? position : undefined;
}

/** New drafts, which nobody will see, and new corrections that nobody has reviewed. */
function* newPoints(base: Content, head: Content): Generator<ReviewPoint> {
  const key = ({ collection, id, data }: Entry) =>
    `${collection}/${id}/${String(valueAt(data, ['draft']) === true)}`;
  const before = new Set(base.entries.map(key));
  for (const entry of head.entries) {
    if (before.has(key(entry)) || 'list' in COLLECTIONS[entry.collection]) continue;
    const file = entry.file.path;
    if (valueAt(entry.data, ['draft']) === true) yield { file, text: '是草稿，不会出现在网站上' };
    else if (textAt(entry.data, 'reviewer') === 'pending') {
      yield { file, text: '辟谣还没有人审核，页面上会写“审核人待定”' };
    }
  }
}
