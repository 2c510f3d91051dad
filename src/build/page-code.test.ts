import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'astro/zod';
import { filesUnder } from '#checks/read/files-under.ts';
import { pageCode } from './page-code.ts';

const ENTRY = '.prerender/prerender-entry.x1.mjs';
const FILES = { [ENTRY]: 'export const app = 1;', 'assets/a.js': 'a', 'inline-modules.json': '[]' };
const SHEETS = [{ depth: 0, order: 0, sheet: { type: 'external', src: '/assets/a.css' } }] as const;
const COMPILER = { name: 'compiler' };

const empty = (name: string) => mkdtempSync(join(tmpdir(), `${name}-`));
const write = (folder: string, files: Readonly<Record<string, string>>) => {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
};
const hook = z.custom<(options: object) => unknown>((value) => typeof value === 'function');

/** What a build does with the code of the pages: whether it compiles, and what it has then. */
async function building(cache: string, text: string) {
  const site = empty('site');
  const code = await pageCode(cache, [text], [COMPILER]);
  const { hooks } = code.integration;
  const plugins: { readonly name: string }[] = [];
  await hook.parse(hooks['astro:config:setup'])({
    updateConfig: ({ vite }: { readonly vite: { readonly plugins: typeof plugins } }) =>
      plugins.push(...vite.plugins),
  });
  await hook.parse(hooks['astro:config:done'])({ config: { outDir: new URL(`file://${site}/`) } });
  const page: { styles: readonly unknown[] } = { styles: [] };
  await hook.parse(hooks['astro:build:setup'])({ pages: new Map([['/', page]]) });
  const isCompiling = plugins.includes(COMPILER);
  if (isCompiling) {
    write(site, FILES);
    page.styles = SHEETS;
  }
  const pages = { site, files: await filesUnder(site), styles: page.styles };
  return { isCompiling, plugins, pages, keep: () => code.keep() };
}

const text = (words: string) => {
  const file = join(empty('content'), 'youth.mdx');
  writeFileSync(file, words);
  return file;
};
/** The folder of the only code that is kept. */
const codeIn = (cache: string) => join(cache, readdirSync(cache)[0] ?? '');

test('the next build takes over code, scripts and sheets, and begins with what was compiled', async () => {
  const [cache, words] = [empty('cache'), text('一')];
  const first = await building(cache, words);
  expect(first.isCompiling).toBe(true);
  await first.keep();
  const second = await building(cache, words);
  expect(second.isCompiling).toBe(false);
  expect(second.pages.files).toEqual(Object.keys(FILES).sort());
  expect(second.pages.styles).toEqual(SHEETS);
  expect(JSON.stringify(loaded(second.plugins))).toContain('./prerender-entry.x1.mjs');
});

test('a changed text with components, or a file that is not what it was, has all compiled again', async () => {
  const [cache, words] = [empty('cache'), text('一')];
  await (await building(cache, words)).keep();
  const before = readdirSync(cache);
  writeFileSync(words, '二');
  expect((await building(cache, words)).isCompiling).toBe(true);
  writeFileSync(words, '一');
  expect((await building(cache, words)).isCompiling).toBe(false);
  writeFileSync(join(codeIn(cache), 'site/assets/a.js'), 'half');
  const mended = await building(cache, words);
  expect(mended.isCompiling).toBe(true);
  await mended.keep();
  expect(readdirSync(cache)).toEqual(before);
  expect(readFileSync(join(codeIn(cache), 'site/assets/a.js'), 'utf8')).toBe('a');
});

test('of two builds at a time one keeps it, and neither fails', async () => {
  const [cache, words] = [empty('cache'), text('一')];
  const both = [await building(cache, words), await building(cache, words)];
  for (const { keep } of both) await keep();
  expect(readdirSync(cache)).toHaveLength(1);
  expect((await building(cache, words)).isCompiling).toBe(false);
});

test('files of public/ come from there', async () => {
  const [cache, words] = [empty('cache'), text('一')];
  const first = await building(cache, words);
  write(first.pages.site, { 'icon.svg': '<svg/>' });
  await first.keep();
  expect((await building(cache, words)).pages.files).not.toContain('icon.svg');
});

/** What a plugin gives in place of Astro's beginning. */
function loaded(plugins: readonly object[]): unknown {
  const [plugin] = z.tuple([z.object({ load: z.object({ handler: hook }) })]).parse(plugins);
  return plugin.load.handler({});
}
