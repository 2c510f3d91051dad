import { readFile } from 'node:fs/promises';
import mdx from '@astrojs/mdx';
import { contentData } from '#build/content-data.ts';
import { componentTexts, contentModules } from '#build/content-modules.ts';
import { pageCode } from '#build/page-code.ts';
import { BROWSERS, pageScripts } from '#build/page-scripts.ts';
import { CACHE_VARIABLE, prerender } from '#build/prerender.ts';
import { contentFolder } from '#checks/read/texts.ts';
import { blankFrontMatter } from '#checks/read/front-matter.ts';
import { chineseMarkdown } from './src/markdown/processor.ts';
import { BASE } from './src/site/base.ts';
import { SITE } from './src/site/config.ts';
import { defineConfig } from 'astro/config';

/**
 * Front matter has one reader, that of the content check (src/content-loader.ts): Astro's own, which
 * refuses other things, finds none in an MDX file.
 */
const blankFields = {
  name: 'blank-fields',
  load: {
    filter: { id: /\.mdx$/ },
    handler: async (id) => blankFrontMatter(await readFile(id, 'utf8')),
  },
};

const texts = await componentTexts(contentFolder());
const code = await pageCode(process.env[CACHE_VARIABLE], texts, [
  ...pageScripts,
  contentModules(texts),
  blankFields,
]);

export default defineConfig({
  site: SITE.url,
  base: `${BASE}/`,
  outDir: process.env.OUT_DIR ?? 'dist',
  // Builds that run at the same time, of other content or for another address, keep their entries apart.
  ...(process.env.CONTENT_DIR
    ? { cacheDir: `${process.env.OUT_DIR ?? '.build/other'}-cache` }
    : {}),
  trailingSlash: 'always',
  // The build puts into each page what it uses of the sheet: src/build/page-styles.ts.
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  integrations: [mdx(), contentData(), code.integration, prerender(code)],
  markdown: {
    processor: chineseMarkdown(BASE),
    syntaxHighlight: false, // its inline styles would break the CSP
  },
  vite: {
    define: { 'process.env.SITE_URL': JSON.stringify(SITE.url) },
    build: {
      // A page with a filtered list is full without its script.
      assetsInlineLimit: (path, { byteLength }) =>
        byteLength < 6 * 1024 && !/FilterBar|ResourceFilter/.test(path),
      target: BROWSERS,
      cssTarget: BROWSERS,
    },
  },
  devToolbar: { enabled: false },
});
