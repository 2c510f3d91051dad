import { afterEach, describe, expect, test, vi } from 'vitest';
import { webcalUrl } from './routes.ts';

test('a calendar is opened at the address of the site', () => {
  expect(webcalUrl('/calendar/all.ics', 'https://kepu.qinzhou.gov.cn')).toBe(
    'webcal://kepu.qinzhou.gov.cn/calendar/all.ics',
  );
});

test('while the site has no address, there is none to open a calendar at', () => {
  expect(webcalUrl('/calendar/all.ics', 'https://kepu.example')).toBeUndefined();
  expect(webcalUrl('/calendar/all.ics', 'http://localhost')).toBeUndefined();
});

describe('SITE_URL says where the site stands', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.resetModules();
  });
  /** The addresses of a site that is built for a public address. */
  const siteAt = async (url: string) => {
    vi.stubEnv('SITE_URL', url);
    vi.resetModules();
    return import('./routes.ts');
  };

  test.each(['https://www.example.gov.cn/kepu/', 'https://www.example.gov.cn/kepu'])(
    'every address of %s begins with its folder',
    async (url) => {
      const { absoluteUrl, addressOf, pathOf, routes } = await siteAt(url);
      expect(routes.home()).toBe('/kepu/');
      expect(routes.place('a')).toBe('/kepu/places/a/');
      expect(absoluteUrl(routes.place('a'))).toBe('https://www.example.gov.cn/kepu/places/a/');
      expect(addressOf('/images/a.jpg')).toBe('/kepu/images/a.jpg');
      expect(pathOf('/kepu/images/a.jpg')).toBe('/images/a.jpg');
    },
  );

  test('at the root an address is the path', async () => {
    const { addressOf, routes } = await siteAt('https://kepu.example.gov.cn/');
    expect(routes.home()).toBe('/');
    expect(addressOf('/images/a.jpg')).toBe('/images/a.jpg');
  });

  test.each([
    ...['kepu', 'www.example.gov.cn/kepu/', 'ftp://www.example.gov.cn/', 'https://'],
    ...['https://www.example.gov.cn/kepu/?from=a', 'https://www.example.gov.cn/kepu/#top'],
    ...['https://www.example.gov.cn/kepu/ ', ' https://www.example.gov.cn/kepu/'],
    ...['https://www.example.gov.cn/科普/', 'https://www.example.gov.cn/%E7%A7%91/'],
    ...['https://www.example.gov.cn//kepu/', 'https://www.example.gov.cn/kepu//'],
    ...['https://www.example.gov.cn/a/../kepu/', 'https://www.example.gov.cn/./kepu/'],
    ...['https://user:word@www.example.gov.cn/', String.raw`https://www.example.gov.cn\kepu`],
  ])('%j is refused with an example', async (url) => {
    await expect(siteAt(url)).rejects.toThrow(`SITE_URL 看不懂：${url}。`);
  });

  test.each(['http://localhost:4321', 'https://科普.中国/', 'https://a.cn/b.c/d-e_f~1'])(
    '%s is taken',
    async (url) => {
      await expect(siteAt(url)).resolves.toBeDefined();
    },
  );

  test('an empty one says nothing', async () => {
    const { absoluteUrl, routes } = await siteAt('');
    expect(absoluteUrl(routes.home())).toBe('https://qinzhou-kepu.example/');
  });
});
