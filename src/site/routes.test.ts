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

  test('what is no address is refused with an example', async () => {
    await expect(siteAt('kepu')).rejects.toThrow('SITE_URL 看不懂：kepu');
  });
});
