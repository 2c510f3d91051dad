import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  externalLinks,
  ignored,
  leadsElsewhere,
  linkReport,
  visitLinks,
} from './external-links.ts';
import { toPage } from './page.ts';

let server: Server;
let origin = '';
/** Every request as `METHOD path`. */
const seen: string[] = [];
let atOnce = 0;
let mostAtOnce = 0;

const OPTIONS = { timeout: 300, pause: 0, hosts: 4, userAgent: 'sample-check' };

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    seen.push(`${request.method ?? ''} ${path}`);
    if (path === '/silent') return;
    atOnce += 1;
    mostAtOnce = Math.max(mostAtOnce, atOnce);
    setTimeout(() => {
      atOnce -= 1;
      const status = {
        '/gone': 404,
        '/no-programs': 412,
        '/no-head': request.method === 'HEAD' ? 405 : 200,
        '/moved': 301,
        '/to-home': 302,
        '/lost': 302,
        '/to-host': 301,
      }[path];
      const other = `${origin.replace('127.0.0.1', 'localhost')}/page`;
      const location =
        { '/to-home': '/', '/lost': '/404.html', '/to-host': other }[path] ?? '/page';
      response.writeHead(status ?? 200, { location }).end();
    }, 5);
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const address = server.address();
  if (typeof address === 'object' && address !== null) {
    origin = `http://127.0.0.1:${String(address.port)}`;
  }
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('an address is', () => {
  test.each([
    { path: '/page', state: 'ok', detail: '200', asked: ['HEAD /page'] },
    { path: '/moved', state: 'ok', detail: '200', asked: ['HEAD /moved', 'HEAD /page'] },
    { path: '/no-head', state: 'ok', detail: '200', asked: ['HEAD /no-head', 'GET /no-head'] },
    { path: '/gone', state: 'gone', detail: '404', asked: ['HEAD /gone', 'GET /gone'] },
    { path: '/no-programs', state: 'unsure', detail: '412' },
    { path: '/silent', state: 'unsure', detail: 'The operation was aborted due to timeout' },
  ])('$path: $state', async ({ path, state, detail, asked }) => {
    seen.length = 0;
    const url = origin + path;
    expect(await visitLinks([url], OPTIONS)).toEqual([{ url, state, detail }]);
    if (asked !== undefined) expect(seen).toEqual(asked);
  });

  test.each([
    { path: '/to-home', to: '/' },
    { path: '/lost', to: '/404.html' },
  ])('$path: leads elsewhere', async ({ path, to }) => {
    expect(await visitLinks([origin + path], OPTIONS)).toEqual([
      { url: origin + path, state: 'elsewhere', detail: `转到了 ${origin}${to}` },
    ]);
  });

  test('one that leads to another host: moved', async () => {
    const url = `${origin}/to-host`;
    const [result] = await visitLinks([url], OPTIONS);
    expect(result).toMatchObject({ url, state: 'moved' });
    expect(result?.detail).toContain('//localhost:');
  });

  test('unsure where no server answers', async () => {
    const [result] = await visitLinks(['http://127.0.0.1:1/'], OPTIONS);
    expect(result?.state).toBe('unsure');
  });
});

test('one host never gets two requests at a time, and results keep their order', async () => {
  mostAtOnce = 0;
  const urls = ['/c', '/a', '/b', '/gone'].map((path) => origin + path);
  const results = await visitLinks(urls, OPTIONS);
  expect(results.map(({ url }) => url)).toEqual(urls);
  expect(mostAtOnce).toBe(1);
});

test('links to other sites are collected once, with the pages that have them', () => {
  const page = (file: string, links: string) => toPage(file, links);
  const links = externalLinks(
    [
      page('b/index.html', '<a href="https://x.example/1#part">1</a><a href="/plan/">2</a>'),
      page('index.html', '<a href="https://x.example/1">1</a><a href="https://own.example/">2</a>'),
    ],
    'own.example',
  );
  expect([...links]).toEqual([['https://x.example/1', ['/', '/b/']]]);
});

test.each([
  { asked: '/notice/1.html', got: '/', is: true },
  { asked: '/notice/1.html', got: '/index.html', is: true },
  { asked: '/notice/1.html', got: '/error/404.htm', is: true },
  { asked: '/notice/1.html', got: '/login?from=1', is: true },
  { asked: '/notice/1.html', got: '/notice/1/', is: false },
  { asked: '/', got: '/index.html', is: false },
  { asked: '/index.php', got: '/', is: false },
  { asked: '/notice/1.html', got: '/?p=1', is: false },
  { asked: '/error/about.html', got: '/error/about/', is: false },
  { asked: '/notice/1.html', got: '/terror/1.html', is: false },
])('whoever asks for $asked and gets $got was led elsewhere: $is', ({ asked, got, is }) => {
  expect(leadsElsewhere(`http://a.example${asked}`, `https://www.a.example${got}`)).toBe(is);
});

test('an ignore list holds beginnings of addresses and remarks', () => {
  const isIgnored = ignored('# remark\nhttps://a.example/x # why\n\n');
  expect(isIgnored('https://a.example/x/y')).toBe(true);
  expect(isIgnored('https://a.example/y')).toBe(false);
});

test('the report names what is gone first, with its pages; it is empty where all is well', () => {
  const results = [
    { url: 'https://x.example/1', state: 'ok', detail: '200' },
    { url: 'https://x.example/2', state: 'unsure', detail: '412' },
    { url: 'https://x.example/3', state: 'gone', detail: '404' },
  ] as const;
  expect(linkReport(results, new Map([['https://x.example/3', ['/', '/b/']]]))).toBe(
    `## 打不开的链接（1 个）\n\n- <https://x.example/3>（404），用在 \`/\`、\`/b/\`\n\n` +
      `## 没有查到结果的链接，请用浏览器看一看（1 个）\n\n- <https://x.example/2>（412），用在 \n`,
  );
  expect(linkReport(results.slice(0, 1), new Map())).toBe('');
});
