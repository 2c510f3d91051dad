import { readContentFile } from '#checks/read/content-file.ts';
import { COLLECTIONS } from '#schemas/collections.ts';
import { correctionRequestSchema } from '#schemas/correction-request.ts';
import { formShape, type FormShape } from '#schemas/form-shape.ts';
import { collectionOfKind, newText, pathOf, unanswered, type FileKind } from './new-file.ts';
import type { DeskCollection } from './desk-index.ts';
import { editText } from './edit-text.ts';
import { changedFields, tidyValue, withValue, wordOf, type ValuePath } from './record-values.ts';
import { withKnownNames, withTimes, type Names } from './template-values.ts';
import { withYear } from './with-year.ts';
import { blockYaml, listOf, mapOf, type YamlMap, type YamlValue } from './yaml-text.ts';

/** A record that the desk has open. */
export interface OpenRecord {
  /** Kind of record; a correction tells of a mistake and becomes no file of the content. */
  readonly collection: DeskCollection | 'correction';
  readonly shape: FormShape;
  /** What the file was when it was opened; of a new one, what it is without answers. */
  readonly text: string;
  readonly data: YamlMap;
  readonly body: string;
  /** Of a record that has a file: where, in the content folder. */
  readonly path?: string;
  /** Of a new record: its kind and the template that it is made of. */
  readonly fresh?: { readonly kind: FileKind; readonly template: string };
}

/** What somebody has made of a record. */
export interface Writing {
  readonly data: YamlMap;
  readonly body: string;
  /** Id of a new record, as it is typed. */
  readonly id: string;
}

/** Fields that the desk keeps: nobody is asked for them. */
export const KEPT_FIELDS: ReadonlySet<string> = new Set([
  ...['compiled', 'created', 'published', 'updated', 'sequence', 'draft'],
]);

/** Under this name a correction is handed over: as YAML, of no collection. */
export const CORRECTION_PATH = 'correction.yaml';

/**
 * The id of a record, by where its file is.
 *
 * @example idOfFile('events/2027/2027-talk.md') // '2027-talk'
 */
export const idOfFile = (path = ''): string => path.replace(/^.*\/|\.[a-z]+$/g, '');

/** Stands for the id of a new record while it has none. */
const NO_ID = '0000-x';

/**
 * Opens a file of the site, or one that somebody has sent.
 *
 * @throws Error in Chinese where it cannot be read
 */
export function openFile(collection: DeskCollection, path: string, text: string): OpenRecord {
  const { data, body, faults } = readContentFile(path, text);
  const [fault] = faults;
  const fields = yamlOf(data);
  if (fault !== undefined || fields === undefined || typeof fields !== 'object') {
    throw new Error(`第 ${fault?.position.line ?? 1} 行：${fault?.message ?? '没有填写项'}`);
  }
  const shape = formShape(COLLECTIONS[collection].schema);
  return { collection, shape, path, text, data: mapOf(fields), body: body.trim() };
}

/**
 * An empty record of a kind, as `npm run new` would write it without answers.
 *
 * @param template text of its file in `content/_templates/`
 * @param time Shanghai wall clock, `YYYY-MM-DD HH:MM`
 */
export function openNew(kind: FileKind, template: string, time: string): OpenRecord {
  const text = newText(template, unanswered(kind, NO_ID, time), '');
  const { collection, shape, data } = openFile(collectionOfKind(kind), pathOf(kind, NO_ID), text);
  return { collection, shape, text, data, body: '', fresh: { kind, template } };
}

/** A report of a mistake on a page; what is to be done about it an editor decides. */
export const openCorrection = (page: string): OpenRecord => ({
  ...{ collection: 'correction', text: '', body: '', path: CORRECTION_PATH },
  shape: formShape(correctionRequestSchema),
  data: { page, wrong: '', right: '', sources: [{ title: '' }] },
});

/**
 * The writing that a record begins with; of a new one with room for what every record has.
 *
 * @param year that an observance shall have room for
 */
export function startOf({ data, body, fresh }: OpenRecord, year?: string): Writing {
  if (fresh === undefined) {
    const years = listOf(data['years']);
    const room = { year: Number(year), sources: [{ title: '' }] };
    const isThere = years.some((one) => mapOf(one)['year'] === room.year);
    const isMore = /^\d{4}$/.test(year ?? '') && !isThere;
    return { data: isMore ? { ...data, years: [...years, room] } : data, body, id: '' };
  }
  const rooms: readonly (readonly [ValuePath, YamlValue])[] = [
    ...(fresh.kind === 'event' ? [[['sessions', 0, 'time'], { start: '' }] as const] : []),
    [['sources'], [{ title: '' }]],
  ];
  const begun = rooms.reduce<YamlValue | undefined>(
    (all, [path, value]) => withValue(all, path, value),
    data,
  );
  return { data: mapOf(begun), body, id: '' };
}

