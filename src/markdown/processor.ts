import { satteri } from '@astrojs/markdown-satteri';
import { linksInFolder } from './folder-links.ts';
import type { MarkdownKind } from './parse.ts';
import { spellOut } from './spell-out.ts';

/**
 * Astro's own processor of Markdown, given text that says in CommonMark what its Chinese author
 * meant (spell-out.ts). Front matter has been taken off before: lines of dashes are lines. The
 * footnotes of GitHub would come with English words; sources stand under 〔1〕.
 *
 * @param base the folder of the host in which the site stands, e.g. `/kepu`; empty at the root
 */
export function chineseMarkdown(base = ''): ReturnType<typeof satteri> {
  const plain = satteri({ features: { frontmatter: false, gfm: { footnotes: false } } });
  const written = (text: string, kind: MarkdownKind) =>
    spellOut(linksInFolder(text, kind, base), kind);
  return {
    ...plain,
    async createRenderer(shared) {
      const renderer = await plain.createRenderer(shared);
      return { render: (text, options) => renderer.render(written(text, 'md'), options) };
    },
    async createMdxRenderer(shared, mdx) {
      const renderer = await plain.createMdxRenderer?.(shared, mdx);
      if (renderer === undefined) throw new Error('Astro’s Markdown processor reads no MDX');
      return {
        process: (text, path, fields) => renderer.process(written(text, 'mdx'), path, fields),
      };
    },
  };
}
