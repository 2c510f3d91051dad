import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

/** How Astro asks for the entries of the content, and names the file that has them. */
const MODULE = 'astro:data-layer-content';
const FILE = 'data-store.json';
/** Names that file to the bundled pages. */
const VARIABLE = 'CONTENT_DATA';

/**
 * Reads the entries of the content where pages are made of them. Astro writes them into the code of the
 * pages: the bundler would hold all of them, and no build could take over the code of another.
 */
export function contentData(): AstroIntegration {
  const readData: Plugin = {
    name: 'content-data',
    apply: 'build',
    resolveId: {
      order: 'pre',
      filter: { id: new RegExp(`^${MODULE}$`) },
      handler: () => `\0${VARIABLE}`,
    },
    load: {
      filter: { id: new RegExp(`^\0${VARIABLE}$`) },
      handler: () =>
        `import { readFileSync } from 'node:fs';
        export default JSON.parse(readFileSync(process.env.${VARIABLE}, 'utf8'));`,
    },
  };
  return {
    name: 'content-data',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [readData] } });
      },
      'astro:config:done': ({ config }) => {
        process.env[VARIABLE] = fileURLToPath(new URL(FILE, config.cacheDir));
      },
    },
  };
}
