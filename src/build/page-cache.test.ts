import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesUnder } from '#checks/read/files-under.ts';
import { cacheFolder, PageCache, SETTINGS } from './page-cache.ts';

const empty = (name: string) => mkdtempSync(join(tmpdir(), `${name}-`));
const bytes = (text: string) => new TextEncoder().encode(text);

describe('the pages of earlier builds', () => {
  const PAGE = { key: 'k', reads: [['places', 'p1']] as [string, string][] };
  const keep = (cache: PageCache, site: string, pages: Readonly<Record<string, string>>) => {
    for (const [file, text] of Object.entries(pages)) {
      cache.keep(file, bytes(text), PAGE);
      mkdirSync(dirname(join(site, file)), { recursive: true });
      writeFileSync(join(site, file), text);
    }
    cache.close(site);
  };

  test('a page comes back as it was kept, with what it has read', () => {
    const [folder, site] = [empty('cache'), empty('site')];
    const first = new PageCache(folder);
    keep(first, empty('first'), { 'events/a/index.html': '活动' });
    const second = new PageCache(folder);
    const page = second.earlier('events/a/index.html');
    expect(page).toMatchObject(PAGE);
    expect(page && second.restore('events/a/index.html', page, site)).toBe(true);
    expect(readFileSync(join(site, 'events/a/index.html'), 'utf8')).toBe('活动');
    expect(second.earlier('events/b/index.html')).toBeUndefined();
  });

  test('bytes that are no more what they were do not come back', () => {
    const [folder, site] = [empty('cache'), empty('site')];
    const first = new PageCache(folder);
    keep(first, empty('first'), { a: 'whole' });
    const second = new PageCache(folder);
    const page = second.earlier('a');
    writeFileSync(join(folder, page?.hash ?? ''), 'who');
    expect(page && second.restore('a', page, site)).toBe(false);
    expect(readdirSync(site)).toEqual([]);
  });

  test('what no page of the last build has goes, and a list that cannot be read is none', () => {
    const folder = empty('cache');
    keep(new PageCache(folder), empty('first'), { a: 'one', b: 'two' });
    keep(new PageCache(folder), empty('second'), { a: 'three' });
    expect(readdirSync(folder)).toHaveLength(2);
    writeFileSync(join(folder, 'pages.json'), '[["a",');
    expect(new PageCache(folder).earlier('a')).toBeUndefined();
  });
});

describe('where they are', () => {
  const project = () => {
    const folder = empty('project');
    mkdirSync(join(folder, 'src/pages'), { recursive: true });
    const files = ['src/pages/a.astro', 'astro.config.mjs', 'postcss.config.mjs'];
    const set = ['package.json', 'package-lock.json', 'tsconfig.json'];
    for (const file of [...files, ...set]) writeFileSync(join(folder, file), file);
    return folder;
  };

  test('other settings, another content folder or a changed template have another folder', () => {
    const [root, code] = [empty('root'), project()];
    const folders = [
      cacheFolder(root, 'content', {}, code),
      cacheFolder(root, 'samples', {}, code),
      ...SETTINGS.map((name) => cacheFolder(root, 'content', { [name]: '1' }, code)),
    ];
    writeFileSync(join(code, 'src/pages/a.astro'), 'changed');
    folders.push(cacheFolder(root, 'content', {}, code));
    expect(new Set(folders).size).toBe(folders.length);
    expect(cacheFolder(root, 'content', { HOME: '/x' }, code)).toBe(folders.at(-1));
  });

  test('a copy of the project has the same folder', () => {
    const root = empty('root');
    const folderOf = (code: string) => cacheFolder(root, join(code, 'content'), {}, code);
    expect(folderOf(project())).toBe(folderOf(project()));
  });

  test('the two used last stay, and those that a running build may need', () => {
    const [root, code] = [empty('root'), project()];
    const use = (content: string) => cacheFolder(root, content, {}, code);
    const folders = [use('a'), use('b'), use('c'), use('d')];
    const [a = '', b = '', , d = ''] = folders;
    const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);
    utimesSync(a, hoursAgo(3), hoursAgo(3));
    utimesSync(b, hoursAgo(2), hoursAgo(2));
    use('c');
    expect(readdirSync(root)).toHaveLength(2);
    expect(readdirSync(root).map((name) => join(root, name))).toContain(d);
  });

  test('every setting that the code of the pages reads is one of those that part them', async () => {
    const PIPELINE = ['CONTENT_DIR', 'OUT_DIR', 'KEPT_PAGES', 'PRECOMPRESS'];
    const files = (await filesUnder('src')).filter(
      (path) => /\.(?:ts|astro)$/.test(path) && !path.endsWith('.test.ts'),
    );
    const texts = [...files.map((path) => `src/${path}`), 'astro.config.mjs'].map((path) =>
      readFileSync(path, 'utf8'),
    );
    const read = texts.flatMap((text) =>
      [...text.matchAll(/process\.env(?:\.(\w+)|\[\s*'(\w+)'\s*\])/g)].map(
        ([, dotted, quoted]) => dotted ?? quoted ?? '',
      ),
    );
    expect([...new Set(read)].filter((name) => !PIPELINE.includes(name)).sort()).toEqual(SETTINGS);
  });
});
