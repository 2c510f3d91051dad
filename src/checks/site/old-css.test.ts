import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { checkOldCss } from './old-css.ts';

function messages(css: string): readonly string[] {
  const html = `<style>${css}</style>`;
  return [...checkOldCss([{ path: '/a/', html, $: load(html) }], new Map())].map(
    ({ message }) => message,
  );
}

test.each([
  ['@layer base{a{color:red}}', '@layer'],
  ["@property --x{syntax:'*';inherits:false}", '@property'],
  ['@container (min-width:1px){a{color:red}}', '@container'],
  ['@scope (.row){a{color:red}}', '@scope'],
  ['@starting-style{a{color:red}}', '@starting-style'],
  ['@media (width>=48rem){a{color:red}}', '>= ((width>=48rem))'],
  ['@media (width < 48rem){a{color:red}}', '< ((width < 48rem))'],
  ['@media not (min-width:48rem){a{color:red}}', 'not ( (not (min-width:48rem))'],
  ['@media (hover) or (pointer){a{color:red}}', 'or ((hover) or (pointer))'],
  [':where(.row) a{color:red}', ':where( (:where(.row) a)'],
  ['a:is(.row,.leaf){color:red}', ':is( (a:is(.row,.leaf))'],
  ['a:not(.row,.leaf){color:red}', ':not(.row, (a:not(.row,.leaf))'],
  ['details:open{color:red}', ':open (details:open)'],
  ['a:popover-open{color:red}', ':popover-open (a:popover-open)'],
  ['.row{a{color:red}}', 'nesting (.row)'],
  ['.row{@media print{color:red}}', 'nesting (.row)'],
  ['&.row{color:red}', '& (&.row)'],
  ['a,a:has(b){color:red}', ':has( (a,a:has(b))'],
  ['a:hover,a:focus-visible{color:red}', ':focus-visible (a:hover,a:focus-visible)'],
  ['a,li::marker{color:red}', '::marker (a,li::marker)'],
  ['a{color:oklch(50% 0 0)}', 'oklch( (color:oklch(50% 0 0))'],
  ['a{--x:oklab(50% 0 0)}', 'oklab( (--x:oklab(50% 0 0))'],
  ['a{color:lab(50% 0 0)}', 'lab( (color:lab(50% 0 0))'],
  ['a{color:lch(50% 0 0)}', 'lch( (color:lch(50% 0 0))'],
  ['a{color:color-mix(in srgb,red,#000)}', 'color-mix( (color:color-mix(in srgb,red,#000))'],
  [
    '@supports (color:color-mix(in lab,red,red)){a{color:red}}',
    'color-mix( ((color:color-mix(in lab,red,red)))',
  ],
  ['a{display:flex;gap:1px}', 'flex gap (a gap:1px)'],
  ['a{display:inline-flex;column-gap:1px}', 'flex gap (a column-gap:1px)'],
  ['a{row-gap:1px;display:flex}', 'flex gap (a row-gap:1px)'],
  ['a{display:flex}@media print{a{gap:1px}}', 'flex gap (a gap:1px)'],
  ['a{display:grid}@media print{a{display:flex;gap:1px}}', 'flex gap (a gap:1px)'],
])('%s is a fault', (css, fault) => {
  expect(messages(css)).toEqual([`CSS uses ${fault}`]);
});

test.each([
  'aspect-ratio:1',
  'translate:1px',
  'rotate:1deg',
  'scale:1.1',
  'inset:0',
  'inset-inline:0',
  'inset-inline-start:0',
  'inset-block:0',
  'inset-block-end:0',
  'margin-inline:0',
  'margin-inline-end:0',
  'margin-block:0',
  'margin-block-start:0',
  'padding-inline:0',
  'padding-inline-start:0',
  'padding-block:0',
  'padding-block-end:0',
  'border-inline:0',
  'border-inline-start-width:0',
  'border-block:0',
  'border-block-end-color:red',
  'border-start-start-radius:0',
  '--tw-space-y-reverse:0',
  '--tw-divide-x-reverse:0',
])('%s is a fault', (declaration) => {
  const [property] = declaration.split(':');
  expect(messages(`a{${declaration}}`)).toEqual([`CSS uses ${String(property)} (${declaration})`]);
});

test('what browsers of 2020 read, and what they may drop alone, is no fault', () => {
  const css = [
    '@media not all and (min-width:48rem){a{margin:0 auto;transform:scale(1.1)}}',
    '@media screen and (prefers-color-scheme:dark){a{color:rgb(0 0 0/50%)}}',
    '@supports not (display:grid){a{color:red}}',
    'a:has(b){color:red}a:focus-visible{text-wrap:balance}a:not(.row){top:0}',
    '.row{display:grid;gap:1px}.leaf{display:flex}@media print{.leaf{display:grid;gap:1px}}',
    '.\\[\\&\\>li\\]\\:p-1>li,[href="?a&b"],.is\\:open{clip-path:inset(50%)}',
    '@page leaf{margin:12mm}@keyframes turn{0%{opacity:0}to{opacity:1}}',
    'a{box-shadow:inset 0 0 1px red;color:var(--color-lab)}',
  ].join('');
  expect(messages(css)).toEqual([]);
});

test('a fault of many pages is told with the first, and sheets of their own are read', () => {
  const html = '<style>a{inset:0}</style>';
  const pages = ['/a/', '/b/'].map((path) => ({ path, html, $: load(html) }));
  const sheets = new Map([['/assets/map.css', 'a{scale:1}']]);
  expect([...checkOldCss(pages, sheets)]).toEqual([
    { path: '/a/', message: 'CSS uses inset (inset:0)' },
    { path: '/assets/map.css', message: 'CSS uses scale (scale:1)' },
  ]);
});
