import type { DeskFile } from '#authoring/desk-file.ts';
import { isDeskCollection, type Neighbour } from '#authoring/desk-index.ts';
import {
  CORRECTION_PATH,
  openCorrection,
  openFile,
  openNew,
  startOf,
  type OpenRecord,
  type Writing,
} from '#authoring/desk-record.ts';
import { isFileKind } from '#authoring/new-file.ts';
import { collectionOf } from '#checks/read/content.ts';
import { readDraft } from './draft-link.ts';
import { cameFrom, loadText } from './load.ts';

/** A record, and the writing with which the form begins. */
export interface Opened {
  readonly record: OpenRecord;
  readonly writing: Writing;
}

/**
 * What the address of the page asks for; undefined where it asks for nothing.
 *
 * @param time Shanghai wall clock, `YYYY-MM-DD HH:MM`
 * @throws Error in Chinese where there is no such thing; TypeError where the network fails
 */
export async function openAsked(
  { search, hash }: Pick<Location, 'search' | 'hash'>,
  records: readonly Neighbour[],
  time: string,
): Promise<Opened | undefined> {
  const sent = await readDraft(hash);
  if (sent !== undefined) {
    if ('path' in sent) return openSent(sent, records);
    throw new Error(sent.map(({ text }) => text).join('。'));
  }
  const asked = new URLSearchParams(search);
  const kind = asked.get('kind') ?? '';
  if (kind === 'correction') return begun(openCorrection(asked.get('page') ?? cameFrom()));
  if (isFileKind(kind)) {
    return begun(openNew(kind, (await loadText('templates', `${kind}.md`)) ?? '', time));
  }
  const change = asked.get('change');
  const edit = change === null ? asked.get('edit') : `events/${change}`;
  if (edit === null) return undefined;
  const [collection = '', id] = edit.split('/');
  const found = records.find((one) => one.collection === collection && one.id === id);
  const text = found?.pack === undefined ? undefined : await loadText(found.pack, found.path);
  if (!isDeskCollection(collection) || found === undefined || text === undefined) {
    throw new Error(`没有“${edit}”这一条，从下面选一条。`);
  }
  return begun(openFile(collection, found.path, text), asked.get('year') ?? undefined);
}

const begun = (record: OpenRecord, year?: string): Opened => ({
  record,
  writing: startOf(record, year),
});

/** What a colleague has sent: what the site has already with their changes, all else as it is. */
async function openSent({ path, text }: DeskFile, records: readonly Neighbour[]): Promise<Opened> {
  if (path === CORRECTION_PATH) {
    // A report has fields and no text: those of any YAML file are read alike.
    const { data } = openFile('observances', path, text);
    return { record: openCorrection(''), writing: { data, body: '', id: '' } };
  }
  const collection = collectionOf(path) ?? '';
  if (!isDeskCollection(collection)) throw new Error(`写作台不收 content/${path}`);
  const sent = openFile(collection, path, text);
  const pack = records.find((one) => one.path === path)?.pack;
  const own = pack === undefined ? undefined : await loadText(pack, path);
  const record = own === undefined ? sent : openFile(collection, path, own);
  return { record, writing: startOf(sent) };
}
