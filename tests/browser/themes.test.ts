import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser, usePage, type View } from './browser.ts';
import { PAGE_KINDS } from './page-kinds.ts';

const visit = useBrowser();
const open = usePage();
const BLACK = 'rgb(0, 0, 0)';
const WHITE = 'rgb(255, 255, 255)';

/**
 * Every pair of colours of the text that shows and of its own ground (`page` where it has none),
 * each with a piece of the text.
 */
function textColours(page: Page): Promise<readonly (readonly [string, string, string])[]> {
  return page.evaluate(() => {
    const found = new Map<string, readonly [string, string, string]>();
    /** Fills of the discs and plates drawn before a text and under its middle. */
    const groundsUnder = (node: SVGElement) => {
      const { left, right, top, bottom } = node.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      return [...(node.ownerSVGElement?.querySelectorAll('rect, circle') ?? [])]
        .filter((shape) => {
          const box = shape.getBoundingClientRect();
          const isUnder = box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
          const isBefore = shape.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING;
          return isUnder && isBefore !== 0 && shape.closest('defs, clipPath') === null;
        })
        .map((shape) => getComputedStyle(shape))
        .filter(({ fill, fillOpacity }) => fill !== 'none' && Number(fillOpacity) > 0.5)
        .map(({ fill }) => fill);
    };
    /** What stands behind the words of an element on a screen; a printer leaves it out. */
    const groundOf = ({ backgroundColor }: CSSStyleDeclaration) =>
      matchMedia('print').matches || backgroundColor === 'rgba(0, 0, 0, 0)'
        ? []
        : [backgroundColor];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (parent === null || text === '' || parent.getClientRects().length === 0) continue;
      const style = getComputedStyle(parent);
      if (style.visibility === 'hidden') continue;
      const isDrawn = parent instanceof SVGElement;
      const grounds = isDrawn ? groundsUnder(parent) : groundOf(style);
      const ground = grounds.pop() ?? 'page';
      const colour = isDrawn ? style.fill : style.color;
      if (!found.has(colour + ground)) found.set(colour + ground, [colour, ground, text]);
    }
    return [...found.values()];
  });
}

/** Relative luminance of a colour by WCAG 2.2, e.g. 1 for `rgb(255, 255, 255)`. */
function luminance(colour: string): number {
  const channels = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((value) => {
    const share = Number(value) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const [red = 0, green = 0, blue = 0] = channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours by WCAG 2.2, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test('contrast is measured as WCAG defines it', () => {
  expect(contrast(BLACK, WHITE)).toBeCloseTo(21);
  expect(contrast(WHITE, 'rgb(119, 119, 119)')).toBeCloseTo(4.48, 2);
});

const VIEWS: readonly View[] = [
  {},
  { theme: 'dark' },
  { theme: 'contrast' },
  { care: 'on' },
  { care: 'on', theme: 'dark' },
];

describe('paper is white with dark ink, whatever the theme of the screen', () => {
  test.each(PAGE_KINDS)('%s', async (path) => {
    for (const view of VIEWS) {
      const page = await open(path, view, { media: 'print', colorScheme: 'dark' });
      const faint = (await textColours(page)).filter(
        ([colour, ground]) => contrast(colour, ground === 'page' ? WHITE : ground) < 4.5,
      );
      expect(faint, JSON.stringify(view)).toEqual([]);
    }
  });
});

test('关怀版 prints larger', async () => {
  const size = (storage: Record<string, string>) =>
    visit(
      '/plan/',
      async (page) => {
        await page.emulateMedia({ media: 'print' });
        return page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
      },
      { storage },
    );
  expect((await size({ care: 'on' })) / (await size({}))).toBeGreaterThan(1.25);
});

describe('a contrast theme of the system overrules the theme chosen here', () => {
  test.each([
    ['light', 'dark'],
    ['dark', 'light'],
    ['contrast', 'dark'],
  ] as const)('%s against %s', async (theme, colorScheme) => {
    const canvas = colorScheme === 'dark' ? BLACK : WHITE;
    for (const path of ['/progress/', '/places/', '/districts/lingshan/']) {
      await visit(
        path,
        async (page) => {
          const lost = (await textColours(page)).filter(
            ([colour, ground]) => contrast(colour, ground === 'page' ? canvas : ground) < 4.5,
          );
          expect(lost, path).toEqual([]);
        },
        { storage: { theme }, forcedColors: 'active', colorScheme },
      );
    }
  });
});
