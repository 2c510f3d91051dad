import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { checkClasses } from './classes.ts';

const ASSETS = new Map([
  ['/assets/map.css', '@media screen{.map-pin:not(.gone){top:0}}'],
  ['/search-box.js', 'box.classList.add("found");list.find(one);e.innerHTML=`<b class=hit>`'],
]);

const check = (...pages: readonly string[]) => [
  ...checkClasses(
    pages.map((html, index) => ({ path: `/${index}/`, html, $: load(html) })),
    ASSETS,
  ),
];

test('a class that a rule or a script knows is no fault', () => {
  const faults = check(
    '<style>.row,.leaf>a{top:0}.md\\:p-1\\.5{top:1px}@media print{.\\32 xl\\:m-1{top:2px}}</style>' +
      '<p class="row md:p-1.5 2xl:m-1"><a class="late">',
    '<script>e.className="late"</script><p class="leaf map-pin gone"><b class="found hit">' +
      '<code class="language-yaml">',
  );
  expect(faults).toEqual([]);
});

test.each([
  ['<p class="lost">', 'lost'],
  ['<style>.found>b{background:url(a.lost)}</style><p class="lost">', 'lost'],
  ['<style>.md\\:lost{top:0}</style><p class="lost">', 'lost'],
  ['<script type="application/ld+json">{"name":"lost"}</script><p class="lost">', 'lost'],
  ['<p class="find">', 'find'],
  ['<svg class="found lost">', 'lost'],
])('%s has a class that nothing knows', (html, name) => {
  expect(check(html)).toEqual([
    { path: '/0/', message: `class ${name} is in no rule and no script` },
  ]);
});

test('a fault of many pages is told with the first of them', () => {
  const paths = check('<p class="found">', '<p class="lost"><i class="lost">', '<p class="lost">');
  expect(paths.map(({ path }) => path)).toEqual(['/1/']);
});
