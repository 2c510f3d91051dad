import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laterPagePaths, listPageParam, listPagePath, listPages, shownPages } from './paging.ts';

describe('listPages', () => {
  it('gives every item once, in order, and no page is longer than asked', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { maxLength: 60 }),
        fc.integer({ min: 1, max: 12 }),
        (items, size) => {
          const pages = listPages(items, size);
          expect(pages.flatMap((page) => page.items)).toEqual(items);
          expect(pages.every((page) => page.items.length <= size)).toBe(true);
          expect(pages.map(({ number }) => number)).toEqual(pages.map((_, index) => index + 1));
          expect(pages.every(({ total }) => total === pages.length)).toBe(true);
          expect(pages.every(({ count }) => count === items.length)).toBe(true);
          expect(pages.slice(1).map(({ number }) => listPagePath('/x/', number))).toEqual(
            laterPagePaths('/x/', items.length, size),
          );
        },
      ),
    );
  });

  it('gives an empty list one empty page', () => {
    expect(listPages([], 10)).toEqual([{ number: 1, total: 1, count: 0, items: [] }]);
  });
});

it('leaves the address of the first page as they are', () => {
  expect(listPagePath('/notices/', 1)).toBe('/notices/');
  expect(listPageParam(1)).toBeUndefined();
});

it('numbers the later pages', () => {
  expect(listPagePath('/notices/', 3)).toBe('/notices/3/');
  expect(listPageParam(3)).toBe('3');
});

describe('shownPages', () => {
  it('leads to both ends and both neighbours, each once', () => {
    expect(shownPages(5, 9)).toEqual([1, 4, 5, 6, 9]);
    expect(shownPages(1, 2)).toEqual([1, 2]);
    expect(shownPages(9, 9)).toEqual([1, 8, 9]);
    expect(shownPages(1, 1)).toEqual([1]);
  });
});
