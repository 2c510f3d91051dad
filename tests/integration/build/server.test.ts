import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { get as httpGet } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeHeaders } from '#build/headers.ts';
import { precompress } from '#build/hosting/precompress.ts';
import { writeRedirects } from '#build/redirects.ts';
import { startServer, type RunningServer } from '#build/server/server.ts';
import { replaceSite } from '#build/site-folder.ts';

const PAGE = '<!doctype html><title>样例</title>'.padEnd(3000, '字');
const SIZE = Buffer.byteLength(PAGE);
const FILES = {
  'index.html': PAGE,
  '404.html': '<!doctype html>找不到这个页面',
  'about/index.html': PAGE,
  'feeds/events.rss.xml': '<rss/>',
  'feeds/events.atom.xml': '<feed/>',
  'feeds/events.json': '{}',
  'sitemap.xml': '<urlset/>',
  'calendar/all.ics': 'BEGIN:VCALENDAR',
  'data/places.csv': '名称',
  'data/places.geojson': '{}',
  'site.webmanifest': '{}',
  'worker.js': 'self',
  'icon.svg': '<svg/>',
  'pagefind/x.pf_meta': 'x',
  'pagefind/index/x.pf_index': 'x',
  'assets/a.1.js': 'a',
};

async function writeSite(folder: string, files: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  await writeRedirects(folder, [{ from: '/old/', to: '/about/' }]);
  await writeHeaders(folder);
  await precompress(folder, join(root, 'cache'));
}

const root = mkdtempSync(join(tmpdir(), 'server-'));
const folder = join(root, 'site');
let site: RunningServer;
beforeAll(async () => {
  await writeSite(folder, FILES);
  site = await startServer(folder, 0);
});
afterAll(() => {
  site.server.closeAllConnections();
  site.server.close();
  rmSync(root, { recursive: true });
});
const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(site.origin + path, {
    method,
    headers: { 'accept-encoding': 'identity', ...headers },
    redirect: 'manual',
  });

describe('parts of a file', () => {
  test.each([
    ['bytes=0-0', 206, `bytes 0-0/${SIZE}`, 1],
    ['bytes=0-18446744073709551615', 206, `bytes 0-${SIZE - 1}/${SIZE}`, SIZE],
    ['bytes=-5', 206, `bytes ${SIZE - 5}-${SIZE - 1}/${SIZE}`, 5],
    ['bytes=10-', 206, `bytes 10-${SIZE - 1}/${SIZE}`, SIZE - 10],
    ['bytes=-99999999', 206, `bytes 0-${SIZE - 1}/${SIZE}`, SIZE],
    ['bytes=0-1,5-6', 200, null, SIZE],
    ['pages=1-2', 200, null, SIZE],
    ['bytes=500-10', 200, null, SIZE],
    ['bytes=abc', 200, null, SIZE],
    ['bytes=', 200, null, SIZE],
    ['bytes=-', 200, null, SIZE],
    ['bytes=-1-5', 200, null, SIZE],
    ['Bytes=0-0', 206, `bytes 0-0/${SIZE}`, 1],
    ['bytes=999999-', 416, `bytes */${SIZE}`, 0],
    ['bytes=-0', 416, `bytes */${SIZE}`, 0],
    ['bytes=9007199254740993-9007199254740999', 416, `bytes */${SIZE}`, 0],
  ])('%s', async (range, status, contentRange, length) => {
    const response = await get('/', { range });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-range')).toBe(contentRange);
    expect((await response.arrayBuffer()).byteLength).toBe(length);
  });

  test('are never compressed, and an outdated copy gets the whole file', async () => {
    const part = await get('/', { range: 'bytes=0-9', 'accept-encoding': 'br' });
    expect([part.status, part.headers.get('content-encoding')]).toEqual([206, null]);
    expect(await part.text()).toBe(PAGE.slice(0, 10));
    const whole = await get('/', { range: 'bytes=0-9', 'if-range': '"other"' });
    expect([whole.status, await whole.text()]).toEqual([200, PAGE]);
  });
});

