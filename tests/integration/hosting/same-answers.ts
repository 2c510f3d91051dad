import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BASE } from '#site/base.ts';
import { FOR_SERVERS, HEADERS, headersOf, isText, typeOf } from '#build/hosting/table.ts';
import { writeHeaders } from '#build/headers.ts';
import { precompress } from '#build/hosting/precompress.ts';
import { writeRedirects } from '#build/redirects.ts';
import { prepareServers } from '#tests/runner/servers.ts';
import {
  ask,
  startApache,
  startCaddy,
  startNginx,
  startPreview,
  type Host,
  type Reply,
} from './hosts.ts';

// Real servers with the configurations of deploy/ and the preview server, asked for one file of each
// kind: what they send is what the table says.

/** Tests that every host gives the answers of the table, where `SITE_URL` says that the site stands. */
export function testHosts() {
  const TEXT = '<!doctype html><title>样例</title>'.padEnd(3000, '字');
  const NOT_FOUND = '<!doctype html><title>找不到这个页面</title>'.padEnd(900, '无');
  const PATHS = [
    ...[
      '/',
      '/about/',
      '/404.html',
      '/calendar/all.ics',
      '/data/places.csv',
      '/data/places.geojson',
    ],
    ...[
      '/data/events.json',
      '/feeds/events.json',
      '/feeds/events.rss.xml',
      '/feeds/events.atom.xml',
    ],
    ...['/sitemap.xml', '/robots.txt', '/.well-known/security.txt'],
    ...['/site.webmanifest', '/worker.js', '/assets/a.js'],
    ...['/assets/a.css', '/icon.svg', '/pictures/a.svg', '/pictures/a.png', '/pictures/a.webp'],
    ...['/pagefind/fragment/a.pf_fragment', '/pagefind/index/a.pf_index', '/pagefind/a.pf_meta'],
    ...['/pagefind/wasm.unknown.pagefind', '/pagefind/titles.json'],
  ];
  const fileOf = (path: string) => path.replace(/\/$/, '/index.html');
  const textOf = (path: string) => (path === '/404.html' ? NOT_FOUND : TEXT);

  const root = mkdtempSync(join(tmpdir(), 'hosts-'));
  chmodSync(root, 0o755); // Apache reads as another user

  beforeAll(async () => {
    await prepareServers();
  });

  async function writeSite(): Promise<string> {
    const folder = join(root, 'site');
    for (const path of PATHS) {
      mkdirSync(join(folder, fileOf(path), '..'), { recursive: true });
      writeFileSync(join(folder, fileOf(path)), textOf(path));
    }
    await writeRedirects(folder, [{ from: '/old/', to: '/about/#样例' }]);
    await writeHeaders(folder);
    await precompress(folder, join(root, 'cache'));
    return folder;
  }

  const HOSTS: Readonly<Record<string, (site: string, own: string) => Promise<Host>>> = {
    nginx: startNginx,
    Caddy: startCaddy,
    Apache: startApache,
    'npm run serve': startPreview,
  };

  const unpacked = ({ headers, body }: Reply): string => {
    const encoding = headers['content-encoding'];
    if (encoding === 'br') return brotliDecompressSync(body).toString();
    return (encoding === 'gzip' ? gunzipSync(body) : body).toString();
  };
  /** HSTS is tried apart: it goes out over https alone. */
  const NAMES = HEADERS.map(({ name }) => name).filter((name) => !name.startsWith('Strict'));
  const sent = ({ headers }: Reply) =>
    Object.fromEntries(
      NAMES.flatMap((name) => {
        const value = headers[name.toLowerCase()];
        return value === undefined ? [] : [[name, value]];
      }),
    );
  const wanted = (path: string) =>
    Object.fromEntries([...headersOf(path)].filter(([name]) => NAMES.includes(name)));

  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  describe.each(Object.entries(HOSTS))('%s', (name, start) => {
    let host: Host;
    let site = '';
    beforeAll(async () => {
      site = await writeSite();
      host = await start(site, join(root, name.replaceAll(' ', '-')));
    });
    afterAll(() => host.stop());
    const get = (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
      ask(host.origin + BASE + path, headers, method);

    test.each(PATHS)('%s: headers, type and encodings', async (path) => {
      for (const [accepted, ending] of [
        ['identity', undefined],
        ['gzip', '.gz'],
        ['gzip, deflate, br', '.br'],
      ] as const) {
        const reply = await get(path, { 'accept-encoding': accepted });
        expect(reply.status).toBe(200);
        expect([path, sent(reply)]).toEqual([path, wanted(path)]);
        expect(reply.headers['content-type']).toBe(typeOf(fileOf(path)));
        expect(reply.headerBytes).toBeLessThanOrEqual(1000);
        expect(unpacked(reply)).toBe(textOf(path));
        const isPacked = ending !== undefined && isText(fileOf(path));
        const encoding = isPacked ? accepted.split(', ').at(-1) : undefined;
        expect(reply.headers['content-encoding']).toBe(encoding);
        if (isText(fileOf(path))) expect(reply.headers.vary).toMatch(/^Accept-Encoding$/i);
      }
      expect(existsSync(join(site, `${fileOf(path)}.br`))).toBe(isText(fileOf(path)));
    });

    test.each(PATHS)('%s: HEAD, a part, and what the reader has already', async (path) => {
      const plain = { 'accept-encoding': 'identity' };
      const head = await get(path, plain, 'HEAD');
      expect([head.status, head.body.length]).toEqual([200, 0]);
      expect(sent(head)).toEqual(wanted(path));
      const part = await get(path, { ...plain, range: 'bytes=2-5' });
      const bytes = Buffer.from(textOf(path));
      expect([part.status, part.body]).toEqual([206, bytes.subarray(2, 6)]);
      expect(part.headers['content-range']).toBe(`bytes 2-5/${bytes.length}`);
      const beyond = await get(path, { ...plain, range: 'bytes=999999-' });
      expect(beyond.status).toBe(416);
      for (const accepted of ['identity', 'br']) {
        const whole = await get(path, { 'accept-encoding': accepted });
        const { etag = '', 'last-modified': modified = '' } = whole.headers;
        for (const [name, value] of [
          ['if-none-match', etag],
          ['if-modified-since', modified],
        ] as const) {
          const again = await get(path, { 'accept-encoding': accepted, [name]: value });
          expect([name, again.status, again.body.length]).toEqual([name, 304, 0]);
          expect(again.headers['cache-control']).toBe(headersOf(path).get('Cache-Control'));
        }
      }
    });

    test.each([
      '/no/such/',
      '/no/such',
      '/no.csv',
      '/assets/no.js',
      '/pictures/no.svg',
      '/pictures/',
    ])('%s is not found, and the page says so', async (path) => {
      for (const accepted of ['identity', 'br']) {
        const reply = await get(path, { 'accept-encoding': accepted });
        expect([reply.status, unpacked(reply)]).toEqual([404, NOT_FOUND]);
        expect(sent(reply)).toEqual(wanted('/404.html'));
        expect(reply.headers['content-type']).toBe(typeOf('/404.html'));
      }
    });

    test.each([...FOR_SERVERS.map((each) => `/${each}`), '/index.html.br', '/assets/a.js.gz'])(
      '%s is for servers alone',
      async (path) => {
        expect((await get(path)).status).toBe(404);
      },
    );

    test('a folder without its slash leads to the one with it, for good', async () => {
      for (const [path, target] of [
        ...(BASE === '' ? [] : [['', '/'] as const]),
        ['/about', '/about/'],
        ['/about?x=1', '/about/?x=1'],
      ] as const) {
        const { status, headers } = await get(path);
        expect(status).toBe(301);
        expect(new URL(headers.location ?? '', host.origin).href).toBe(host.origin + BASE + target);
      }
    });

    test.each(['/old/', '/old', '/old/?from=wechat'])('%s leads on, for good', async (path) => {
      const { status, headers } = await get(path);
      expect(status).toBe(301);
      const target = new URL(`${BASE}/about/#样例`, host.origin).href;
      expect(new URL(headers.location ?? '', host.origin).href).toBe(target);
    });

    test('nothing can be sent to it', async () => {
      expect((await get('/about/', {}, 'POST')).status).toBe(405);
    });

    test('asks for https only of those who came by it', async () => {
      const name = 'strict-transport-security';
      expect((await get('/')).headers[name]).toBeUndefined();
    });
  });

  test.each(Object.entries(HOSTS))('%s sends a site without old addresses', async (name, start) => {
    const folder = await writeSite();
    await writeRedirects(folder, []);
    const host = await start(folder, join(root, `${name.replaceAll(' ', '-')}-none`));
    const { status } = await ask(`${host.origin}${BASE}/about/`);
    await host.stop();
    expect(status).toBe(200);
  });

  test.each(Object.entries(HOSTS).filter(([name]) => name !== 'npm run serve'))(
    '%s asks to come back over https where something before it took the call',
    async (name, start) => {
      const host = await start(await writeSite(), join(root, `${name}-https`));
      const reply = await ask(`${host.origin}${BASE}/`, { 'x-forwarded-proto': 'https' });
      await host.stop();
      expect(reply.headers['strict-transport-security']).toBe(
        headersOf('/').get('Strict-Transport-Security'),
      );
    },
  );
}
