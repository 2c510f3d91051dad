import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'astro/zod';
import { build } from '#build/pipeline.ts';
import { ROOT } from '#tests/fixtures/calendar/root.ts';
import { writeGrownContent } from '#tests/fixtures/grown-content.ts';

// A build that takes over what the last one made is the same, byte for byte, as one that makes it all.
const FOLDER = join(ROOT, '.build', `incremental-${process.pid}`);
const CONTENT = join(FOLDER, 'content');
const CACHE = join(FOLDER, 'pages');
const NOW = '2026-11-28';
const EVENTS = { renamed: 1, moved: 3, cancelled: 5, untouched: 7 };

const eventFile = (index: number) => {
  const year = 2020 + (index % 10);
  return join(CONTENT, 'events', String(year), `${year}-grown-${index}.md`);
};
const eventPage = (index: number) => `events/${2020 + (index % 10)}-grown-${index}/index.html`;

async function rewrite(file: string, from: RegExp, to: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  expect(text).toMatch(from);
  await writeFile(file, text.replace(from, to));
}

/** What a build of other content does at the same time: says that it has no texts with components. */
function listNoTexts(): void {
  const list = join(ROOT, '.astro/content-modules.mjs');
  mkdirSync(dirname(list), { recursive: true });
  writeFileSync(`${list}.other`, 'export default new Map();');
  renameSync(`${list}.other`, list);
}

const manifest = z.array(z.tuple([z.string(), z.object({ hash: z.string() })]));

/** Builds, and gives the files of the pages that were made anew. */
async function buildInto(out: string, cache?: string): Promise<readonly string[]> {
  const start = Date.now();
  await build({ content: CONTENT, out: join(FOLDER, out), isSample: true, cache });
  if (cache === undefined) return [];
  const [folder = ''] = await readdir(cache);
  const text = await readFile(join(cache, folder, 'pages.json'), 'utf8');
  const pages = manifest.parse(JSON.parse(text)).map(async ([file, { hash }]) => ({
    file,
    isNew: (await stat(join(cache, folder, hash))).mtimeMs >= start,
  }));
  return (await Promise.all(pages)).flatMap(({ file, isNew }) => (isNew ? [file] : []));
}

async function filesIn(out: string): Promise<ReadonlyMap<string, string>> {
  const folder = join(FOLDER, out);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length), (await readFile(path)).toString('latin1')] as const;
    });
  return new Map(await Promise.all(files));
}

/** Files that two sites do not have alike. */
async function differences(one: string, other: string): Promise<readonly string[]> {
  const [a, b] = [await filesIn(one), await filesIn(other)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path));
}

describe('a build after another', { timeout: 600_000 }, () => {
  const now = process.env['BUILD_NOW'];
  beforeAll(async () => {
    process.env['BUILD_NOW'] = NOW;
    await mkdir(FOLDER, { recursive: true });
    await writeGrownContent(CONTENT, { places: 12, events: 30, resources: 0, notices: 0 });
    const other = setInterval(listNoTexts, 20);
    await buildInto('first', CACHE).finally(() => {
      clearInterval(other);
    });
  }, 600_000);
  afterAll(async () => {
    if (now === undefined) delete process.env['BUILD_NOW'];
    else process.env['BUILD_NOW'] = now;
    await rm(FOLDER, { recursive: true, force: true });
  });

  test('makes nothing anew but one page where nothing has changed', async () => {
    const made = await buildInto('again', CACHE);
    expect(made.filter((file) => file.startsWith('events/'))).toEqual([]);
    expect(await differences('first', 'again')).toEqual([]);
  });

  test('shows the new title, date and state of events, and leaves other events', async () => {
    await rewrite(eventFile(EVENTS.renamed), /"title": "/, '"title": "改名的');
    await rewrite(eventFile(EVENTS.moved), /2023-04-04/g, '2023-04-28');
    await rewrite(eventFile(EVENTS.cancelled), /"kind": /, '"status": "cancelled", "kind": ');
    const made = await buildInto('changed', CACHE);
    expect(made).toContain(eventPage(EVENTS.renamed));
    expect(made).toContain(eventPage(EVENTS.moved));
    expect(made).toContain(eventPage(EVENTS.cancelled));
    expect(made).not.toContain(eventPage(EVENTS.untouched));
    await buildInto('clean');
    expect(await differences('changed', 'clean')).toEqual([]);
    expect(await differences('changed', 'first')).toContain(`/${eventPage(EVENTS.renamed)}`);
  });

  test('shows the new name of a place wherever it stands, and a text that has changed', async () => {
    await rewrite(join(CONTENT, 'places/grown-place-1.md'), /"name": "/, '"name": "改名的');
    await rewrite(eventFile(EVENTS.untouched), /样例正文。/, '新的正文。');
    await rm(eventFile(10));
    const made = await buildInto('changed', CACHE);
    expect(made).toContain(eventPage(EVENTS.untouched));
    await buildInto('clean');
    expect(await differences('changed', 'clean')).toEqual([]);
  });

  test('stops at code that is not of the site, and leaves the last good one', async () => {
    await rewrite(eventFile(EVENTS.untouched), /新的正文。/, '<script>x()</script>');
    await expect(buildInto('changed', CACHE)).rejects.toThrow('有网页带着不该有的代码');
    expect(await differences('changed', 'clean')).toEqual([]);
  });
});
