import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addressOf } from '#site/routes.ts';
import { HEADERS, TYPES, type Placed } from './hosting/table.ts';

/** File in which the build leaves its response headers, in the form that static hosts read. */
export const HEADERS_FILE = '_headers';

/** First line of that file; by it a build knows a folder that it may replace. */
const MARK = '# Response headers, written by npm run build of 钦州科普.';
/** How the file began before it had that line; sites of then may be replaced, too. */
const OLD_MARK = "/*\n  Content-Security-Policy: default-src 'self'; script-src 'self' 'sha256-";

/** Whether a file of headers was written by {@link writeHeaders}, and so the folder around it. */
export function isBuildsHeaders(text: string): boolean {
  return text.startsWith(MARK) || text.startsWith(OLD_MARK);
}

/** Where a header belongs, in the form of the file: a path in which one star stands for anything. */
function pathOf({ at }: Placed): string {
  switch (at.kind) {
    case 'everywhere':
    case 'pages': // all that is none takes them back
      return '/*';
    case 'ending':
      return `/*${at.text}`;
    case 'folder':
      return `${at.path}*`;
    case 'file':
      return at.path;
  }
}

/** Writes the headers of a built site into its folder. */
export async function writeHeaders(folder: string): Promise<void> {
  const blocks = new Map<string, string[]>();
  const add = (path: string, ...lines: readonly string[]) =>
    blocks.set(path, [...(blocks.get(path) ?? []), ...lines]);
  // Hosts add the headers of all rules that fit: an earlier one is taken back first.
  const takeBack = (name: string) => `  ! ${name}`;
  const set = (name: string, placed: Placed) => {
    const path = pathOf(placed);
    add(path, ...(path === '/*' ? [] : [takeBack(name)]), `  ${name}: ${placed.value}`);
  };
  const all = HEADERS.flatMap(({ name, values }) => values.map((placed) => ({ name, placed })));
  for (const { name, placed } of all.filter((one) => pathOf(one.placed) === '/*'))
    set(name, placed);
  const ofPages = all.filter(({ placed }) => placed.at.kind === 'pages').map(({ name }) => name);
  for (const placed of TYPES) {
    const isPage = placed.at.kind === 'ending' && placed.at.text === '.html';
    if (placed.at.kind === 'ending' && !isPage) add(pathOf(placed), ...ofPages.map(takeBack));
    set('Content-Type', placed);
  }
  for (const { name, placed } of all.filter((one) => pathOf(one.placed) !== '/*'))
    set(name, placed);
  const lines = [...blocks].flatMap(([path, block]) => [addressOf(path), ...block]);
  await writeFile(join(folder, HEADERS_FILE), `${[MARK, ...lines].join('\n')}\n`);
}

/** What a built site says of its files. */
export interface SiteHeaders {
  /** The folder of the host in which the site stands, e.g. `/kepu`; empty at the root. */
  readonly base: string;
  /** Headers of an address. */
  readonly headersOf: (address: string) => ReadonlyMap<string, string>;
}

/** Reads the headers that {@link writeHeaders} left in a folder. */
export async function readHeaders(folder: string): Promise<SiteHeaders> {
  const text = await readFile(join(folder, HEADERS_FILE), 'utf8');
  const rules = [...text.matchAll(/^(\/.*)\n((?: {2}.*\n)*)/gm)].map(
    ([, path = '', block = '']) => {
      const [start = '', end] = path.split('*');
      return {
        start,
        end,
        pairs: [...block.matchAll(/^ {2}(! )?([^:\n]+)(?:: (.*))?$/gm)],
      };
    },
  );
  const base = rules.find(({ end }) => end === '')?.start.replace(/\/$/, '') ?? '';
  const headersOf = (address: string) => {
    const headers = new Map<string, string>();
    for (const { start, end, pairs } of rules) {
      if (
        end === undefined
          ? address !== start
          : !(address.startsWith(start) && address.endsWith(end))
      ) {
        continue;
      }
      for (const [, taken, name = '', value = ''] of pairs) {
        if (taken === undefined) headers.set(name, value);
        else headers.delete(name);
      }
    }
    return headers;
  };
  return { base, headersOf };
}
