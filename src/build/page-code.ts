import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { z } from 'astro/zod';
import type { Plugin } from 'vite';
import { filesUnder } from '#checks/read/files-under.ts';
import { dropUnused, markUsed } from './page-cache.ts';

/** Beginning of the file that makes the pages first, in the folder that Astro has in the site until then. */
const ENTRY = '.prerender/prerender-entry.';
/** What Astro compiles to it. */
const ENTRY_SOURCE = /[\\/]astro[\\/]dist[\\/]entrypoints[\\/]prerender\.js$/;
/** Where the files of the site lie, and what is known of them. */
const [SITE, MANIFEST] = ['site', 'code.json'];

const sheetSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('inline'), content: z.string() }),
  z.object({ type: z.literal('external'), src: z.string() }),
]);
const manifestSchema = z.object({
  /** Paths of the files, with their hashes. */
  files: z.array(z.tuple([z.string(), z.string()])),
  /** What Astro has noted of the sheets of each page. */
  styles: z.array(
    z.tuple([
      z.string(),
      z.array(z.object({ depth: z.number(), order: z.number(), sheet: sheetSchema })),
    ]),
  ),
});
type Manifest = z.infer<typeof manifestSchema>;

/** The compiled code of the pages, with their scripts and their sheet. */
export interface PageCode {
  /** Has Astro compile it, or take over what an earlier build has compiled. */
  readonly integration: AstroIntegration;
  /** Keeps it for later builds, while it is all that the site has. */
  keep(): Promise<void>;
}

/**
 * Finds out whether an earlier build has compiled the code of the pages. It follows from the code of the
 * project and the texts with components: all other content is read by it, not in it (content-data.ts).
 *
 * @param cache folder of the builds with the same code and settings; without it nothing is kept
 * @param texts paths of the texts with components
 * @param compilers what compiles beside Astro
 */
export async function pageCode(
  cache: string | undefined,
  texts: readonly string[],
  compilers: readonly Plugin[],
): Promise<PageCode> {
  const key = JSON.stringify([resolve(), texts, texts.map(hashOf)]);
  const kept =
    cache === undefined ? undefined : join(cache, `code-${hash('sha256', key).slice(0, 16)}`);
  const earlier = kept === undefined ? undefined : await readManifest(kept);
  if (kept !== undefined && earlier !== undefined) markUsed(kept);
  let site = '';
  /** Sheets of the pages that are compiled now. */
  let styles = (): Manifest['styles'] => [];
  return {
    integration: {
      name: 'page-code',
      hooks: {
        'astro:config:setup': ({ updateConfig }) => {
          const plugins = earlier === undefined ? [...compilers] : [beginningWith(earlier)];
          updateConfig({ vite: { plugins } });
        },
        'astro:config:done': ({ config }) => {
          site = fileURLToPath(config.outDir);
        },
        'astro:build:setup': async ({ pages }) => {
          styles = () => [...pages].map(([page, data]) => [page, data.styles]);
          if (kept === undefined || earlier === undefined) return;
          await cp(join(kept, SITE), site, { recursive: true });
          for (const [page, sheets] of earlier.styles) {
            const data = pages.get(page);
            if (data !== undefined) data.styles = sheets;
          }
        },
      },
    },
    async keep() {
      if (cache === undefined || kept === undefined || earlier !== undefined) return;
      const made = `${kept}.${process.pid}`;
      const files: Manifest['files'] = [];
      for (const file of await filesUnder(site)) {
        if (existsSync(join('public', file))) continue;
        files.push([file, hashOf(join(site, file))]);
        await cp(join(site, file), join(made, SITE, file));
      }
      await writeFile(join(made, MANIFEST), JSON.stringify({ files, styles: styles() }));
      // Another build may have been faster, and a third may read that by now; what is broken goes.
      const drop = (folder: string) => rm(folder, { recursive: true, force: true });
      if ((await readManifest(kept)) === undefined) await drop(kept);
      await rename(made, kept).catch(() => drop(made));
      dropUnused(cache, /^code-/);
    },
  };
}

const hashOf = (file: string) => hash('sha256', readFileSync(file), 'base64url');

/** Undefined where there is none, or a file of it is not what it was. */
async function readManifest(folder: string): Promise<Manifest | undefined> {
  try {
    const text = await readFile(join(folder, MANIFEST), 'utf8');
    const manifest = manifestSchema.parse(JSON.parse(text));
    const isWhole = manifest.files.every(
      ([file, known]) => hashOf(join(folder, SITE, file)) === known,
    );
    return isWhole ? manifest : undefined;
  } catch {
    return undefined;
  }
}

/** Gives Astro nothing to compile but a way to what is compiled. */
function beginningWith({ files }: Manifest): Plugin {
  const [entry = ''] = files.flatMap(([file]) =>
    file.startsWith(ENTRY) ? `./${file.slice(file.indexOf('/') + 1)}` : [],
  );
  return {
    name: 'page-code',
    enforce: 'pre',
    load: {
      filter: { id: ENTRY_SOURCE },
      handler: () =>
        `const entry = ${JSON.stringify(entry)};
        export const { app, manifest } = await import(/* @vite-ignore */ entry);`,
    },
  };
}
