import type { Page } from 'playwright-core';

/** How many pages a print has, and how wide and high they are, in points. */
export async function printed(page: Page) {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  return {
    pages: pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length,
    size: [Math.round(Number(width)), Math.round(Number(height))],
  };
}

/** What {@link printed} says of one sheet of A4. */
export const ONE_A4 = { pages: 1, size: [595, 842] };
