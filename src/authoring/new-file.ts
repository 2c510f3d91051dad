import type { Fault } from './answers.ts';
import type { DeskCollection } from './desk-index.ts';
import {
  emergencyValues,
  eventValues,
  noticeValues,
  placeValues,
  resourceValues,
  routeValues,
} from './template-values.ts';
import { fillTemplate, type TemplateValues } from './template.ts';
import type { YamlMap } from './yaml-text.ts';

/** Kinds whose answers become a file of its own; each has a template and a folder of its name. */
export const VALUES = {
  event: eventValues,
  place: placeValues,
  resource: resourceValues,
  route: routeValues,
  notice: noticeValues,
  emergency: emergencyValues,
} as const;
export type FileKind = keyof typeof VALUES;

/** The collection of a kind, which is also its folder. */
export const collectionOfKind = (kind: FileKind): DeskCollection =>
  kind === 'emergency' ? kind : `${kind}s`;

/** The kind whose files a collection has; observances have none. */
export const kindOf = (collection: string): FileKind | undefined =>
  Object.keys(VALUES)
    .filter(isFileKind)
    .find((kind) => collectionOfKind(kind) === collection);

/** Where the file of a new entry stands in the content folder. */
export const pathOf = (kind: FileKind, id: string) =>
  kind === 'event'
    ? `events/${/\d{4}/.exec(id)?.[0] ?? ''}/${id}.md`
    : `${collectionOfKind(kind)}/${id}.md`;

/** Whether the answers of a kind become a file of its own. */
export const isFileKind = (kind: string): kind is FileKind => Object.hasOwn(VALUES, kind);

const DRAFT_NOTES = [
  '这是草稿，用 npm run new 写的。井号后面是说明，填完可以删掉。',
  '不知道的就写 unknown（不清楚）或把那一行删掉，不要猜。',
];
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const ID_LIMIT = 60;

/** The text of a new file: the template with what is known of it. */
export const newText = (template: string, values: TemplateValues, body: string) =>
  fillTemplate(template, { head: DRAFT_NOTES, values, body });

/**
 * What a new file holds beside the answers; absent ones are `undefined`.
 *
 * @param answers of which something else follows: of a correction that it is to be reviewed
 */
export const unanswered = (
  kind: FileKind,
  id: string,
  time: string,
  answers: YamlMap = {},
): TemplateValues =>
  VALUES[kind](answers, {
    ...{ id, time, today: time.slice(0, 10) },
    ...{ units: new Map(), places: new Map() },
  });

/** What is wrong with the id of a new entry, in Chinese. */
export function idFaults(
  kind: FileKind,
  id: string,
  paths: ReadonlyMap<string, unknown>,
): readonly Fault[] {
  const fault = (text: string) => [{ field: 'id', text: `编号：${text}` }];
  if (id === '') return fault('名称里没有能做编号的字，请写一个，例如 2027-dolphin-lecture');
  if (!ID.test(id)) return fault('只能用小写字母、数字和短横线，例如 2027-dolphin-lecture');
  if (id.length > ID_LIMIT) return fault(`太长了，最多 ${ID_LIMIT} 个字`);
  if (kind === 'event' && !/^\d{4}-/.test(id)) {
    return fault(`要以年份开头，例如 2027-${/^\d+$/.test(id) ? 'dolphin-lecture' : id}`);
  }
  const taken = [...paths.keys()].find(
    (path) => path.startsWith(`${collectionOfKind(kind)}/`) && path.endsWith(`/${id}.md`),
  );
  return taken === undefined ? [] : fault(`已经有 content/${taken}，不会盖掉它；请换一个编号`);
}
