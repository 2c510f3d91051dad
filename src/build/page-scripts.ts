import { build, type Plugin } from 'vite';
import { BASE, OWN } from '#site/base.ts';
import { INLINE_MODULES, inlineHash } from './inline-hash.ts';

/** Browsers of 2020: see docs/decisions/003. */
export const BROWSERS = ['chrome80', 'safari14', 'firefox78'];

/**
 * Scripts that are asked for by a fixed address: what a search box, a star, the reader's needs, a long list, reading aloud or
 * a pack of files loads, and the worker.
 */
const FIXED_SCRIPTS = {
  'search-box.js': './src/client/search/combobox.ts',
  'list-rows.js': './src/client/list-rows.ts',
  'kept.js': './src/client/kept.ts',
  'needs.js': './src/client/my-needs.ts',
  'voice.js': './src/client/voice.ts',
  'pack-files.js': './src/client/pack-files.ts',
  'worker.js': './src/client/offline/worker.ts',
};

/** Scripts that pages import by a fixed address: all of these but the worker. */
export const IMPORTED_SCRIPTS = Object.keys(FIXED_SCRIPTS).filter((name) => name !== 'worker.js');

const ofClient = {
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
} satisfies Partial<Plugin>;

/** An import of where the site stands. */
const BASE_IMPORT = /^import \{[^}]*\} from '(?:#site|\.)\/base\.ts';$/m;

/**
 * A browser is told where the site stands, and of its settings nothing: the values stand in each module that
 * imports them, for a module that all scripts share would be a request more for every page.
 */
export const siteBase: Plugin = {
  name: 'site-base',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'client',
  config: () => ({ define: { BASE: JSON.stringify(BASE), OWN: JSON.stringify(OWN) } }),
  transform: {
    filter: { code: BASE_IMPORT },
    handler: (code) => code.replace(BASE_IMPORT, ''),
  },
};

const fixedScripts: Plugin = {
  ...ofClient,
  name: 'fixed-scripts',
  buildStart() {
    for (const [fileName, id] of Object.entries(FIXED_SCRIPTS)) {
      this.emitFile({ type: 'chunk', id, fileName, preserveSignature: 'strict' });
    }
  },
};

const NO_COMPONENTS = '\0no-components';

/**
 * Texts with components are written on a computer: the parser of their code, 250 kB, never goes to a
 * browser. There it refuses every text, as it refuses one that is no MDX.
 */
const noComponents: Plugin = {
  ...ofClient,
  name: 'no-components',
  enforce: 'pre',
  resolveId: {
    filter: { id: /^(?:micromark-extension-mdxjs|mdast-util-mdx)$/ },
    handler: () => NO_COMPONENTS,
  },
  load: {
    filter: { id: new RegExp(NO_COMPONENTS) },
    handler: () =>
      'export const mdxjs = () => { throw new Error("no components here") }; export const mdxFromMarkdown = mdxjs;',
  },
};

const SCRIPT_TAG = 'astro&type=script';
/** What Vite wraps imports in that come later, for the sheets of what is imported: ours have none. */
const PRELOAD = '\0vite/preload-helper.js';
const COPY = /\?for=(.*)\.ts$/;

/** Path of a component below `src/`, from the id of its script. */
const componentOf = (id: string) =>
  encodeURIComponent(id.replace(/^.*\/src\//, '').replace(/\?.*$/, ''));

/**
 * A module that two scripts share becomes a file, and they become files, too: requests more for every
 * page, one after the other. So the script of a component has its own copy of all modules that it imports:
 * what keeps state keeps it for one component.
 */
const ownCopies: Plugin = {
  ...ofClient,
  name: 'own-copies',
  enforce: 'pre',
  async resolveId(source, importer = '') {
    const isTag = importer.includes(SCRIPT_TAG) && source.startsWith('#client/');
    const owner = isTag ? componentOf(importer) : COPY.exec(importer)?.[1];
    if (source === PRELOAD) return `${PRELOAD}?for=${owner ?? ''}`;
    if (owner === undefined || !/^[.#].*\.ts$/.test(source)) return null;
    const module = await this.resolve(source, importer, { skipSelf: true });
    return module && `${module.id}?for=${owner}.ts`;
  },
  load: {
    filter: { id: new RegExp(`^${PRELOAD}`) },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
};

/** Hashes of the scripts below, which are compiled while the pages are. */
const classicHashes = new Set<string>();

/**
 * `import script from '#client/today-marks.ts?script'`: the module and all that it imports, compiled to the
 * text of one classic script. It runs where it stands in the page, before what follows is painted.
 */
const classicScripts: Plugin = {
  name: 'classic-scripts',
  enforce: 'pre',
  load: {
    filter: { id: /\.ts\?script$/ },
    async handler(id) {
      const entry = id.replace('?script', '');
      const results = await build({
        configFile: false,
        logLevel: 'warn',
        plugins: [siteBase],
        build: {
          write: false,
          target: BROWSERS,
          lib: { entry, formats: ['iife'], name: 'script' },
        },
      });
      const [result] = [results].flat();
      if (result === undefined || !('output' in result))
        throw new Error(`${entry} is being watched`);
      const code = result.output[0].code.trim();
      classicHashes.add(inlineHash(code));
      return `export default ${JSON.stringify(code)}`;
    },
  },
};

/**
 * Small scripts stand in the pages. Their hashes are left beside the pages, for the step that writes the
 * content policies: it allows these and no others.
 */
const inlineModules: Plugin = {
  ...ofClient,
  name: 'inline-modules',
  generateBundle: {
    order: 'pre', // Astro takes the chunks out when it puts them into the pages
    handler(_, bundle) {
      const modules = Object.values(bundle).flatMap((chunk) =>
        chunk.type === 'chunk' && chunk.facadeModuleId?.includes(SCRIPT_TAG) === true
          ? inlineHash(chunk.code.trim())
          : [],
      );
      this.emitFile({
        type: 'asset',
        fileName: INLINE_MODULES,
        source: JSON.stringify([...modules, ...classicHashes].sort()),
      });
    },
  },
};

/** How the scripts of the site reach its pages. */
export const pageScripts: readonly Plugin[] = [
  siteBase,
  fixedScripts,
  noComponents,
  ownCopies,
  classicScripts,
  inlineModules,
];
