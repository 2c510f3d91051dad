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

/**
 * Names the texts with components of one build. Astro lists them in `.astro/content-modules.mjs`, which all
 * builds of the project write: of two at a time, one could read the list of the other.
 *
 * @param content folder of the content that is built
 */
export function contentModules(content: string): Plugin {
  return {
    name: 'content-modules',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: /[\\/]\.astro[\\/]content-modules\.mjs$/ },
      handler: async () => {
        const texts = (await filesUnder(content)).filter(
          (path) => path.endsWith('.mdx') && collectionOf(path) !== undefined,
        );
        const entries = texts.map((path) => {
          const file = relative('', join(content, path)).split(sep).join(posix.sep);
          return `[${JSON.stringify(file)}, () => import(${JSON.stringify(moduleOf(file))})]`;
        });
        return `export default new Map([${entries.join(',')}]);`;
      },
    },
  };
}
