import type { PosterContent } from '#domain/poster/layout.ts';

/** Not on paper, hence not in a picture either, and what is no text. */
const ASIDE = '.no-print, [hidden], script, details, [data-script-only]';

/** What the heading, facts, acts and sources of a page say. */
export function posterContent(page: Document): PosterContent {
  const description = page.querySelector<HTMLMetaElement>('meta[name="description"]')?.content;
  const address = page.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? '';
  const main = page.querySelector('main') ?? page.body;
  for (const node of main.querySelectorAll(ASIDE)) node.remove();
  for (const mark of main.querySelectorAll('h1 wbr, .lede wbr')) mark.replaceWith('\u200b');
  const first = (selector: string) => textOf(main.querySelector(selector));
  const all = <T>(selector: string, read: (node: Element) => T) =>
    Array.from(main.querySelectorAll(selector), read);
  const [month, day, below] = all('.leaf:first-child > span', textOf);
  const rows = all('header dl > div', (row) => ({
    label: textOf(row.querySelector('dt')),
    text: listOf(row.querySelector('dd')),
  }));
  const lines = all('header ul > li', (line) => ({ label: '', text: listOf(line, '，') }));
  const numbers = all('[aria-label="打电话"] a', textOf).join('　');
  const sources = all('.source-list li', textOf);
  const more = sources.length > 1 ? `，等${sources.length}处` : '';
  return {
    eyebrow: first('.eyebrow'),
    title: first('h1'),
    lede: first('.lede') || (description ?? ''),
    ...(month !== undefined && day !== undefined && below !== undefined
      ? { leaf: [month, day, below] as const }
      : {}),
    when: first('.leaf:first-child + div > p'),
    facts: [
      ...rows,
      ...lines,
      ...(numbers === '' ? [] : [{ label: '打电话', text: numbers }]),
    ].filter(({ text }) => text !== ''),
    acts: all('[data-read-first] li strong', textOf),
    notes: [
      ...(sources[0] === undefined ? [] : [`来源：${sources[0]}${more}`]),
      ...all('aside > p.meta', ({ firstChild }) => nodeText(firstChild).replace('下面的', '')),
      ...all('.source-note > p > span', textOf).filter((text) => text.startsWith('编写')),
    ],
    address,
  };
}

const nodeText = (node: Node | null): string =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const textOf: (node: Element | null) => string = nodeText;

/** Links and parts that stand beside each other, divided. */
function listOf(node: Element | null, mark = '、'): string {
  const parts = Array.from(node?.children ?? []);
  const whole = textOf(node);
  const texts = parts.map(textOf).filter(Boolean);
  return texts.join('') === whole ? texts.join(mark) : whole;
}
