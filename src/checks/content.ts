import { COLLECTIONS, type CollectionName } from '#schemas/collections.ts';
import type { ContentFile, FieldPath } from './content-file.ts';

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
  /** Collections of which a file could not be read: what points there is not complained about. */
  readonly unreadable: ReadonlySet<CollectionName>;
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

/** The entries of a file: none where its YAML could not be read. */
export function entriesOf(collection: CollectionName, file: ContentFile): readonly Entry[] {
  if (file.data === undefined) return [];
  if (!('list' in COLLECTIONS[collection])) {
    return [{ collection, id: file.name, data: file.data, file, at: [] }];
  }
  const items: readonly unknown[] = Array.isArray(file.data) ? file.data : [];
  return items.map((data, index) => ({
    collection,
    id: textAt(data, 'id'),
    data,
    file,
    at: [index],
  }));
}

/** A text field of unknown data; empty where it is something else. */
export function textAt(data: unknown, key: string): string {
  const value = valueAt(data, [key]);
  return typeof value === 'string' ? value : '';
}

/** The value at a path of unknown data. */
export function valueAt(data: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
    data,
  );
}
