import type { SearchKind } from './kind.ts';
import type { NamedPage, NameTable } from './name-table.ts';

/**
 * The table of names as it is sent: pages in columns, which compress to half of what rows do, and in
 * the order of the index, whose ids need then not be told.
 */
export interface NameFile extends Omit<NameTable, 'pages'> {
  /** What the ids of the pages begin with. */
  readonly stamp: string;
  /** One line for each page. */
  readonly paths: string;
  readonly titles: string;
  readonly kinds: readonly SearchKind[];
  /** The kind of each page, by its place in `kinds`. */
  readonly kind: readonly number[];
  /** One line for each page; one day alone where first and last are the same. */
  readonly days: string;
  readonly names: Readonly<Record<number, NamedPage['names']>>;
  readonly topics: Readonly<Record<number, NamedPage['topics']>>;
  readonly parts: Readonly<Record<number, NamedPage['parts']>>;
}

/** The id in the index of the page with a number in it, from 0. */
export const pageId = (stamp: string, number: number): string => `${stamp}-${number.toString(36)}`;

/**
 * Packs a table for sending.
 *
 * @throws Error where its pages are not those of the index, all and in order
 */
export function packNames({ pages, ...table }: NameTable): NameFile {
  const stamp = pages[0]?.id.replace(/-.*/, '') ?? '';
  for (const [at, { id }] of pages.entries()) {
    if (id !== pageId(stamp, at)) throw new Error(`page ${at} of the names is ${id}`);
  }
  const lines = (of: (page: NamedPage) => string) => pages.map(of).join('\n');
  const kinds = [...new Set(pages.map(({ kind }) => kind))].sort();
  const some = <Part>(of: (page: NamedPage) => Part | undefined) =>
    Object.fromEntries(
      pages.flatMap((page, at) => (of(page) === undefined ? [] : [[at, of(page)]])),
    );
  return {
    ...table,
    stamp,
    paths: lines(({ path }) => path),
    titles: lines(({ title }) => title),
    kinds,
    kind: pages.map(({ kind }) => kinds.indexOf(kind)),
    days: lines(({ days = '' }) => days.replace(/^(.+)\/\1$/, '$1')),
    names: some(({ names }) => names),
    topics: some(({ topics }) => topics),
    parts: some(({ parts }) => parts),
  };
}

/** The table that was packed. */
export function unpackNames({
  stamp,
  paths,
  titles,
  kinds,
  kind,
  days,
  names,
  topics,
  parts,
  ...table
}: NameFile): NameTable {
  const [titleOf, daysOf] = [titles.split('\n'), days.split('\n')];
  const pages = kind.length === 0 ? [] : paths.split('\n');
  return {
    ...table,
    pages: pages.map((path, at) => {
      const { [at]: named } = names;
      const { [at]: about } = topics;
      const { [at]: parted } = parts;
      const day = daysOf[at] ?? '';
      return {
        id: pageId(stamp, at),
        path,
        title: titleOf[at] ?? '',
        kind: kinds[kind[at] ?? 0] ?? 'page',
        ...(day === '' ? {} : { days: day.includes('/') ? day : `${day}/${day}` }),
        ...(named === undefined ? {} : { names: named }),
        ...(about === undefined ? {} : { topics: about }),
        ...(parted === undefined ? {} : { parts: parted }),
      };
    }),
  };
}
