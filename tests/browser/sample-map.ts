import type { Page } from 'playwright-core';
import { SAMPLE_PLACES } from '#tests/fixtures/geo/sample-places.ts';
import { useBrowser } from './browser.ts';

/** A browser that sees the built page with places of our own: what it counts does not change with the content. */
export function useSampleMap(): ReturnType<typeof useBrowser> {
  const visit = useBrowser();
  return (path, use, options) =>
    visit(path, use, {
      ...options,
      files: { '/places/list.json': JSON.stringify(SAMPLE_PLACES) },
    });
}

/** Presses the button and waits until the signs stand. */
export async function openMap(page: Page): Promise<void> {
  await page.getByRole('button', { name: '打开互动地图' }).click();
  await page.locator('.map-sign').first().waitFor();
}

/** Name of the sign of a town in which seven places stand. */
export const TOWN = '样例城区，7处，只标到城镇';
