import { load } from 'cheerio';
import fc from 'fast-check';
import { mdxToMdast } from 'satteri';
import { beforeAll, describe, expect, test } from 'vitest';
import { codeFaults } from './code-faults.ts';
import { imagesIn, linksIn } from './links.ts';
import { readMarkdown, type MarkdownKind } from './parse.ts';
import { chineseMarkdown } from './processor.ts';
import { spellOut } from './spell-out.ts';

const SETTINGS = { syntaxHighlight: false, gfm: true, smartypants: true } as const;
let render: (text: string) => Promise<string>;
let compile: (text: string) => Promise<unknown>;
beforeAll(async () => {
  const processor = chineseMarkdown();
  const renderer = await processor.createRenderer(SETTINGS);
  const mdx = await processor.createMdxRenderer?.(SETTINGS, { optimize: false });
  render = async (text) => (await renderer.render(text)).code;
  compile = (text) => mdx?.process(text, '/a.mdx', {}) ?? Promise.reject(new Error('no MDX'));
});

const faultsOf = (text: string, kind: MarkdownKind) => codeFaults(readMarkdown(text, kind));
const isRefused = (text: string, kind: MarkdownKind) => faultsOf(text, kind).length > 0;

/** What Astro cannot read as MDX, or would run. */
const HOSTILE_MDX = [
  '{主题}',
  '{1，2',
  '}',
  '气温<5度',
  '<b>重要',
  '<kepu@qinzhou.gov.cn>',
  '<https://www.qinzhou.gov.cn/>',
  '<!-- 内部 -->',
  "import Notice from './none.astro'",
  "import './none.css'",
  'export const a = 1',
  'export default 1',
  '甲\n\nexport const prerender = false',
  '<Notice>',
  '<Notice />',
  '<Host.Drawing />',
  '{undefinedName.x}',
  '{process.env.HOME} {process.version}',
  '{/* 注释 */}',
  '甲`{`乙{x}丙`}`',
  '    {process.version}',
  '\t{process.version}',
  '- 甲\n\n      {process.version}',
  '> {process.version}',
  '| 甲 |\n| --- |\n| {process.version} |',
  '![{process.version}](/images/a.webp)',
  '[甲](https://a.cn "{x}") {x}',
  '<figure title="\n\n```\n">{process.env.HOME}</figure>',
  '<figure>\n```\n{x}\n```\n</figure>{y}',
  '<figure>甲',
  '甲</figure>',
  '<figure>\n<figcaption>甲</figure>\n</figcaption>',
  '甲<sub>2\n\n乙</sub>',
  '- <figure>\n  甲</figure>',
  '<HostDrawing step={process.version} />',
  '<HostDrawing {...process.env} />',
  '<HostDrawing step="none" />',
  '<HostDrawing step="name" client:load />',
  '<HostDrawing step="name" set:html="甲" />',
  '<img src="/images/a.webp" onerror="x()" />',
  '<img src="/images/a.webp">',
  '<img src=/images/a.webp />',
  '<a href="/a/" onclick="x()">甲</a>',
  '<></>',
  '<',
  '<script>x()</script>',
  '<style>{`a`}</style>',
  '<slot />',
  '<Fragment set:html="<script>x()</script>" />',
];

/** What a browser would run, load, send or hide. */
const HOSTILE_MD = [
  '<script>x()</script>',
  '<ScRiPt >x()',
  '甲<script src="https://a.cn/a.js"></script>',
  '- <script>x()</script>',
  '> <iframe src="https://a.cn/"></iframe>',
  '<iframe srcdoc="x">',
  '<form action="https://a.cn/"><button formaction="x">甲</button></form>',
  '<input autofocus onfocus=x()>',
  "<img src='/images/a.webp' onerror='x()'>",
  '<img src=x OnErRoR=x()>',
  '<a href="/a/" onclick=x()>甲</a>',
  '<a href="/a/" target="_blank">甲</a>',
  '<a href="/a/" style="position:fixed">甲</a>',
  '<svg onload=x()></svg>',
  '<svg><script>x()</script></svg>',
  '<math><a xlink:href="javascript:x()">甲</a></math>',
  '<style>*{display:none}</style>',
  '<base href="https://a.cn/">',
  '<meta http-equiv="refresh" content="0;url=https://a.cn/">',
  '<link rel="stylesheet" href="https://a.cn/a.css">',
  '<object data="https://a.cn/"></object>',
  '<embed src="https://a.cn/">',
  '<template><script>x()</script></template>',
  '<!-- 内部：先不公布 -->',
  '甲<!-- 内部 -->乙',
  '<!-- 没有结尾',
  '<!DOCTYPE html>',
  '<?php x(); ?>',
  '<![CDATA[x]]>',
  '<figure>没有结尾',
  '</div></div>',
  '<custom-element></custom-element>',
  '<img src="/images/a.webp" srcset="https://a.cn/a.webp">',
];

