import { z } from 'astro/zod';
import { isDraft, textAt, valueAt, type Content, type Entry } from '#checks/read/content.ts';
import { COLLECTIONS, type CollectionName } from '#schemas/collections.ts';

/** Kinds of records that the desk opens. */
const DESK_COLLECTIONS = [
  'events',
  'places',
  'observances',
  'routes',
  'resources',
  'notices',
  'emergency',
] as const satisfies readonly CollectionName[];
export type DeskCollection = (typeof DESK_COLLECTIONS)[number];

/** Whether a word names a collection whose records the desk opens. */
export const isDeskCollection = (name: string): name is DeskCollection =>
  DESK_COLLECTIONS.some((collection) => collection === name);

/** Records in a file: one is opened at a time, and a phone should not load a whole collection for it. */
const PACK_SIZE = 20;

const collectionName = z.custom<CollectionName>(
  (value) => typeof value === 'string' && Object.hasOwn(COLLECTIONS, value),
);

/** An entry as the desk knows it of all others: enough to be chosen and to be checked against. */
const neighbourSchema = z.object({
  collection: collectionName,
  id: z.string(),
  /** In the content folder. */
  path: z.string(),
  data: z.record(z.string(), z.unknown()),
  /** File of the desk that has its text; absent where the desk does not open it. */
  pack: z.string().optional(),
});
export type Neighbour = z.infer<typeof neighbourSchema>;

/** Entries that a file of the index names: however many there come to be, no file grows with them. */
const PART_SIZE = 1000;

/** Name of a part of the index, counted from 1. */
export const indexPartName = (part: number): string => (part === 1 ? 'records' : `records-${part}`);

/** A file of the index, and how many there are: the desk loads all of them when it opens. */
export const indexPartSchema = z.object({
  parts: z.number().int().positive(),
  records: z.array(neighbourSchema),
});

/** The index in files, by their names. */
export function indexParts(
  index: readonly Neighbour[],
): ReadonlyMap<string, z.input<typeof indexPartSchema>> {
  const parts = Math.max(1, Math.ceil(index.length / PART_SIZE));
  return new Map(
    Array.from({ length: parts }, (_, at) => {
      const records = index.slice(at * PART_SIZE, (at + 1) * PART_SIZE);
      return [indexPartName(at + 1), { parts, records }] as const;
    }),
  );
}

/** Texts by path in the content folder: records, or templates. */
export const deskPackSchema = z.record(z.string(), z.string());

/** Files of the desk: the index, and packs of texts by name. Drafts are in none. */
export interface DeskFiles {
  readonly index: readonly Neighbour[];
  readonly packs: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

/**
 * What the writing desk loads of a content folder.
 *
 * @param templates texts of `_templates/` by name, e.g. `event.md`
 */
export function deskFiles(
  { entries, folder }: Content,
  templates: Readonly<Record<string, string>>,
): DeskFiles {
  const packs = new Map<string, Record<string, string>>([['templates', { ...templates }]]);
  const counts = new Map<string, number>();
  const index = entries
    .filter((entry) => !isDraft(entry))
    .map((entry): Neighbour => {
      const { collection, id, file } = entry;
      const path = file.path.slice(folder.length + 1);
      const known = { collection, id, path, data: dataFor(entry) };
      if (!isDeskCollection(collection)) return known;
      const count = counts.get(collection) ?? 0;
      counts.set(collection, count + 1);
      const pack = `${collection}-${Math.floor(count / PACK_SIZE) + 1}`;
      packs.set(pack, { ...packs.get(pack), [path]: file.text });
      return { ...known, pack };
    });
  return { index, packs };
}

const fields = z.record(z.string(), z.unknown());

/** Short lists that rules read from end to end. */
const WHOLE: ReadonlySet<CollectionName> = new Set(['wording', 'weakSources']);

function dataFor({ collection, data }: Entry): Record<string, unknown> {
  if (WHOLE.has(collection)) return fields.parse(data);
  const measures = valueAt(data, ['measures']);
  const isProgramme = collection === 'actions' || collection === 'projects';
  const known = {
    name: textAt(data, 'name') || textAt(data, 'title'),
    slug: textAt(data, 'slug'),
    short: textAt(data, 'short'),
    ...(collection === 'sources' ? citation(data) : {}),
    ...(collection === 'events' ? { days: daysIn(valueAt(data, ['sessions'])) } : {}),
    successor: textAt(data, 'successor'),
    predecessor: textAt(data, 'predecessor'),
    ...(isProgramme && Array.isArray(measures)
      ? {
          measures: measures.map((measure: unknown) => ({
            id: textAt(measure, 'id'),
            title: textAt(measure, 'title'),
          })),
        }
      : {}),
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== ''));
}

/** What a list of sources says of one beside its title. */
const citation = (data: unknown) =>
  Object.fromEntries(
    ['publisher', 'number', 'date', 'url'].map((key) => [key, textAt(data, key)] as const),
  );

/** First days of an event's sessions: by its name and a day it is known again. */
const daysIn = (sessions: unknown) =>
  (Array.isArray(sessions) ? sessions : []).flatMap((session: unknown) => {
    const time = valueAt(session, ['time']);
    const day = (textAt(time, 'start') || textAt(time, 'first')).slice(0, 10);
    return day === '' ? [] : [day];
  });