describe('methods and conditions', () => {
  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is refused', async (method) => {
    const response = await get('/', {}, method);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  test('HEAD has the headers and no body', async () => {
    const response = await get('/', {}, 'HEAD');
    expect([response.status, response.headers.get('content-length')]).toEqual([200, String(SIZE)]);
    expect(await response.text()).toBe('');
  });

  test('what has not changed is not sent again', async () => {
    const { headers } = await get('/');
    const etag = headers.get('etag') ?? '';
    const modified = headers.get('last-modified') ?? '';
    // Not fetch: it adds «no-cache» of its own, which asks for the whole file.
    const status = async (condition: Record<string, string>) => {
      const [response] = await once(httpGet(site.origin, { headers: condition }), 'response');
      response.resume();
      return response.statusCode;
    };
    expect(await status({ 'if-none-match': etag })).toBe(304);
    expect(await status({ 'if-none-match': `"x", ${etag}` })).toBe(304);
    expect(await status({ 'if-none-match': '"x"' })).toBe(200);
    expect(await status({ 'if-modified-since': modified })).toBe(304);
    expect(await status({ 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' })).toBe(200);
    expect(await status({ 'if-modified-since': 'nonsense' })).toBe(200);
    expect(await status({ 'if-match': '"x"' })).toBe(412);
  });
});

describe('compression', () => {
  test.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['*', 'br'],
    ['identity', null],
    ['nonsense;;q=,', null],
  ])('%s → %s', async (accepted, encoding) => {
    const response = await get('/', { 'accept-encoding': accepted });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('vary')).toBe('Accept-Encoding');
    expect(await response.text()).toBe(PAGE);
  });

  test('leaves alone what is compressed already', async () => {
    const { headers } = await get('/pagefind/index/x.pf_index', { 'accept-encoding': 'br' });
    expect([headers.get('content-encoding'), headers.get('vary')]).toEqual([null, null]);
  });
});

describe('headers', () => {
  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/feeds/events.rss.xml', 'application/rss+xml; charset=utf-8'],
    ['/feeds/events.atom.xml', 'application/atom+xml; charset=utf-8'],
    ['/feeds/events.json', 'application/feed+json'],
    ['/sitemap.xml', 'application/xml; charset=utf-8'],
    ['/calendar/all.ics', 'text/calendar; charset=utf-8'],
    ['/data/places.csv', 'text/csv; charset=utf-8'],
    ['/data/places.geojson', 'application/geo+json'],
    ['/site.webmanifest', 'application/manifest+json'],
    ['/pagefind/x.pf_meta', 'application/cbor'],
    ['/pagefind/index/x.pf_index', 'application/octet-stream'],
  ])('type of %s', async (path, type) => {
    expect((await get(path)).headers.get('content-type')).toBe(type);
  });

  test('of pages stand on pages alone', async () => {
    const names = ['content-security-policy', 'referrer-policy', 'permissions-policy'];
    const of = async (path: string) => {
      const { headers } = await get(path);
      return names.filter((name) => headers.has(name));
    };
    for (const path of ['/', '/about/', '/no/such/'])
      expect([path, await of(path)]).toEqual([path, names]);
    for (const path of ['/data/places.csv', '/assets/a.1.js', '/feeds/events.json']) {
      expect([path, await of(path)]).toEqual([path, []]);
    }
    // A drawing and a worker are no pages, but run by themselves.
    expect(await of('/icon.svg')).toEqual(['content-security-policy']);
    expect(await of('/worker.js')).toEqual(['content-security-policy']);
  });

  test('hashed files alone are kept for good', async () => {
    const cache = async (path: string) => (await get(path)).headers.get('cache-control');
    expect(await cache('/assets/a.1.js')).toContain('immutable');
    expect(await cache('/')).toBe('no-cache');
  });
});

