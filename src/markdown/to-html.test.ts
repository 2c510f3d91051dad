import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { splitFrontMatter } from '#checks/read/front-matter.ts';
import { chineseMarkdown } from './processor.ts';
import { toHtml } from './to-html.ts';

/** Every Markdown text of the content that the desk may open. */
const BODIES = ['events', 'places', 'resources', 'notices', 'emergency'].flatMap((folder) =>
  readdirSync(`content/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .flatMap((path) => {
      const parts = splitFrontMatter(readFileSync(join('content', folder, path), 'utf8'));
      return 'body' in parts && parts.body.trim() !== ''
        ? [[`${folder}/${path}`, parts.body] as const]
        : [];
    }),
);

const SAMPLES = [
  '**注意：**带水。\n\n9:00~11:00，~~不办了~~改期。',
  '第一行\n第二行，看 https://www.gov.cn/a_b*c 。\n\n　　缩进的一段',
  '| 时间 | 内容 |\n| --- | --- |\n| 9:00 | **讲座** |',
  '## 怎么去\n\n1. 坐车\n2. 走路\n\n- 甲\n  - 乙\n\n> 引文\n\n---\n\n![海豚的骨架](/images/a.jpg)',
  '`代码` 和\n\n```\n一段 <b>代码</b>\n```\n\n5 < 6 & 7',
];

describe('a text as HTML', () => {
  let build: (text: string) => Promise<string>;
  beforeAll(async () => {
    const renderer = await chineseMarkdown().createRenderer({ syntaxHighlight: false });
    build = async (text) => (await renderer.render(text.trim())).code;
  });
  /** The desk gives headings no names; gaps between tags are no text. */
  const bare = (html: string) =>
    html
      .replace(/<(h[1-6]) id="[^"]*">/g, '<$1>')
      .replace(/ ?\/>/g, '>')
      .replace(/>\s+</g, '><')
      .trim();

  it.each(BODIES)('is what the build makes of %s', async (_, body) => {
    expect(bare(toHtml(body))).toBe(bare(await build(body)));
  });

  it.each(SAMPLES)('is what the build makes of %j', async (text) => {
    expect(bare(toHtml(text))).toBe(bare(await build(text)));
  });

  it('has bodies to compare', () => {
    expect(BODIES.length).toBeGreaterThan(0);
  });
});
