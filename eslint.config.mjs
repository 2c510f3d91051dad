import { basename } from 'node:path';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * The house (docs/architecture.md): which folder of src may import what. Inside a folder one imports './x.ts';
 * everything else goes through '#folder/…', so the name alone tells the door.
 */
const HOUSE = {
  domain: {
    doors: ['domain'],
    packages: ['temporal-polyfill', 'rrule-temporal', 'tyme4ts', 'gcoord'],
  },
  schemas: { doors: ['schemas', 'domain'], packages: ['astro/zod', 'temporal-polyfill'] },
  markdown: {
    doors: ['markdown'],
    packages: [
      ...['mdast', 'mdast-util-', 'micromark', 'micromark-extension-'],
      '@astrojs/markdown-satteri',
    ],
  },
  wording: { doors: ['wording', 'domain'], packages: ['temporal-polyfill'] },
  site: { doors: ['site', 'domain', 'wording'], packages: ['temporal-polyfill'] },
  pictures: { doors: ['pictures', 'domain', 'site'], packages: [] },
  publish: {
    doors: ['publish', 'domain', 'markdown', 'site', 'wording'],
    packages: ['astro/zod', 'docx', 'fflate', 'mdast', 'sharp', 'temporal-polyfill'],
  },
  checks: {
    doors: ['checks', 'schemas', 'domain', 'publish', 'site', 'markdown', 'wording'],
    packages: [
      'astro/zod',
      'yaml',
      'node:',
      'cheerio',
      'html-validate',
      'autocorrect-node',
      'ical.js',
      'image-size',
      'leven',
      'postcss',
    ],
  },
  authoring: {
    doors: ['authoring', 'checks', 'schemas', 'domain', 'site', 'wording'],
    packages: ['astro/zod', 'yaml', 'node:', 'pinyin-pro'],
  },
  build: {
    doors: ['build', 'checks', 'client', 'domain', 'pictures', 'schemas', 'site', 'wording'],
    packages: [
      ...[
        '@fastify/send',
        'astro',
        'astro/zod',
        'cborg',
        'cheerio',
        'fflate',
        'negotiator',
        'node:',
      ],
      ...['opencc-js', 'pagefind', 'pinyin-pro', 'polygon-clipping', 'postcss', 'sharp'],
      ...['temporal-polyfill', 'vite', 'yaml'],
    ],
  },
  catalog: {
    doors: [
      ...['authoring', 'catalog', 'checks', 'domain', 'markdown', 'pictures', 'schemas', 'site'],
      'wording',
    ],
    packages: [
      'astro:content',
      'node:async_hooks',
      'node:crypto',
      'pinyin-pro',
      'temporal-polyfill',
    ],
  },
  blocks: {
    doors: ['blocks', 'catalog', 'components', 'domain', 'site', 'wording'],
    packages: ['astro'],
  },
  components: {
    doors: [
      ...['components', 'domain', 'pictures', 'publish', 'site', 'client', 'styles', 'wording'],
    ],
    packages: ['astro', 'lucide-static/', 'temporal-polyfill', 'uqr'],
  },
  layouts: {
    doors: [
      ...['catalog', 'components', 'layouts', 'domain', 'publish', 'site', 'client', 'styles'],
      'wording',
    ],
    packages: ['astro', 'temporal-polyfill'],
  },
  client: {
    doors: ['client', 'domain', 'publish/ics', 'site', 'styles', 'wording'],
    packages: ['fflate', 'leaflet', 'supercluster', 'temporal-polyfill', 'uqr'],
  },
  /** The writing desk: what `npm run new` and the content check do, in the browser. */
  'client/desk': {
    doors: [
      ...['authoring', 'checks', 'client', 'domain', 'markdown', 'schemas', 'site', 'wording'],
    ],
    packages: ['astro/zod', 'temporal-polyfill'],
  },
  pages: {
    doors: [
      ...['blocks', 'catalog', 'components', 'layouts', 'domain', 'pictures', 'publish', 'site'],
      ...['styles', 'wording'],
    ],
    packages: ['astro', 'temporal-polyfill', 'uqr'],
  },
};

const ROOMS = Object.keys(HOUSE);
/** Folders beside src. Nothing in src may import them: scripts call it, benchmarks and tests watch it. */
const BESIDE = {
  scripts: { doors: ['authoring', 'build', 'checks', 'site'], packages: ['node:'] },
  bench: {
    doors: [...ROOMS, 'tests'],
    packages: [
      ...['node:', 'astro/zod', 'autocannon', 'cheerio', 'opencc-js', 'pinyin-pro'],
      'playwright-core',
    ],
  },
};