describe('addresses', () => {
  test.each([
    ['/about', 301, '/about/'],
    ['/about?x=1', 301, '/about/?x=1'],
    ['/old/?from=wechat', 301, '/about/'],
    ['/no/such', 404, null],
    ['/assets/', 404, null],
    ['/%E0%A4%A', 400, null],
    ['/a%00b', 400, null],
    ['/..%2f..%2fetc/passwd', 404, null],
    ['/.git/config', 404, null],
    ['/_headers', 404, null],
    ['/index.html.br', 404, null],
  ])('%s', async (path, status, location) => {
    const response = await get(path);
    expect([response.status, response.headers.get('location')]).toEqual([status, location]);
    if (status === 404) expect(await response.text()).toContain('找不到这个页面');
  });

  test.each([
    'GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    'GET http://evil.example/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    'GET * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    'nonsense\r\n\r\n',
    `GET /${'x'.repeat(200_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
  ])('a raw request does not end it (%#)', async (text) => {
    const socket = connect(Number(new URL(site.origin).port), '127.0.0.1');
    socket.on('error', () => undefined);
    let answer = '';
    socket.on('data', (data: Buffer) => (answer += data.toString()));
    socket.write(text);
    await new Promise((done) => socket.once('close', done));
    expect(answer).not.toContain('root:');
    expect((await get('/')).status).toBe(200);
  });
});

describe('while the site is built anew', () => {
  test('every answer is whole, and the new pages are there', async () => {
    const own = join(root, 'changing');
    const page = (build: number) => `<!doctype html>${String(build).repeat(1000 + build * 700)}`;
    await writeSite(own, { ...FILES, 'index.html': page(0) });
    const { origin, server } = await startServer(own, 0);
    let isBuilding = true;
    const whole = new Set([0, 1, 2, 3, 4, 5].map(page));
    const read = async () => {
      let count = 0;
      for (; isBuilding; count += 1) {
        const response = await fetch(`${origin}/`, {
          headers: { 'accept-encoding': count % 2 === 0 ? 'br' : 'identity' },
        });
        expect([response.status, whole.has(await response.text())]).toEqual([200, true]);
      }
      return count;
    };
    const readers = [read(), read(), read()];
    for (const build of [1, 2, 3, 4, 5]) {
      const next = join(root, 'next');
      await writeSite(next, {
        ...FILES,
        'index.html': page(build),
        [`page-${build}/index.html`]: PAGE,
      });
      replaceSite(next, own);
    }
    isBuilding = false;
    expect((await Promise.all(readers)).every((count) => count > 0)).toBe(true);
    const status = async (path: string) => (await fetch(origin + path)).status;
    expect(await status('/page-5/')).toBe(200);
    expect(await status('/page-4/')).toBe(404);
    expect(await (await fetch(`${origin}/`)).text()).toBe(page(5));
    server.closeAllConnections();
    server.close();
  });

  test('a site that is gone is said to be gone, and comes back', async () => {
    const own = join(root, 'gone');
    cpSync(folder, own, { recursive: true });
    const { origin, server } = await startServer(own, 0);
    renameSync(own, `${own}-away`);
    const response = await fetch(`${origin}/`);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('没有找到网站');
    renameSync(`${own}-away`, own);
    expect((await fetch(`${origin}/about/`)).status).toBe(200);
    server.closeAllConnections();
    server.close();
  });
});

test.each(['check-site.ts', 'check-links.ts', 'search.ts', 'serve.ts'])(
  '%s says that there is no site',
  (script) => {
    const env = { ...process.env, OUT_DIR: '/nowhere' };
    const { status, stderr } = spawnSync('node', [`scripts/${script}`], { encoding: 'utf8', env });
    expect([status, stderr]).toEqual([1, '没有找到网站：/nowhere。请先运行 npm run build。\n']);
  },
);

describe('npm run serve', () => {
  const serve = (env: Record<string, string>) =>
    spawnSync('node', ['scripts/serve.ts'], {
      encoding: 'utf8',
      env: { ...process.env, OUT_DIR: folder, ...env },
    });

  test.each(['abc', '99999', '-1', '4713.5', '0x50', ' '])('PORT=%s is explained', (PORT) => {
    const { status, stderr } = serve({ PORT });
    expect(status).toBe(1);
    expect(stderr).toBe(`PORT 写错了：${PORT}。要写 0 到 65535 之间的整数，例如：PORT=4321\n`);
  });

  test('a folder without a site is explained', () => {
    const stderr = `${root} 里不是生成好的网站。请先运行 npm run build。\n`;
    expect(serve({ OUT_DIR: root })).toMatchObject({ status: 1, stderr });
  });
});
