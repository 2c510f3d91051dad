import { inject, expect, test } from 'vitest';
import { routes } from '#site/routes.ts';
import { useBrowser } from './browser.ts';

const visit = useBrowser();

test('a correction says its verdict before its claim is believed, and each point leads to its source', async () => {
  await visit('/notices/', async (page) => {
    const card = page.locator('li', { hasText: '“地震云”能预报地震吗' });
    expect(await card.locator('[data-verdict]').innerText()).toBe('不对');
    await card.getByRole('link').click();
    await page.waitForURL('**/notices/earthquake-cloud/');
    const review = page.locator('[data-review]');
    expect(await review.innerText()).toMatch(/有人说\s+“[^”]+”\s+不对/);
    expect(await page.locator('main').innerText()).toContain('审核人待定');
    for (const link of await page.locator('[data-evidence] a').all()) {
      const target = (await link.getAttribute('href')) ?? '';
      expect(await page.locator(`.source-list li${target}`).count()).toBe(1);
    }
    // Nobody has reviewed it: search engines must not take it for a fact check.
    const jsonLd = await page.locator('script[type="application/ld+json"]').allInnerTexts();
    expect(jsonLd.join()).not.toContain('ClaimReview');
  });
});

test('notices are reached from the home page, from the footer and by a feed', async () => {
  await visit('/', async (page) => {
    const links = page.locator(`a[href="${routes.notices()}"]`);
    expect(await links.count()).toBe(3);
    expect(await page.locator(`main a[href^="${routes.notices()}"]`).count()).toBeGreaterThan(1);
  });
  const feed = await (await fetch(`${inject('origin')}/feeds/notices.atom.xml`)).text();
  expect(feed).toContain('<title>辟谣：“地震云”能预报地震吗</title>');
  expect(feed).toContain('结论：不对。');
});

test('on paper a correction keeps verdict, evidence and addresses of its sources', async () => {
  await visit('/notices/earthquake-cloud/', async (page) => {
    await page.emulateMedia({ media: 'print' });
    const text = await page.locator('main').innerText();
    expect(text).toContain('不对');
    expect(text).toContain('〔4〕');
    expect(
      await page
        .locator('.foot')
        .isVisible()
        .catch(() => false),
    ).toBe(false);
  });
});