describe('the check of MDX', () => {
  test.each(HOSTILE_MDX)('refuses %j', (text) => {
    expect(faultsOf(text, 'mdx')).not.toEqual([]);
  });

  test.each([
    '写成`{x}`和`<b>`。\n\n```js\nimport x from "y";\n{x}\n```',
    '\\{例如\\}，a \\< b',
    '<HostDrawing step="branch" />',
    '<figure>\n  <img src="/images/a.webp" width="390" height="600" alt="图" loading="lazy" />\n  <figcaption>图。</figcaption>\n</figure>',
    'H<sub>2</sub>O，第一行<br />第二行',
    '看<a href="/places/">地点</a>。',
    '重要的import、export业务',
  ])('accepts %j, which Astro reads', async (text) => {
    expect(faultsOf(text, 'mdx')).toEqual([]);
    await expect(compile(text)).resolves.toBeDefined();
  });

  test('tells everything at once, each at its place', () => {
    const faults = faultsOf('甲{主题}乙\n\n<b>重要\n\n<!-- 内部 -->', 'mdx');
    expect(faults.map(({ index }) => index)).toEqual([1, 8, 15]);
  });
});

describe('the check of Markdown', () => {
  test.each(HOSTILE_MD)('refuses %j', (text) => {
    expect(faultsOf(text, 'md')).not.toEqual([]);
  });

  test.each([
    '气温<5度，a<b',
    '{主题}',
    '<重要>',
    '`<script>`',
    'import x from "y"',
    '<kepu@a.cn>',
  ])('accepts %j, which is text', (text) => {
    expect(faultsOf(text, 'md')).toEqual([]);
  });
});

const PIECES = [
  ...HOSTILE_MDX,
  ...HOSTILE_MD,
  ...[
    '{',
    '}',
    '<',
    '>',
    '/',
    '</',
    '/>',
    '`',
    '```',
    '"',
    "'",
    '=',
    '\\',
    '*',
    '_',
    '~',
    '|',
    '!',
  ],
  ...[
    '[',
    ']',
    '(',
    ')',
    '#',
    '- ',
    '> ',
    '1. ',
    '\n',
    '\n\n',
    '    ',
    '\t',
    ' ',
    '甲',
    'a',
    '&lt;',
  ],
  ...[
    '<figure>',
    '</figure>',
    '<sub>',
    '</sub>',
    '<br />',
    '<img',
    ' alt="图"',
    'www.a.cn',
    'https://a.cn/',
  ],
  ...[
    '<HostDrawing step="name" />',
    '**（甲）**',
    'import ',
    'export ',
    '&#123;',
    '&lt;script&gt;',
  ],
];
const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4 })), { maxLength: 10 })
  .map((pieces) => pieces.join(''));

/** A broken percent sign in the address of a picture stops Astro; the rule `images` refuses those. */
const hasOddPicture = (text: string, kind: MarkdownKind) =>
  [...imagesIn(readMarkdown(text, kind))].some(({ address }) => !/^[\w/.:-]*$/.test(address));

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 500);

const ALLOWED =
  'p,h1,h2,h3,h4,h5,h6,ul,ol,li,blockquote,pre,code,em,strong,del,hr,br,a,img,table,thead,tbody,tr,th,td,figure,figcaption,sub,sup,input';

describe('whatever the check lets pass', () => {
  test('Astro reads as MDX, and nothing in it is run', async () => {
    const run = /^mdx(?:Flow|Text)Expression$|^mdxjsEsm$/;
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        fc.pre(!isRefused(text, 'mdx') && !hasOddPicture(text, 'mdx'));
        await compile(text);
        const tree = JSON.stringify(mdxToMdast(spellOut(text, 'mdx')));
        const types = [...tree.matchAll(/"type":"(\w+)"/g)].map(([, type = '']) => type);
        expect(types.filter((type) => run.test(type))).toEqual([]);
        expect(tree).not.toContain('mdxJsxExpressionAttribute');
      }),
      { numRuns: RUNS },
    );
  }, 120_000);

  test('becomes a page without program, comment or unknown link', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        fc.pre(!isRefused(text, 'md') && !hasOddPicture(text, 'md'));
        const $ = load(await render(text), null, false);
        const kinds = $('*').addBack().contents().add($.root().contents()).toArray();
        expect(kinds.map(({ type }): string => type)).not.toContain('comment');
        const odd = $('*').not(ALLOWED);
        expect(odd.get().map((node) => $.html(node))).toEqual([]);
        const attributes = new Set(
          $('*')
            .toArray()
            .flatMap((node) => Object.keys($(node).attr() ?? {})),
        );
        for (const name of attributes) expect(name).not.toMatch(/^on|^style$|^srcdoc$/i);
        const known = new Set(
          [...linksIn(readMarkdown(text, 'md'))].map(({ address }) => asPath(address)),
        );
        const shown = $('a[href]')
          .toArray()
          .map((node) => asPath($(node).attr('href') ?? ''));
        expect(shown.filter((href) => !known.has(href))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  }, 120_000);
});

/** An address without its escapes, which each reader writes in its own way. */
const asPath = (address: string) => {
  const plain = address
    .replaceAll('&amp;', '&')
    .replace(/&#?\w+;/g, '')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '');
  return plain.replace(/%[0-9A-F]{2}/gi, '').replace(/[^\w/:.@?=&#-]/g, '');
};
