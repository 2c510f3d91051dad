import { COLLECTIONS, type CollectionName } from '#schemas/collections.ts';
import { readContentFile, type ContentFile, type FieldPath } from './content-file.ts';

/** One entry: a whole file, or one item of a list file. */
export interface Entry {
  readonly collection: CollectionName;
  /** Id by which others refer to it. */
  readonly id: string;
  readonly data: unknown;
  readonly file: ContentFile;
  /** Where the entry stands in its file: empty for a whole file. */
  readonly at: FieldPath;
}

/** Everything in the content folder, as rules see it. */
export interface Content {
  readonly files: readonly ContentFile[];
  readonly entries: readonly Entry[];
  /** Collections not wholly read: what points there is not complained about. */
  readonly unreadable: ReadonlySet<CollectionName>;
  /** Files in the folder of a collection whose ending keeps them out of it. */
  readonly strays: readonly { readonly path: string; readonly extension: string }[];
}

/**
 * Content made of texts, each with its path in the content folder, e.g. `events/2026/2026-x.md`.
 *
 * @param folder name of the content folder, as problems show it
 */
export function contentOf(
  texts: Iterable<readonly [path: string, text: string]>,
  folder = 'content',
): Content {
  const files: ContentFile[] = [];
  const entries: Entry[] = [];
  const unreadable = new Set<CollectionName>();
  const strays: { path: string; extension: string }[] = [];
  for (const [path, text] of texts) {
    const shown = `${folder}/${path}`;
    const collection = collectionOf(path);
    if (collection === undefined) {
      const extension = expectedExtension(path);
      if (extension !== undefined) strays.push({ path: shown, extension });
      continue;
    }
    const file = readContentFile(shown, text);
    files.push(file);
    const found = entriesOf(collection, file);
    // An entry without id may be the one that others point to.
    if (found?.every(({ id }) => id !== '') !== true) unreadable.add(collection);
    entries.push(...(found ?? []));
  }
  return { files, entries, unreadable, strays };
}

/** The ending that a file in a collection's folder needs; undefined elsewhere and for hidden files. */
function expectedExtension(path: string): string | undefined {
  const home = Object.values(COLLECTIONS).find(
    (collection) => 'folder' in collection && path.startsWith(`${collection.folder}/`),
  );
  return home === undefined || !('folder' in home) || /\/\.[^/]*$/.test(path)
    ? undefined
    : home.extension;
}

/** The collection that a file belongs to by its place, e.g. `content/actions/youth.mdx` → actions. */
export function collectionOf(relativePath: string): CollectionName | undefined {
  for (const [name, collection] of Object.entries(COLLECTIONS)) {
    const belongs =
      'list' in collection
        ? relativePath === collection.list
        : relativePath.startsWith(`${collection.folder}/`) &&
          relativePath.endsWith(`.${collection.extension}`);
    if (belongs && isCollectionName(name)) return name;
  }
  return undefined;
}

const isCollectionName = (name: string): name is CollectionName => Object.hasOwn(COLLECTIONS, name);

/** The entries of a file; undefined where it could not be read or is no list, or no set of fields. */
export function entriesOf(
  collection: CollectionName,
  file: ContentFile,
): readonly Entry[] | undefined {
  const { data } = file;
  if ('list' in COLLECTIONS[collection]) {
    if (!Array.isArray(data)) return undefined;
    return data.map((item: unknown, index) => {
      return { collection, id: textAt(item, 'id'), data: item, file, at: [index] };
    });
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  return [{ collection, id: file.name, data, file, at: [] }];
}

/** A text field of unknown data; empty where it is something else. */
export function textAt(data: unknown, key: string): string {
  const value = valueAt(data, [key]);
  return typeof value === 'string' ? value : '';
}

/** Every text in unknown data, with its place. */
export function* stringsIn(
  value: unknown,
  at: FieldPath = [],
): Generator<readonly [field: FieldPath, text: string]> {
  if (typeof value === 'string') yield [at, value];
  else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      yield* stringsIn(part, [...at, Array.isArray(value) ? Number(key) : key]);
    }
  }
}

/** The value at a path of unknown data. */
export function valueAt(data: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
    data,
  );
}
