import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import mdx from '@astrojs/mdx';
import { INLINE_MODULES, inlineHash } from '#build/inline-hash.ts';
import { blankFrontMatter } from '#checks/read/front-matter.ts';
import { chineseMarkdown } from './src/markdown/processor.ts';
import { SITE } from './src/site/config.ts';
import { defineConfig } from 'astro/config';

/** Scripts that are asked for by a fixed address: what a search box or a long list loads, and the worker. */
const FIXED_SCRIPTS = {
  'search-box.js': './src/client/search/combobox.ts',
  'list-rows.js': './src/client/list-rows.ts',
  'worker.js': './src/client/offline/worker.ts',
};
const fixedScripts = {
  name: 'fixed-scripts',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  buildStart() {
    for (const [fileName, id] of Object.entries(FIXED_SCRIPTS)) {
      this.emitFile({ type: 'chunk', id, fileName, preserveSignature: 'strict' });
    }
  },
};

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

/**
 * A module that two scripts share becomes a file, and they become files, too: requests more for every
 * page. So each script has its own copy of these small ones, which keep no state of their own.
 */
const ownCopies = {
  name: 'own-copies',
  apply: 'build',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'client',
  resolveId: {
    filter: { id: /^\.\/(?:address-bar|caches|storage)\.ts$/ },
    async handler(source, importer) {
      const module = await this.resolve(source, importer, { skipSelf: true });
      return module && `${module.id}?for=${basename(importer)}`;
    },
  },
};

/**
 * Small module scripts stand in the pages. Their hashes are left beside the pages, for the step that
 * writes the content policies: it allows these and no others.
 */
const inlineModules = {
  name: 'inline-modules',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  generateBundle: {
    order: 'pre', // Astro takes the chunks out when it puts them into the pages
    handler(_, bundle) {
      const hashes = Object.values(bundle)
        .filter(({ facadeModuleId }) => facadeModuleId?.includes('astro&type=script'))
        .map(({ code }) => inlineHash(code.trim()));
      this.emitFile({
        type: 'asset',
        fileName: INLINE_MODULES,
        source: JSON.stringify(hashes.sort()),
      });
    },
  },
};

export default defineConfig({
  site: SITE.url,
  outDir: process.env.OUT_DIR ?? 'dist',
  // Entries of other content must not get among these, nor these among them.
  ...(process.env.CONTENT_DIR
    ? { cacheDir: `${process.env.OUT_DIR ?? '.build/other'}-cache` }
    : {}),
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always', assets: 'assets' },
  integrations: [mdx()],
  markdown: {
    processor: chineseMarkdown(),
    syntaxHighlight: false, // its inline styles would break the CSP
  },
  vite: {
    plugins: [fixedScripts, ownCopies, inlineModules, blankFields],
    build: {
      assetsInlineLimit: 5 * 1024, // the script of a filtered list stands in its page
      // Browsers of 2020: see docs/decisions/003.
      target: ['chrome80', 'safari14', 'firefox78'],
      cssTarget: ['chrome80', 'safari14', 'firefox78'],
    },
  },
  devToolbar: { enabled: false },
});
