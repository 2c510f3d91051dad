import type { Page } from 'playwright-core';

/** Waits until a page has painted what has happened to it and has nothing left to do at once. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() =>
            requestIdleCallback(
              () => {
                done();
              },
              { timeout: 1000 }, // a page that paints nothing more may never be called idle
            ),
          ),
        ),
      ),
  );
}
