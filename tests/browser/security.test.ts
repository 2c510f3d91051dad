import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { PAGE_KINDS } from './page-kinds.ts';

const visit = useBrowser();

describe('the Content-Security-Policy is in force', () => {
  test('it names no unsafe source', async () => {
    const { headers } = await fetch(`${inject('origin')}/`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('an injected inline script does not run', async () => {
    await visit('/', async (page) => {
      await page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'window.injected = true';
        document.head.append(script);
      });
      expect(await page.evaluate('window.injected')).toBeUndefined();
    });
  });

  test.each(PAGE_KINDS)('%s breaks no rule of it', async (path) => {
    await visit(
      '/404.html',
      async (page) => {
        await page.addInitScript(() => {
          const violations: string[] = [];
          Reflect.set(window, 'violations', violations);
          addEventListener('securitypolicyviolation', (event) => {
            violations.push(`${event.violatedDirective} ${event.blockedURI}`);
          });
        });
        await page.goto(new URL(path, page.url()).href, { waitUntil: 'networkidle' });
        expect(await page.evaluate<string[]>('window.violations')).toEqual([]);
      },
      { serviceWorkers: 'allow' },
    );
  });
});

test('an unknown path answers 404 with the page that helps on', async () => {
  const response = await fetch(`${inject('origin')}/no/such/page/`);
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('找不到这个页面');
});
