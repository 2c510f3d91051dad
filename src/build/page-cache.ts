import { createHash, hash } from 'node:crypto';
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { z } from 'astro/zod';
import { buildNow } from '#site/now.ts';

const MANIFEST = 'pages.json';

const keptSchema = z.object({
  /** Hash of what is published, which is its name in the folder. */
  hash: z.string(),
  /** Size in bytes and time (ms) of the file as it was kept: one that has both is not read again. */
  size: z.number(),
  time: z.number(),
  /** Key of what the page was handed; pages without parameters have none. */
  key: z.string().optional(),
  /** What the page has read of the content, with digests. */
  reads: z.array(z.tuple([z.string(), z.string()])),
});
/** A page of an earlier build, as it is published. */
type KeptPage = z.infer<typeof keptSchema>;

/** What {@link PageCache.keep} is told of a page. */
type MadePage = Omit<KeptPage, 'hash' | 'size' | 'time'>;

const hashOf = (bytes: Uint8Array) => hash('sha256', bytes, 'base64url').slice(0, 32);
const HASH = /^[\w-]{32}$/;

/**
 * Pages of earlier builds with the same code, settings and day, by the paths of their files in the site.
 * A page is trusted only if its file is the one that was kept, or its bytes are.
 */
export class PageCache {
  readonly #folder: string;
  readonly #earlier: ReadonlyMap<string, KeptPage>;
  readonly #now = new Map<string, KeptPage>();
  /** Pages that this build has made, by their files, with the hashes of their bytes. */
  readonly #made = new Map<string, MadePage & { readonly hash: string }>();

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
    this.#earlier = readManifest(join(folder, MANIFEST));
  }

  /** The page as the last build left it. */
  earlier(file: string): KeptPage | undefined {
    return this.#earlier.get(file);
  }

  /** Puts a page of an earlier build into a site; false where its bytes are no more what they were. */
  restore(file: string, page: KeptPage, site: string): boolean {
    const kept = join(this.#folder, page.hash);
    if (!isAsKept(kept, page)) return false;
    const target = join(site, file);
    mkdirSync(dirname(target), { recursive: true });
    share(kept, target);
    this.#now.set(file, page);
    return true;
  }

  /** Keeps a page for later builds, as soon as it is written. */
  keep(file: string, bytes: Uint8Array, page: MadePage): void {
    this.#made.set(file, { hash: hashOf(bytes), ...page });
  }

  /** Says what there is for the next build of this site, and drops what it does not need. */
  close(site: string): void {
    for (const [file, page] of this.#made) {
      const kept = join(this.#folder, page.hash);
      rmSync(kept, { force: true });
      share(join(site, file), kept);
      const { size, mtimeMs: time } = statSync(kept);
      this.#now.set(file, { ...page, size, time });
    }
    const manifest = join(this.#folder, MANIFEST);
    // Another build may write the same: it appears whole or not at all.
    writeFileSync(`${manifest}.${process.pid}`, JSON.stringify([...this.#now]));
    renameSync(`${manifest}.${process.pid}`, manifest);
    const used = new Set([...this.#now.values()].map(({ hash }) => hash));
    for (const name of readdirSync(this.#folder)) {
      if (HASH.test(name) && !used.has(name)) rmSync(join(this.#folder, name), { force: true });
    }
  }
}

/** A second name of a file, which costs a thirtieth of another file; where there are none, a copy. */
function share(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

const manifestSchema = z.array(z.tuple([z.string(), keptSchema]));

/** Nothing where there is none, or none that can be read: then every page is made. */
function readManifest(file: string): ReadonlyMap<string, KeptPage> {
  try {
    return new Map(manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8'))));
  } catch {
    return new Map();
  }
}

/**
 * Whether a file is what was kept: with another size or time, as a copy of the folder has, or a page
 * into which something has written, its bytes must tell.
 */
function isAsKept(path: string, { hash: kept, size, time }: KeptPage): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return false;
  return (found.size === size && found.mtimeMs === time) || hashOf(readFileSync(path)) === kept;
}

/** Settings of the environment on which pages depend. */
export const SETTINGS = ['AGENDA_ROWS', 'BUILD_NOW', 'LAUNCH_LIST', 'MAP_TILES', 'SITE_URL'];
/** What makes pages of content, beside the content. */
const CODE = [
  'src',
  'astro.config.mjs',
  'postcss.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
/** Caches that stay, the latest used ones; and how long another build may need its own, in milliseconds. */
const STAYING = 2;
const NEEDED_FOR = 3_600_000;

/**
 * The folder of the {@link PageCache} for builds of this content with this code, these settings and this
 * day, in any copy of the project; drops caches that nobody has used lately.
 *
 * @param root folder of all caches
 * @param content folder of the content
 * @param project folder of the code
 * @throws RangeError where BUILD_NOW is wrong
 */
export function cacheFolder(
  root: string,
  content: string,
  env: NodeJS.ProcessEnv,
  project = '.',
): string {
  const sum = createHash('sha256').update(
    JSON.stringify([
      process.version,
      relative(project, content),
      buildNow().toString(),
      SETTINGS.map((name) => env[name] ?? null),
    ]),
  );
  for (const file of CODE.flatMap((path) => filesOf(join(project, path)))) {
    sum.update(`${relative(project, file)}\n`).update(readFileSync(file));
  }
  const folder = join(root, sum.digest('base64url').slice(0, 16));
  mkdirSync(folder, { recursive: true });
  markUsed(folder);
  dropUnused(root);
  return folder;
}

/** Says that a cache is in use, for {@link dropUnused}. */
export function markUsed(folder: string): void {
  utimesSync(folder, new Date(), new Date());
}

/**
 * Drops caches that nobody has used lately.
 *
 * @param names which of the entries of the folder are caches
 */
export function dropUnused(root: string, names = /^/): void {
  const ages = readdirSync(root)
    .filter((name) => names.test(name))
    .map((name) => ({
      path: join(root, name),
      age: Date.now() - statSync(join(root, name)).mtimeMs,
    }))
    .sort((a, b) => a.age - b.age);
  for (const { path, age } of ages.slice(STAYING)) {
    if (age > NEEDED_FOR) rmSync(path, { recursive: true, force: true });
  }
}

function filesOf(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
