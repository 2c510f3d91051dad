import mdx from '@astrojs/mdx';
import { SITE } from './src/site/config.ts';
import { defineConfig } from 'astro/config';

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
  markdown: { syntaxHighlight: false }, // its inline styles would break the CSP
  vite: {
    build: {
      // Browsers of 2020: see README, «Old browsers».
      target: ['chrome80', 'safari14', 'firefox78'],
      cssTarget: ['chrome80', 'safari14', 'firefox78'],
    },
  },
  devToolbar: { enabled: false },
});
