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
  /** Collections not wholly read: references to them are not checked. */
  readonly unreadable: ReadonlySet<CollectionName>;
  /** Files that belong to no collection and to nothing else, by their paths in the folder. */
  readonly strays: readonly string[];
  /** Links to files or folders, by their paths in the folder: what they lead to is not read. */
  readonly links: readonly string[];
  /** Name of the content folder, as problems show it. */
  readonly folder: string;
}

/**
 * Content made of texts, each with its path in the content folder, e.g. `events/2026/2026-x.md`.
 *
 * @param folder name of the content folder, as problems show it
 * @param links paths of symbolic links in the folder
 * @param read reads a file, if not anew
 */
export function contentOf(
  texts: Iterable<readonly [path: string, text: string]>,
  folder = 'content',
  links: readonly string[] = [],
  read = readContentFile,
): Content {
  const files: ContentFile[] = [];
  const entries: Entry[] = [];
  const unreadable = new Set<CollectionName>();
  const strays: string[] = [];
  for (const [path, text] of texts) {
    const collection = collectionOf(path);
    if (collection === undefined) {
      if (!NO_CONTENT.test(path)) strays.push(path);
      continue;
    }
    const file = read(`${folder}/${path}`, text);
    files.push(file);
    const found = entriesOf(collection, file);
    // An entry without id may be the one that others point to.
    if (found?.every(({ id }) => id !== '') !== true) unreadable.add(collection);
    entries.push(...(found ?? []));
  }
  return { files, entries, unreadable, strays, links, folder };
}

/** What belongs to the content folder and is no content. */
const NO_CONTENT =
  /^(?:README\.md|_templates\/[^/~.][^/]*\.(?:md|yaml)|(?:.*\/)?\.git(?:keep|ignore|attributes))$/;

/** The collection that a file belongs to by its place, e.g. `content/actions/youth.mdx` → actions. */
export function collectionOf(relativePath: string): CollectionName | undefined {
  for (const [name, collection] of Object.entries(COLLECTIONS)) {
    const belongs =
      'list' in collection
        ? relativePath === collection.list
        : relativePath.startsWith(`${collection.folder}/`) &&
          (relativePath.endsWith(`.${collection.extension}`) ||
            ('mayCompose' in collection && relativePath.endsWith('.mdx'))) &&
          !isLitter(relativePath);
    if (belongs && isCollectionName(name)) return name;
  }
  return undefined;
}

/**
 * Whether a path is that of a file which a system or a program made for itself: hidden ones, lock
 * files and copies of an editor, what Windows puts into folders.
 */
export const isLitter = (path: string): boolean =>
  path.split('/').some((name) => LITTER.test(name));

const LITTER =
  /^(?:\.|~\$|#.*#$)|~$|^(?:thumbs\.db|ehthumbs\.db|desktop\.ini|__macosx|icon\r)$|\.(?:sw[a-z]|bak|tmp|temp|orig|rej|lnk|url|part|crdownload)$/i;

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

/** The entries of some collections. */
export const entriesIn = ({ entries }: Content, ...collections: readonly CollectionName[]) =>
  entries.filter(({ collection }) => collections.includes(collection));

/** Resources that are activity sheets of our own. */
export const sheetsIn = (content: Content) =>
  entriesIn(content, 'resources').filter(({ data }) => valueAt(data, ['sheet']) !== undefined);

/** Whether an entry is not published yet. */
export const isDraft = ({ data }: Entry) => valueAt(data, ['draft']) === true;

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
