import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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
const EVENTS = { renamed: 1, moved: 3, cancelled: 5, reworded: 8, removed: 10, untouched: 7 };

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

/** Of resources some are enough, and those that routes lead to: their pages are made alike. */
async function dropResources(): Promise<void> {
  const routes = await readdir(join(CONTENT, 'routes'));
  const texts = await Promise.all(
    routes.map((name) => readFile(join(CONTENT, 'routes', name), 'utf8')),
  );
  const resources = (await readdir(join(CONTENT, 'resources'))).sort();
  const isNamed = (name: string) => texts.join().includes(name.replace(/\.md$/, ''));
  for (const name of resources.slice(8).filter((each) => !isNamed(each))) {
    await rm(join(CONTENT, 'resources', name));
  }
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

/** Files of a site in which words stand, wherever their lines may break. */
async function filesWith(out: string, words: string): Promise<readonly string[]> {
  const files = [...(await filesIn(out))];
  return files.flatMap(([path, bytes]) => {
    const text = Buffer.from(bytes, 'latin1').toString();
    return text.replace(/<wbr>|\u200b|\r\n /g, '').includes(words) ? [path] : [];
  });
}

describe('a build after another', { timeout: 600_000 }, () => {
  const now = process.env['BUILD_NOW'];
  beforeAll(async () => {
    process.env['BUILD_NOW'] = NOW;
    await mkdir(FOLDER, { recursive: true });
    await writeGrownContent(CONTENT, { places: 12, events: 30, resources: 0, notices: 0 });
    await dropResources();
    await buildInto('first', CACHE);
  }, 600_000);
  afterAll(async () => {
    if (now === undefined) delete process.env['BUILD_NOW'];
    else process.env['BUILD_NOW'] = now;
    await rm(FOLDER, { recursive: true, force: true });
  });

  test('shows the new name of a place, and nowhere the old one', async () => {
    const file = join(CONTENT, 'places/grown-place-1.md');
    const [, old = ''] = /"name": "(.*)"/.exec(await readFile(file, 'utf8')) ?? [];
    const NEW = '改名的基地';
    expect((await filesWith('first', old)).length).toBeGreaterThan(10);
    await rewrite(file, /"name": ".*"/, `"name": "${NEW}"`);
    await buildInto('changed', CACHE);
    expect(await filesWith('changed', old)).toEqual([]);
    expect((await filesWith('changed', NEW)).length).toBeGreaterThan(10);
  });

  test('is that of a clean build where events changed, and leaves other events', async () => {
    await rewrite(eventFile(EVENTS.renamed), /"title": "/, '"title": "改名的');
    await rewrite(eventFile(EVENTS.moved), /2023-04-04/g, '2023-04-28');
    await rewrite(eventFile(EVENTS.cancelled), /"kind": /, '"status": "cancelled", "kind": ');
    await rewrite(eventFile(EVENTS.reworded), /样例正文。/, '新的正文。');
    await rm(eventFile(EVENTS.removed));
    const made = await buildInto('changed', CACHE);
    for (const event of [EVENTS.renamed, EVENTS.moved, EVENTS.cancelled, EVENTS.reworded]) {
      expect(made).toContain(eventPage(event));
    }
    expect(made).not.toContain(eventPage(EVENTS.untouched));
    await buildInto('clean');
    expect(await differences('changed', 'clean')).toEqual([]);
    expect(await differences('changed', 'first')).toContain(`/${eventPage(EVENTS.renamed)}`);
  });

  test('stops at code that is not of the site, and leaves the last good one', async () => {
    await rewrite(eventFile(EVENTS.reworded), /新的正文。/, '<script>x()</script>');
    await expect(buildInto('changed', CACHE)).rejects.toThrow('有网页带着不该有的代码');
    expect(await differences('changed', 'clean')).toEqual([]);
  });
});
