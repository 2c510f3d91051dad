import { describe, expect, test } from 'vitest';
import { usePage } from './browser.ts';
import { PAGE_KINDS } from './page-kinds.ts';

const open = usePage();
const WIDTHS = [320, 390, 768, 1280, 1920];
/** A time of day, a day or month, a number with what it counts. */
const QUANTITY = String.raw`\d{1,2}:\d{2}|(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?|\d[\d.]*(?:年|日|岁|元|分钟|小时|米|公里|人|名|个|所|处|场|次|条|页|位|种|%)`;

/** Texts that stand on two lines and must not: words as the browser knows them, dates, numbers with units. */
function findBroken(quantity: string): string[] {
  const words = new Intl.Segmenter('zh', { granularity: 'word' });
  const broken: string[] = [];
  const range = document.createRange();
  const look = (node: Text, text: string, at: number, room: number) => {
    const tops = new Set<number>();
    let width = 0;
    for (let index = at; index < at + text.length; index += 1) {
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      const [box] = range.getClientRects();
      if (box === undefined) return; // not on the screen
      tops.add(Math.round(box.top / 4));
      width += box.width;
    }
    if (tops.size > 1 && width <= room) broken.push(`${text} in ${node.data.trim()}`);
  };
  for (const element of document.querySelectorAll(
    'main :is(h1, h2, h3, .lede, .row-title, dd, p.meta, span.meta)',
  )) {
    if (element.getClientRects().length === 0 || element.closest('.sr, svg') !== null) continue;
    const isTitle = element.matches('h1, h2, h3, .phrases');
    const room = element.getBoundingClientRect().width;
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node instanceof Text; node = texts.nextNode()) {
      for (const { 0: text, index } of node.data.matchAll(new RegExp(quantity, 'g'))) {
        look(node, text, index, room);
      }
      if (!isTitle) continue;
      for (const { segment, index, isWordLike } of words.segment(node.data)) {
        if (isWordLike === true && segment.length > 1) look(node, segment, index, room);
      }
    }
  }
  return broken;
}

describe.each(PAGE_KINDS)('%s', (path) => {
  test('parts no word of a title, and no number from its unit', async () => {
    const page = await open(path);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(findBroken, QUANTITY), `${width} px`).toEqual([]);
    }
  });
});