/** `npm test` runs the tests. */
const NO_HOUSE = ['scripts/test.ts'];

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** What a folder may import: everything but its doors, its own files and its packages is refused. */
const houseDoors = (path, { doors, packages }) => {
  const allowed = [
    ...doors.map((door) => `#${door}/`),
    './',
    ...packages.map((name) => (/[:/-]$/.test(name) ? name : `${name}$`)),
  ].map((start) => (start.endsWith('$') ? `${escape(start.slice(0, -1))}$` : escape(start)));
  return {
    regex: `^(?!${allowed.join('|')})`,
    message: `${path} may import: ${doors.map((door) => `#${door}/…`).join(', ')}, its own files as ./…, and ${packages.join(', ')}. See docs/architecture.md.`,
  };
};

const houseRules = [
  ...Object.entries(HOUSE).map(([folder, house]) => [`src/${folder}`, house]),
  ...Object.entries(BESIDE),
].map(([path, house]) => ({
  files: [`${path}/**/*.{ts,astro}`],
  ignores: ['**/*.test.ts', ...NO_HOUSE],
  rules: { 'no-restricted-imports': ['error', { patterns: [houseDoors(path, house)] }] },
}));

/** Tests may import everything, but by its name; a unit test starts no program. */
const testRules = [
  { files: ['tests/**/*.ts'], paths: [] },
  {
    files: ['{src,scripts,bench}/**/*.test.ts', 'tests/runner/**/*.test.ts'],
    paths: [
      {
        name: 'node:child_process',
        message: 'A test that starts programs is no unit test: it stands in tests/integration.',
      },
    ],
  },
].map(({ files, paths }) => ({
  files,
  ignores: NO_HOUSE,
  rules: {
    'no-restricted-imports': [
      'error',
      {
        paths,
        patterns: [
          { regex: '^\\.\\./', message: 'Import other folders as #folder/… or #tests/….' },
        ],
      },
    ],
  },
}));

/** Files of src/checks that read files, run programs or load binaries for the rules. */
const ADAPTERS = [
  ...['check-content', 'corrector'],
  ...['files-under', 'kept', 'kept-files', 'picture-position', 'pictures', 'published-content'].map(
    (name) => `read/${name}`,
  ),
  ...['read/site-routes', 'read/svg', 'read/texts'],
];

/**
 * The rules and all that they are made of are functions over values and text, so that a form in a
 * browser can run them: what they need from files comes in through `RuleContext`.
 */
const pureRules = {
  files: ['src/checks/**/*.ts'],
  ignores: [
    ...['**/*.test.ts', 'src/checks/site/**', 'src/checks/changes/**'],
    ...ADAPTERS.map((name) => `src/checks/${name}.ts`),
  ],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          houseDoors('src/checks', { ...HOUSE.checks, packages: ['astro/zod', 'leven', 'yaml'] }),
          {
            regex: `^(\\.|#checks|#checks/read)/(${ADAPTERS.map((path) => basename(path)).join('|')})\\.ts$|^#markdown/processor\\.ts$`,
            allowTypeImports: true,
            message: 'Rules run without Node: take what an adapter gives from RuleContext.',
          },
        ],
      },
    ],
  },
};

export default defineConfig(
  { ignores: ['dist', 'stick', '.build', '.astro', 'node_modules'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-assertions': [
        'error',
        { assertionStyle: 'as', objectLiteralTypeAssertions: 'never' },
      ],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Temporal.PlainDate.compare is passed to sort; we write no classes.
      '@typescript-eslint/unbound-method': 'off',
      // process.env and dataset are index signatures: tsc wants brackets there, so does this.
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
    },
  },
  ...astro.configs.recommended,
  {
    files: ['**/*.{ts,astro,mjs}'],
    rules: { eqeqeq: 'error', 'no-console': 'off', 'prefer-const': 'error' },
  },
  {
    // Oracles read foreign data; what they read is compared, not trusted.
    files: ['tests/**/*.ts', '**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  ...houseRules,
  pureRules,
  ...testRules,
  {
    files: ['src/domain/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', 'Date', 'window', 'document', 'process', 'localStorage'],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='Temporal'][property.name='Now']",
          message: 'Time is a value: take `now` as a parameter.',
        },
      ],
    },
  },
);
