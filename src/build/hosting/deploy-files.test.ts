import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'cheerio';
import { z } from 'astro/zod';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { deployFiles } from './deploy-files.ts';
import { webConfig } from './iis.ts';
import { FOR_SERVERS, headersOf, TYPES, typeOf } from './table.ts';

const PATHS = [
  ...['/', '/about/', '/404.html', '/calendar/all.ics', '/data/places.csv', '/data/events.json'],
  ...['/feeds/events.json', '/feeds/events.rss.xml', '/feeds/events.atom.xml', '/sitemap.xml'],
  ...['/worker.js', '/assets/a.js', '/icon.svg', '/pictures/a.svg', '/pictures/a.png'],
  ...['/pagefind/fragment/a.pf_fragment', '/pagefind/titles.json', '/site.webmanifest'],
];

test('deploy/ is what the table makes today: else npm run deploy-files', () => {
  const files = deployFiles();
  const written = readdirSync('deploy').filter((name) => name !== 'README.md');
  expect(written.sort()).toEqual(Object.keys(files).sort());
  for (const [name, text] of Object.entries(files)) {
    expect(readFileSync(`deploy/${name}`, 'utf8')).toBe(text);
  }
});

describe('web.config', () => {
  const text = webConfig([{ from: '/events/2026-old/', to: '/notices/a/#样例' }]);
  const $ = load(text, { xml: true });
  const general = $('configuration > system\\.webServer');
  /** The settings for a path: those of the place that names it, else none. */
  const placed = (path: string) =>
    $('configuration > location').filter((_, node) => {
      const at = `/${$(node).attr('path') ?? ''}`;
      return path === at || path.startsWith(`${at}/`);
    });

  test('is well-formed', () => {
    expect($.xml()).toBe(text);
  });

  test.each(PATHS)('%s gets the headers of the table', (path) => {
    const headers = new Map<string, string>();
    for (const part of [general, placed(path)]) {
      for (const node of part.find('customHeaders > *').get()) {
        const name = $(node).attr('name') ?? '';
        if (node.tagName === 'remove') headers.delete(name);
        // IIS refuses a header that is there twice.
        else expect(headers.has(name)).toBe(false);
        if (node.tagName === 'add') headers.set(name, $(node).attr('value') ?? '');
      }
    }
    for (const [name, value] of headersOf(path)) {
      // IIS cannot tell drawings from other files.
      if (path.endsWith('.svg') && name === 'Content-Security-Policy') continue;
      expect([name, headers.get(name)]).toEqual([name, value]);
    }
  });

  test.each(PATHS)('%s has the type of the table', (path) => {
    const file = path.replace(/\/$/, '/index.html');
    const ending = file.slice(file.lastIndexOf('.'));
    const maps = [placed(file), general].map((part) =>
      part.find(`mimeMap[fileExtension="${ending}"]`).attr('mimeType'),
    );
    const isFeed = /\.(?:rss|atom)\.xml$/.test(path);
    expect(maps.find((type) => type !== undefined)).toBe(typeOf(isFeed ? '/a.xml' : file));
  });

  test('knows every type, and takes each back first', () => {
    for (const { at } of TYPES) {
      if (at.kind !== 'ending' || at.text.lastIndexOf('.') > 0) continue;
      const all = general.find(`[fileExtension="${at.text}"]`).get();
      expect(all.map(({ tagName }) => tagName)).toEqual(['remove', 'mimeMap']);
    }
  });

  test('keeps what is for servers, and compressed copies, from readers, as the table does', () => {
    const hidden = general.find('hiddenSegments > add').get();
    const names = hidden.map((node) => $(node).attr('segment'));
    // IIS hides web.config by itself.
    expect([...names, 'web.config'].sort()).toEqual([...FOR_SERVERS].sort());
    for (const ending of ['.br', '.gz']) {
      const rules = general.find(`fileExtensions > [fileExtension="${ending}"]`).get();
      expect(rules.map((node) => [node.tagName, $(node).attr('allowed')])).toEqual([
        ['remove', undefined],
        ['add', 'false'],
      ]);
    }
  });

  test('leads on from old addresses, and shows the page «not found»', () => {
    const moved = $('location[path="events/2026-old"] httpRedirect');
    expect(moved.attr('destination')).toBe('/notices/a/#%E6%A0%B7%E4%BE%8B');
    expect(moved.attr('httpResponseStatus')).toBe('Permanent');
    expect(general.find('httpErrors > error[statusCode="404"]').attr('path')).toBe('404.html');
  });
});

const ruleLists = z.array(
  z.object({
    header: z.string(),
    rules: z.array(z.object({ path: z.string(), value: z.string() })),
  }),
);
const storage = z.object({
  index: z.literal('index.html'),
  notFound: z.object({ object: z.literal('404.html'), status: z.literal(404) }),
  metadata: ruleLists,
  responseHeaders: ruleLists,
});

test.each(PATHS)('object storage: the rules for %s give what the table says', (path) => {
  const data = storage.parse(JSON.parse(deployFiles()['object-storage.json'] ?? ''));
  const headers = new Map(
    [...data.metadata, ...data.responseHeaders].flatMap(({ header, rules }) => {
      const found = rules.findLast((rule) => new RegExp(rule.path).test(path));
      return found === undefined ? [] : [[header, found.value]];
    }),
  );
  const type = typeOf(path);
  const wanted = new Map(headersOf(path));
  if (type !== undefined) wanted.set('Content-Type', type);
  expect(Object.fromEntries(headers)).toEqual(Object.fromEntries(wanted));
});

test('the container runs without the rights of root', () => {
  const container = deployFiles()['Containerfile'] ?? '';
  const lines = container.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const words = new Map(lines.map((line) => [line.split(' ')[0], line]));
  expect(words.get('USER')).toMatch(/^USER [1-9]\d*:/);
  expect(words.get('ENV')).toContain(`:${words.get('EXPOSE')?.split(' ')[1] ?? ''}`);
});

describe('in a folder of a host', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.resetModules();
  });

  test('the page «not found» is named from the root of the host', async () => {
    vi.stubEnv('SITE_URL', 'https://www.example.gov.cn/kepu/');
    vi.resetModules();
    const { deployFiles: filesInFolder } = await import('./deploy-files.ts');
    const files = filesInFolder();
    const $ = load(files['web.config'] ?? '', { xml: true });
    expect($('error[statusCode="404"]').attr('path')).toBe(String.raw`kepu\404.html`);
    expect(files['.htaccess']).toContain('ErrorDocument 404 /kepu/404.html');
    expect(JSON.parse(files['object-storage.json'] ?? '')).toMatchObject({
      notFound: { object: 'kepu/404.html', status: 404 },
    });
  });
});
