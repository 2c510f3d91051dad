import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { chineseMarkdown } from './processor.ts';
import { spellOut } from './spell-out.ts';

const SETTINGS = { syntaxHighlight: false, gfm: true, smartypants: true } as const;
let render: (text: string) => Promise<string>;
let renderMdx: (text: string) => Promise<string>;
beforeAll(async () => {
  const processor = chineseMarkdown();
  const renderer = await processor.createRenderer(SETTINGS);
  const mdx = await processor.createMdxRenderer?.(SETTINGS, { optimize: false });
  render = async (text) => (await renderer.render(text)).code.trim();
  renderMdx = async (text) => (await mdx?.process(text, '/a.mdx', {}))?.code ?? '';
});

/** Text as people write it, and the page that they mean. */
const WRITTEN: readonly (readonly [written: string, page: string])[] = [
  ['**注意：**带水', '<p><strong>注意：</strong>带水</p>'],
  ['去看**《红树林》**展览', '<p>去看<strong>《红树林》</strong>展览</p>'],
  ['**（免费）**参加', '<p><strong>（免费）</strong>参加</p>'],
  ['这是**“海豚”**的家', '<p>这是<strong>“海豚”</strong>的家</p>'],
  ['**重点是安全。**然后*（慢）*走', '<p><strong>重点是安全。</strong>然后<em>（慢）</em>走</p>'],
  ['费用~~（10元）~~免费', '<p>费用<del>（10元）</del>免费</p>'],
  ['***（重要）***的', '<p><em><strong>（重要）</strong></em>的</p>'],
  ['张*、李*明、王**，赵**', '<p>张*、李*明、王**，赵**</p>'],
  ['9:00~11:00，下午14:00~17:00', '<p>9:00~11:00，下午14:00~17:00</p>'],
  ['小学3~4年级、5~6年级', '<p>小学3~4年级、5~6年级</p>'],
  [
    '见https://a.cn/a.html，周五',
    '<p>见<a href="https://a.cn/a.html">https://a.cn/a.html</a>，周五</p>',
  ],
  [
    '见www.a.cn/b.html。记得',
    '<p>见<a href="http://www.a.cn/b.html">www.a.cn/b.html</a>。记得</p>',
  ],
  [
    '（http://a.cn/x(1).html）',
    '<p>（<a href="http://a.cn/x(1).html">http://a.cn/x(1).html</a>）</p>',
  ],
  ['写信到a_b@c.cn，谢谢', '<p>写信到<a href="mailto:a_b@c.cn">a_b@c.cn</a>，谢谢</p>'],
  [
    'http://a.cn/~u/_x_/y_ 完',
    '<p><a href="http://a.cn/~u/_x_/y">http://a.cn/~u/_x_/y</a>_ 完</p>',
  ],
  ['红树林长在\n海边，\r\n不怕咸', '<p>红树林长在海边，不怕咸</p>'],
  ['> 红树林\n> 长在海边', '<blockquote>\n<p>红树林长在海边</p>\n</blockquote>'],
  ['*海边*\n的**“树”**\n多', '<p><em>海边</em>的<strong>“树”</strong>多</p>'],
  ['see\nthis', '<p>see\nthis</p>'],
  ['第一行  \n第二行', '<p>第一行<br>\n第二行</p>'],
  ['    四个空格。\n\n　　两个全角空格。', '<p>四个空格。</p>\n<p>两个全角空格。</p>'],
  ['甲\n\n\t制表符', '<p>甲</p>\n<p>制表符</p>'],
  ['---\n\n甲\n\n---\n\n乙', '<hr>\n<p>甲</p>\n<hr>\n<p>乙</p>'],
  ['`9:00~11:00，14:00~17:00`', '<p><code>9:00~11:00，14:00~17:00</code></p>'],
  ['```\n**（x）**y\n```', '<pre><code>**（x）**y\n</code></pre>'],
];

describe('Markdown as Chinese people write it', () => {
  test.each(WRITTEN)('%j is shown as meant', async (written, page) => {
    expect(await render(written)).toBe(page);
  });

  test('is shown so in MDX, too', async () => {
    const code = await renderMdx('**注意：**带水，9:00~11:00，14:00~17:00，见https://a.cn/，周五');
    expect(code).toContain('_components.strong');
    expect(code).toContain('9:00~11:00，14:00~17:00');
    expect(code).toContain('href: "https://a.cn/"');
    expect(code).not.toContain('_components.del');
  });

  test('keeps the anchor of a heading', async () => {
    expect(await render('## **注意：**带水')).toBe(
      '<h2 id="注意带水"><strong>注意：</strong>带水</h2>',
    );
  });
});

describe('Markdown that needs nothing', () => {
  test.each(['甲**要点**乙。\n\n- 一\n- 二', '看[通知](https://a.cn/1.html)。', '', '{不是 MDX'])(
    '%j stays as it is',
    (text) => {
      expect(spellOut(text, 'md')).toBe(text);
      expect(spellOut(text, 'mdx')).toBe(text);
    },
  );
});

test('a single tilde never strikes anything out', async () => {
  const piece = fc.constantFrom('9:00', '甲', '~', '，', '（', '**', ' ', '1', '~5', '年级', '\n');
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
      const text = pieces.join('');
      fc.pre(!text.includes('~~'));
      expect(await render(text)).not.toContain('<del>');
    }),
  );
});
