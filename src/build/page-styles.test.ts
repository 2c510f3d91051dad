import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { neededWords, pageStyles } from './page-styles.ts';

test.each([
  ['.row', ['row']],
  ['a:hover', []],
  ['.row:not(.last) > .leaf::before', ['row', 'leaf']],
  ['.md\\:grid-cols-2', ['md:grid-cols-2']],
  ['.\\32 xl\\:p-1\\.5', ['2xl:p-1.5']],
  ["a[href$='.pdf'].more", ['more']],
  ["[data-page='event'] .foot", ['data-page=event', 'foot']],
  ['my-list > .row:focus-within', ['my-list', 'row']],
])('%s needs %j', (selector, words) => {
  expect(neededWords(selector)).toEqual(words);
});

const SHEET = [
  'a{color:red}.row,.leaf{top:0}.made{top:1px}.late{top:2px}',
  '@media print{.row{top:3px}.gone{top:4px}}@media screen{.gone{top:5px}}',
  '[data-page=event] a{top:6px}',
  '.mt-4{margin-top:1rem}.p-3{padding:3px}.\\[\\&\\>li\\]\\:p-1>li{padding:1px}',
  '@media print{.mt-4:hover{top:7px}.print\\:p-2{padding:2px}}',
].join('');

const LINK = '<link rel="stylesheet" href="/assets/site.css">';

/** What publishes pages of a site with a sheet, made of stylesheets with these classes. */
async function styledBy(sheet: string, components = ''): Promise<(html: string) => string> {
  const [site, styles] = [
    await mkdtemp(join(tmpdir(), 'site-')),
    await mkdtemp(join(tmpdir(), 'styles-')),
  ];
  const files = {
    'site.css': `${sheet}\n`,
    'tool.js': 'import("./late.js");e.className="made"',
    'late.js': "e.classList.add('late','p-3')",
  };
  await mkdir(join(site, 'assets'));
  for (const [name, text] of Object.entries(files)) {
    await writeFile(join(site, 'assets', name), text);
  }
  await writeFile(join(styles, 'components.css'), components);
  return pageStyles(site, styles);
}

async function publish(page: string, sheet = SHEET): Promise<string> {
  const styled = await styledBy(sheet, '.row,.leaf,.made,.late,.gone{}');
  return styled(`<html>${LINK}${page}`);
}

test.each([
  [
    '<p class="row">',
    '<style>a{color:red}.row{top:0}@media print{.row{top:3px}}</style><p class="row">',
  ],
  ['<p class=leaf>', '<style>a{color:red}.leaf{top:0}</style><p class="leaf">'],
  [
    '<script type="module" src="/assets/tool.js"></script>',
    '<style>a{color:red}.made{top:1px}.late{top:2px}.p-3{padding:3px}</style>' +
      '<script type="module" src="/assets/tool.js"></script>',
  ],
  [
    '<script>e.className="gone"</script>',
    '<style>a{color:red}@media print{.gone{top:4px}}@media screen{.gone{top:5px}}</style>' +
      '<script>e.className="gone"</script>',
  ],
])('%s carries the rules of its classes and of its scripts', async (page, published) => {
  expect(await publish(page)).toBe(`<html>${published}`);
});

test('colours that only drawings read stand in the pages that have such drawings', async () => {
  const sheet = ':root{--color-ink:#000;--color-mist:#ccc;--zoom:1}a{color:var(--color-ink)}';
  const drawing = '<svg><path fill="var(--color-mist)"/></svg>';
  expect(await publish(drawing, sheet)).toBe(`<html><style>${sheet}</style>${drawing}`);
  expect(await publish('<p>', sheet)).toBe(
    '<html><style>:root{--color-ink:#000;--zoom:1}a{color:var(--color-ink)}</style><p>',
  );
});

test('a page that is named carries the rules for its name', async () => {
  const styled = await styledBy(SHEET);
  expect(styled(`<html data-page="event">${LINK}`)).toContain('a{top:6px}');
});

const TOOL = '<script type="module" src="/assets/tool.js"></script>';

test('the utilities of an element become one class, those that its scripts know stay', async () => {
  const list =
    '<ul class="row mt-4 [&amp;>li]:p-1 print:p-2"><li class="p-3 mt-4"><li class="mt-4">';
  expect(await publish(list)).toBe(
    '<html><style>a{color:red}.row{top:0}@media print{.row{top:3px}}' +
      '._0,._2{margin-top:1rem}._1{margin-top:1rem;padding:3px}._0>li{padding:1px}' +
      '@media print{._0:hover,._1:hover,._2:hover{top:7px}._0{padding:2px}}</style>' +
      '<ul class="row _0"><li class="_1"><li class="_2">',
  );
  expect(await publish(`<p class="p-3 mt-4">${TOOL}`)).toBe(
    '<html><style>a{color:red}.made{top:1px}.late{top:2px}.p-3{padding:3px}._0{margin-top:1rem}' +
      `@media print{._0:hover{top:7px}}</style><p class="p-3 _0">${TOOL}`,
  );
});

test('a word of a script is a class only where it stands in a text', async () => {
  const script = '<script>rows.made(({ late }) => `${gone ? "row" : leaf}`)</script>';
  expect(await publish(script)).toBe(
    `<html><style>a{color:red}.row{top:0}@media print{.row{top:3px}}</style>${script}`,
  );
});

test('paper of its own belongs to the page of its name, an element of ours to pages that have it', async () => {
  const sheet = '@page event{size:A4}my-list>a{top:0}';
  const styled = await styledBy(sheet);
  expect(styled(`<html>${LINK}`)).toBe('<html><style></style>');
  const page = (head: string) => `<html data-page="event">${head}<my-list>`;
  expect(styled(page(LINK))).toBe(page(`<style>${sheet}</style>`));
});

test('a utility that speaks of another class keeps its name', async () => {
  const sheet = '.mt-4{margin-top:1rem}.\\[\\&_\\.ask\\]\\:mt-4 .ask{margin-top:1rem}';
  const styled = await styledBy(sheet, '.ask{}');
  expect(styled(`${LINK}<p class="[&amp;_.ask]:mt-4 mt-4"><b class="ask">`)).toBe(
    '<style>._0{margin-top:1rem}.\\[\\&_\\.ask\\]\\:mt-4 .ask{margin-top:1rem}</style>' +
      '<p class="[&_.ask]:mt-4 _0"><b class="ask">',
  );
});

test('the sheet that no page loads leaves the site', async () => {
  const site = await mkdtemp(join(tmpdir(), 'site-'));
  await mkdir(join(site, 'assets'));
  await writeFile(join(site, 'assets/site.css'), SHEET);
  const styled = await pageStyles(site, await mkdtemp(join(tmpdir(), 'styles-')));
  expect(styled(`<html>${LINK}`)).toBe(styled(`<html>${LINK}`));
  expect(await readdir(join(site, 'assets'))).toEqual([]);
});
