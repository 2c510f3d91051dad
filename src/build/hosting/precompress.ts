import { createHash, randomUUID } from 'node:crypto';
import {
  copyFile,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { filesUnder } from '#checks/read/files-under.ts';
import { FOR_SERVERS, isText } from './table.ts';

/** How many forms of files earlier builds leave in the cache, at least; beyond that the oldest go. */
const KEPT = 10_000;

/**
 * The forms in which a text file is sent, by the ending of the file that holds them; as small as can
 * be, since each is made once and sent often. The best one comes first.
 */
export const FORMS = [
  {
    ending: '.br',
    encoding: 'br',
    pack: (bytes: Buffer) =>
      promisify(brotliCompress)(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
  },
  {
    ending: '.gz',
    encoding: 'gzip',
    pack: (bytes: Buffer) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
  },
] as const;
type Form = (typeof FORMS)[number];

/** Tells what one version of the compressors made from what another did. */
const MADE_BY = `${process.versions.zlib} ${process.versions.brotli}`;

/**
 * Writes beside every text file of a built site, `a.html`, its compressed forms, `a.html.br` and
 * `a.html.gz`, where they are smaller. The same text is compressed once, also over several builds.
 *
 * @param folder the built site, otherwise ready
 * @param cache folder of what earlier builds compressed
 * @param most forms that stay in the cache beside those of this site
 */
export async function precompress(
  folder: string,
  cache: string,
  most: number = KEPT,
): Promise<void> {
  await mkdir(cache, { recursive: true });
  const served = (await filesUnder(folder)).filter((name) =>
    FOR_SERVERS.every((other) => other !== name),
  );
  const texts = served.filter((name) => isText(`/${name}`));
  const used = new Set<string>();
  const waiting = texts.values();
  // As many at a time as there are processors: zlib compresses in threads of its own.
  const worker = async () => {
    for (const name of waiting) {
      for (const kept of await compress(join(folder, name), cache)) used.add(kept);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  await forgetOldest(cache, used, most);
}

/** Writes the forms of a file beside it; returns their names in the cache. */
async function compress(file: string, cache: string): Promise<readonly string[]> {
  const bytes = await readFile(file);
  const names: string[] = [];
  for (const form of FORMS) {
    const { name, size } = await keep(bytes, form, cache);
    if (size < bytes.length) await copyFile(join(cache, name), file + form.ending);
    names.push(name);
  }
  return names;
}

/** How many bytes the smallest form of a text has, which stays in the cache. */
export async function smallestSize(bytes: Buffer, cache: string): Promise<number> {
  await mkdir(cache, { recursive: true });
  return (await keep(bytes, FORMS[0], cache)).size;
}

/** Makes a form of a text, unless it is in the cache; returns its name there, and its size. */
async function keep(bytes: Buffer, { ending, pack }: Form, cache: string) {
  const hash = createHash('sha256').update(`${MADE_BY}\n`).update(bytes).digest('hex').slice(0, 32);
  const name = hash + ending;
  const kept = join(cache, name);
  const known = await stat(kept).catch(() => undefined);
  if (known === undefined) {
    // Others may write the same at this time: it appears whole or not at all.
    const unfinished = `${kept}.${randomUUID()}`;
    await writeFile(unfinished, await pack(bytes));
    await rename(unfinished, kept);
  }
  const { size } = known ?? (await stat(kept));
  return { name, size };
}

/** Keeps the cache from growing for ever: beside what this build used, the latest stay. */
async function forgetOldest(cache: string, used: ReadonlySet<string>, most: number): Promise<void> {
  const names = await readdir(cache);
  if (names.length <= most + used.size) return;
  const now = new Date();
  for (const name of used) await utimes(join(cache, name), now, now);
  const others = await Promise.all(
    names
      .filter((name) => !used.has(name))
      .map(async (name) => ({ name, time: (await stat(join(cache, name))).mtimeMs })),
  );
  for (const { name } of others.sort((a, b) => b.time - a.time).slice(most)) {
    await rm(join(cache, name), { force: true });
  }
}