/**
 * The file that a writing makes: of a new record what `npm run new` writes; of another the file with what
 * was changed, its time of change, and of an event the count of its changes.
 *
 * @param time Shanghai wall clock, `YYYY-MM-DD HH:MM`
 * @param names by which the place and the units of a new event are known
 */
export function fileOf(
  record: OpenRecord,
  written: Writing,
  time: string,
  names: Names = { units: new Map(), places: new Map() },
): { readonly path: string; readonly text: string } {
  const { fresh, path, shape, text } = record;
  const writing = read(record, written, names);
  if (record.collection === 'correction') {
    const said = Object.entries(mapOf(tidyValue(shape, writing.data)));
    const lines = said.map(([key, value]) => `${key}:${blockYaml(value ?? '')}\n`);
    return { path: CORRECTION_PATH, text: lines.join('') };
  }
  if (fresh !== undefined) {
    const { kind, hazard } = writing.data;
    // A guide is called after its hazard.
    const ownId = fresh.kind === 'emergency' ? wordOf(hazard) : '';
    const id = writing.id || ownId || NO_ID;
    const data = named(record.collection, id, writing.data);
    const values = {
      ...unanswered(fresh.kind, id, time, kind === undefined ? {} : { kind }),
      ...changedFields(shape, record.data, data),
    };
    return { path: pathOf(fresh.kind, id), text: newText(fresh.template, values, writing.body) };
  }
  const id = idOfFile(path);
  const data = named(record.collection, id, writing.data);
  const changes = changedFields(shape, record.data, data);
  const isNewBody = writing.body.trim() !== record.body;
  if (Object.keys(changes).length === 0 && !isNewBody) return { path: path ?? '', text };
  const year = record.collection === 'observances' ? addedYear(record.data, changes) : undefined;
  const grown = year === undefined ? undefined : withYear(text, year, time);
  if (grown !== undefined) return { path: path ?? '', text: grown };
  const order = shape.kind === 'object' ? shape.fields.map(({ key }) => key) : [];
  const values = {
    ...changes,
    ...(order.includes('updated') ? { updated: time } : {}),
    ...counted(record.data, changes),
  };
  const body = isNewBody ? { body: writing.body } : {};
  return { path: path ?? '', text: editText(text, { values, order, ...body }) };
}

/** What was typed, as `npm run new` would read it. */
function read({ collection, fresh }: OpenRecord, writing: Writing, names: Names): Writing {
  if (collection !== 'events') return writing;
  const data = withTimes(writing.data);
  return { ...writing, data: fresh === undefined ? data : withKnownNames(data, names) };
}

/** The year that a record has more than before, where nothing else is changed: `npm run new` adds it, too. */
function addedYear(
  before: YamlMap,
  changes: Readonly<Record<string, YamlValue | undefined>>,
): YamlMap | undefined {
  const [old, now] = [listOf(before['years']), listOf(changes['years'])];
  const isOnly = Object.keys(changes).join() === 'years' && now.length === old.length + 1;
  const added = isOnly ? now.filter((year) => !old.some((one) => isSame(one, year))) : [];
  return added.length === 1 ? mapOf(added[0]) : undefined;
}

const isSame = (one: YamlValue, other: YamlValue) => JSON.stringify(one) === JSON.stringify(other);

/** The sessions of an event get ids after it; those that have one keep it. */
function named(collection: OpenRecord['collection'], id: string, data: YamlMap): YamlMap {
  if (collection !== 'events') return data;
  const sessions = listOf(data['sessions']).map(mapOf);
  const taken = new Set(sessions.map((session) => session['id']));
  let number = 0;
  const nextId = () => {
    do number += 1;
    while (taken.has(`${id}-${number}`));
    return `${id}-${number}`;
  };
  const withIds = sessions.map((session) => {
    const own = session['id'];
    const isOwn = typeof own === 'string' && own !== '' && !own.startsWith(NO_ID);
    return isOwn ? session : { ...session, id: nextId() };
  });
  return { ...data, sessions: withIds };
}

/** Calendars see a change of time, place or status only where it is counted. */
function counted(before: YamlMap, changes: Readonly<Record<string, unknown>>): YamlMap {
  const { sequence } = before;
  const isChange = ['sessions', 'location', 'status'].some((key) => key in changes);
  return typeof sequence === 'number' && isChange ? { sequence: sequence + 1 } : {};
}

/** Data as a file can hold it: nothing for what is empty. */
function yamlOf(value: unknown): YamlValue | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  if (Array.isArray(value)) return value.flatMap((item: unknown) => yamlOf(item) ?? []);
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, yamlOf(part)]));
}
