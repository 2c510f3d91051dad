import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { z } from 'astro/zod';
import { pageReads } from '#site/page-reads.ts';
import { pageFinisher, policyFaults, type Finish, type PolicyFault } from './content-policy.ts';
import { PageCache } from './page-cache.ts';
import type { PageCode } from './page-code.ts';

/** File in which the faults of pages wait for the pipeline. */
const FAULTS_FILE = 'policy-faults.json';
const faultsSchema = z.array(z.object({ page: z.string(), message: z.string() }));
/** Names the folder of the {@link PageCache}; without it every page is rendered. */
export const CACHE_VARIABLE = 'KEPT_PAGES';

/**
 * Has Astro render only the pages that are not as the last build left them, and finishes each as soon as
 * it is rendered: what is written is what is published (docs/decisions/005).
 *
 * @param code what makes them
 */
export function prerender(code: PageCode): AstroIntegration {
  let site = '';
  let base = '/';
  return {
    name: 'prerender',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = fileURLToPath(config.outDir);
        base = config.base;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((standard) => finishing(standard, site, base, code));
      },
    },
  };
}

/** Faults of the pages that {@link prerender} has left unfinished. */
export async function takeFaults(site: string): Promise<readonly PolicyFault[]> {
  const file = join(site, FAULTS_FILE);
  const faults = faultsSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  await rm(file);
  return faults;
}

const NOT_FOUND = '/404';
const encoder = new TextEncoder();

function finishing(
  standard: AstroPrerenderer,
  site: string,
  base: string,
  code: PageCode,
): AstroPrerenderer {
  const folder = process.env[CACHE_VARIABLE];
  const cache = folder === undefined ? undefined : new PageCache(folder);
  const faults: PolicyFault[] = [];
  /** Keys of the pages that can be kept, by their files. */
  const keys = new Map<string, string | undefined>();
  let finish: Finish | undefined;

  const isUnchanged = async (file: string, key: string | undefined) => {
    const earlier = cache?.earlier(file);
    if (earlier === undefined || earlier.key !== key) return false;
    for (const [read, digest] of earlier.reads) {
      if ((await pageReads.digestOfRead?.(read)) !== digest) return false;
    }
    return cache?.restore(file, earlier, site) === true;
  };

  return {
    ...standard,
    async setup() {
      await standard.setup?.();
      await code.keep();
    },
    async getStaticPaths() {
      const paths = await standard.getStaticPaths();
      if (cache === undefined) return paths;
      const changed: typeof paths = [];
      for (const path of paths) {
        const { pathname, route, cacheKey } = path;
        // What a page with parameters was handed is known by its key alone. One page is always made:
        // with it the sheet leaves the site.
        const isKept =
          (route.pathname !== undefined || cacheKey !== undefined) && pathname !== NOT_FOUND;
        const file = fileOf(pathname, route.type === 'page');
        if (isKept) keys.set(file, cacheKey);
        if (!isKept || !(await isUnchanged(file, cacheKey))) changed.push(path);
      }
      return changed;
    },
    async render(request, options) {
      const path = decodeURI(new URL(request.url).pathname).slice(base.replace(/\/$/, '').length);
      const isPage = options.routeData.type === 'page';
      const reads = new Map<string, Promise<string>>();
      pageReads.current = cache === undefined ? undefined : reads;
      const rendered = await standard.render(request, options);
      const response = rendered instanceof Response ? rendered : rendered.response;
      let bytes = new Uint8Array(await response.arrayBuffer());
      pageReads.current = undefined;
      if (isPage) {
        finish ??= await pageFinisher(site);
        const page = finish(new TextDecoder().decode(bytes), path);
        faults.push(...policyFaults(path, page.faults));
        if (page.faults.length === 0) bytes = encoder.encode(page.html);
      }
      const file = fileOf(path, isPage);
      if (cache !== undefined && keys.has(file) && faults.length === 0) {
        const known = [...reads].map(async ([read, digest]) => [read, await digest] as const);
        const key = keys.get(file);
        cache.keep(file, bytes, {
          ...(key !== undefined && { key }),
          reads: (await Promise.all(known)).map(([read, digest]) => [read, digest]),
        });
      }
      return new Response(bytes, response);
    },
    async teardown() {
      await standard.teardown?.();
      cache?.close(site);
      await writeFile(join(site, FAULTS_FILE), JSON.stringify(faults));
    },
  };
}

/** File of a page in the site, as Astro writes it. */
function fileOf(pathname: string, isPage: boolean): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (!isPage) return path;
  return `/${path}` === NOT_FOUND ? `${path}.html` : join(path, 'index.html');
}
