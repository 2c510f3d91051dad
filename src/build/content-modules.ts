import { join, posix, relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import { collectionOf } from '#checks/read/content.ts';
import { filesUnder } from '#checks/read/files-under.ts';

/** How Astro asks for the module of a text with components. */
const moduleOf = (file: string) =>
  `astro:content-layer-deferred-module?${new URLSearchParams({
    'astro:content-layer-deferred-module': '',
    fileName: file,
    astroContentModuleFlag: 'true',
  }).toString()}`;

/** Paths of the texts with components: the code of the pages holds them, and of the content nothing else. */
export async function componentTexts(content: string): Promise<readonly string[]> {
  const paths = await filesUnder(content);
  return paths
    .filter((path) => path.endsWith('.mdx') && collectionOf(path) !== undefined)
    .map((path) => join(content, path));
}

/**
 * Names the texts with components of one build. Astro lists them in `.astro/content-modules.mjs`, which all
 * builds of the project write: of two at a time, one could read the list of the other.
 */
export function contentModules(texts: readonly string[]): Plugin {
  return {
    name: 'content-modules',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: /[\\/]\.astro[\\/]content-modules\.mjs$/ },
      handler: () => {
        const entries = texts.map((text) => {
          const file = relative('', text).split(sep).join(posix.sep);
          return `[${JSON.stringify(file)}, () => import(${JSON.stringify(moduleOf(file))})]`;
        });
        return `export default new Map([${entries.join(',')}]);`;
      },
    },
  };
}
