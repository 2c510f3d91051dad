import type { Page } from 'playwright-core';

/** Notes when anything moves without the reader's doing, in every document opened from now on. */
export async function recordShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Reflect.set(window, 'shifts', shifts);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(entry.startTime);
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** The moments at which something moved, in milliseconds since the document was asked for. */
export const shiftsOf = (page: Page): Promise<number[]> => page.evaluate('window.shifts');
