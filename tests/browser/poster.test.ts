import { expect, test } from 'vitest';
import { usePage } from './browser.ts';

const open = usePage();

test('a page is made a picture, which says what the page says; where it cannot, printing is offered', async () => {
  const page = await open('/places/nixing-museum/');
  await page.getByRole('link', { name: '做成图片' }).click();
  const picture = page.getByRole('img', { name: /坭兴陶/ });
  await picture.waitFor();
  const [width, source] = await picture.evaluate((image) =>
    image instanceof HTMLImageElement ? [image.naturalWidth, image.src.slice(0, 15)] : [],
  );
  expect([width, source]).toEqual([1080, 'data:image/png;']);
  expect(await page.getByRole('link', { name: '保存图片' }).isVisible()).toBe(true);
  await page.goto(page.url().replace('nixing-museum', 'no-such-place'));
  await page.getByRole('status').filter({ hasText: '打印成一张通知' }).waitFor();
});
