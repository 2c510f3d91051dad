import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readHeaders, writeHeaders } from '#build/headers.ts';
import { headersOf, patternOf, typeOf } from './table.ts';

/** One path of each kind. */
const PATHS = [
  ...['/', '/about/', '/about', '/404.html', '/events/2026-a.b/', '/assets/map.1.js', '/icon.svg'],
  ...['/worker.js', '/pictures/a.svg', '/pictures/a.png', '/feeds/events.rss.xml', '/sitemap.xml'],
  ...['/feeds/events.atom.xml', '/feeds/events.json', '/data/events.json', '/calendar/all.ics'],
  ...['/pagefind/fragment/a.pf_fragment', '/pagefind/titles.json', '/robots.txt'],
];

test('the file of headers says what the table says, for a path of each kind', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'headers-'));
  await writeHeaders(folder);
  const written = await readHeaders(folder);
  for (const path of PATHS) {
    const { 'Content-Type': type, ...headers } = Object.fromEntries(written.headersOf(path));
    expect([path, headers]).toEqual([path, Object.fromEntries(headersOf(path))]);
    // What a page is, hosts know; and addresses of pages have no ending of which to tell it.
    if (type !== undefined || !/(?:\/[^./]*|\.html)$/.test(path)) {
      expect([path, type]).toEqual([path, typeOf(path)]);
    }
  }
  await rm(folder, { recursive: true });
});

describe('the pattern of a place', () => {
  test.each([
    [{ kind: 'folder', path: '/assets/' } as const, '/kepu/assets/a.js', '/assets/a.js'],
    [{ kind: 'file', path: '/icon.svg' } as const, '/kepu/icon.svg', '/kepu/icon-svg'],
    [{ kind: 'ending', text: '.atom.xml' } as const, '/kepu/feeds/a.atom.xml', '/kepu/a-atom.xml'],
    [{ kind: 'pages' } as const, '/kepu/about/', '/kepu/data/places.csv'],
    [{ kind: 'pages' } as const, '/kepu/404.html', '/kepu/robots.txt'],
  ])('%o', (place, inside, outside) => {
    const pattern = new RegExp(patternOf(place, '/kepu') ?? '');
    expect([pattern.test(inside), pattern.test(outside)]).toEqual([true, false]);
  });
});

describe('coming back over https alone', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.resetModules();
  });

  test.each([
    ['https://kepu.example.gov.cn/', 'max-age=31536000'],
    ['https://www.example.gov.cn/kepu/', undefined],
  ])('%s: a site in a folder does not decide for its host', async (url, value) => {
    vi.stubEnv('SITE_URL', url);
    vi.resetModules();
    const table = await import('./table.ts');
    expect(table.headersOf('/').get(table.HSTS)).toBe(value);
  });
});
