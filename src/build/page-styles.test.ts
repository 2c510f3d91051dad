import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
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
])('%s needs %j', (selector, words) => {
  expect(neededWords(selector)).toEqual(words);
});

const SHEET =
  'a{color:red}.row,.leaf{top:0}.made{top:1px}.late{top:2px}' +
  "@media print{.row{top:3px}.gone{top:4px}}@media screen{.gone{top:5px}}[data-page='event'] a{top:6px}";

test('a page carries the rules of its classes and of the scripts that it can load', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'styles-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'assets/tool.js'), 'import("./late.js");e.className="made"');
  await writeFile(join(folder, 'assets/late.js'), "e.classList.add('late')");
  const stylesOf = await pageStyles(folder);

  expect(stylesOf('<html><p class="row">', SHEET)).toBe(
    'a{color:red}.row{top:0}@media print{.row{top:3px}}',
  );
  expect(stylesOf('<html data-page=event><p class=leaf>', SHEET)).toBe(
    "a{color:red}.leaf{top:0}[data-page='event'] a{top:6px}",
  );
  expect(stylesOf('<html><script type="module" src="/assets/tool.js"></script>', SHEET)).toBe(
    'a{color:red}.made{top:1px}.late{top:2px}',
  );
  expect(stylesOf('<html><script>e.className="gone"</script>', SHEET)).toBe(
    'a{color:red}@media print{.gone{top:4px}}@media screen{.gone{top:5px}}',
  );
});
