import { satteri } from '@astrojs/markdown-satteri';
import { spellOut } from './spell-out.ts';

/**
 * Astro's own processor of Markdown, given text that says in CommonMark what its Chinese author
 * meant (spell-out.ts). Front matter has been taken off before: lines of dashes are lines. The
 * footnotes of GitHub would come with English words; sources stand under 〔1〕.
 */
export function chineseMarkdown(): ReturnType<typeof satteri> {
  const plain = satteri({ features: { frontmatter: false, gfm: { footnotes: false } } });
  return {
    ...plain,
    async createRenderer(shared) {
      const renderer = await plain.createRenderer(shared);
      return { render: (text, options) => renderer.render(spellOut(text, 'md'), options) };
    },
    async createMdxRenderer(shared, mdx) {
      const renderer = await plain.createMdxRenderer?.(shared, mdx);
      if (renderer === undefined) throw new Error('Astro’s Markdown processor reads no MDX');
      return {
        process: (text, path, fields) => renderer.process(spellOut(text, 'mdx'), path, fields),
      };
    },
  };
}
