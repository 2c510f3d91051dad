import type { Page } from 'playwright-core';

/** Notes when anything moves without the reader's doing, in every document opened from now on. */
export async function recordShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Reflect.set(window, 'shifts', shifts);
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries()) shifts.push(JSON.stringify(shift));
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** What moved, when (in milliseconds since the document was asked for), from where and to where. */
export const shiftsOf = (page: Page): Promise<string[]> => page.evaluate('window.shifts');
