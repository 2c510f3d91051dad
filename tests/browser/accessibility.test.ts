import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { useBrowser } from './browser.ts';
import { PAGE_KINDS } from './page-kinds.ts';

const visit = useBrowser();
const VIEWS = [
  { name: 'normal', options: {} },
  { name: '关怀版', options: { storage: { care: 'on' } } },
  { name: 'dark', options: { colorScheme: 'dark' } },
  { name: 'high contrast', options: { storage: { theme: 'contrast' } } },
] as const;

describe.each(VIEWS)('axe finds nothing in the $name view', ({ options }) => {
  test.each(PAGE_KINDS)('%s', async (path) => {
    expect(await visit(path, violations, options)).toEqual([]);
  });
});

describe('targets are at least 44 px high or stand in running text', () => {
  test.each(PAGE_KINDS)('%s', async (path) => {
    const small = await visit(path, (page) =>
      page.$$eval('a, button, summary, label', (nodes) =>
        nodes
          .filter((node) => node.getClientRects().length > 0 && !node.matches('.skip, .sr'))
          .filter(
            (node) =>
              node.closest(
                'p, dd, .prose, .cited, .cal-note, .source-list, svg, details:not([open]) > div',
              ) === null,
          )
          .filter((node) => node.getBoundingClientRect().height < 43.5)
          .map((node) => node.outerHTML.slice(0, 100)),
      ),
    );
    expect(small).toEqual([]);
  });
});
