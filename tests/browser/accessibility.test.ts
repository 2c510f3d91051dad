import { describe, expect, test } from 'vitest';
import { COLOUR_RULES, violations } from './axe.ts';
import { usePage } from './browser.ts';
import { PAGE_KINDS } from './page-kinds.ts';

const open = usePage();

describe.each(PAGE_KINDS)('%s', (path) => {
  test('has targets of 44 px, but for those in running text', async () => {
    const page = await open(path);
    const small = await page.$$eval('a, button, summary, label', (nodes) =>
      nodes
        .filter(
          (node) =>
            node.getClientRects().length > 0 &&
            !node.matches('[data-skip], .sr, [href^="#cited-"]'),
        )
        .filter(
          (node) =>
            node.closest(
              'p, dd, .prose, [data-note], .source-list, svg, details:not([open]) > div',
            ) === null,
        )
        // The link of a card is as large as its card.
        .map((node) => (node.matches('.card-link') ? (node.closest('.card') ?? node) : node))
        .filter((node) => node.getBoundingClientRect().height < 43.5)
        .map((node) => node.outerHTML.slice(0, 100)),
    );
    expect(small).toEqual([]);
  });

  test('has no fault that axe finds', async () => {
    expect(await violations(await open(path))).toEqual([]);
  });

  test('has none in 关怀版', async () => {
    expect(await violations(await open(path, { care: 'on' }))).toEqual([]);
  });

  test.each([
    ['dark', {}, { colorScheme: 'dark' }],
    ['high contrast', { theme: 'contrast' }, {}],
  ] as const)('has colours that are told apart in the %s view', async (_, view, media) => {
    expect(await violations(await open(path, view, media), COLOUR_RULES)).toEqual([]);
  });
});
