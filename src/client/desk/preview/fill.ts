import { element, link } from '#client/dom.ts';
import { citedParts, type CitedPoint } from '#domain/cited.ts';
import type { Fact, FactPart, LoudFact } from '#site/facts.ts';

/**
 * Puts words where a part of a page has `{marks}`. What would be left without any is taken out, and a colon
 * after what is not there.
 */
export function fill(part: HTMLElement, words: Readonly<Record<string, string>>): HTMLElement {
  for (const text of textsWith(part, '{')) {
    text.data = text.data.replace(/\{(\w+)\}(：?)/g, (mark, name: string, colon: string) => {
      const word = words[name];
      return word === undefined ? mark : word === '' ? '' : word + colon;
    });
    if (text.data.trim() === '') takeOut(text, part);
  }
  return part;
}

/** The texts of a part that hold some signs. */
function textsWith(part: HTMLElement, signs: string): readonly Text[] {
  const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (texts.nextNode() !== null) {
    const { currentNode: text } = texts;
    if (text instanceof Text && text.data.includes(signs)) found.push(text);
  }
  return found;
}

/**
 * A large date with a place where its line may break, which pages get when they are built.
 *
 * @example breakable('2027年5月1日') // '2027年\u200b5月1日'
 */
export const breakable = (date: string): string => date.replace(/年(?=\d)/g, '年\u200b');

/** Takes out what holds nothing but an empty text. */
function takeOut(text: Text, part: HTMLElement) {
  let node = text.parentElement;
  while (node?.parentElement?.textContent.trim() === '' && node.parentElement !== part) {
    node = node.parentElement;
  }
  if (node?.textContent.trim() === '') node.remove();
}

/** Where a part of a page is repeated: the row of a list or table, or the paragraph, that has a mark. */
function rowOf(part: ParentNode, mark: string): Element | undefined {
  return [...part.querySelectorAll('li, tr, p')].findLast((row) => row.textContent.includes(mark));
}

/**
 * Puts a copy for each item in the place of a sample; where there are none, the section of a list goes.
 *
 * @param sample a selector, or the `{mark}` of a row
 */
export function repeat<Item>(
  part: ParentNode,
  sample: string,
  items: readonly Item[],
  fillIn: (copy: HTMLElement, item: Item) => void,
): void {
  const isMark = sample.startsWith('{');
  const node = isMark ? rowOf(part, sample) : part.querySelector(sample);
  for (const item of items) {
    const copy = node?.cloneNode(true);
    if (!(copy instanceof HTMLElement)) continue;
    fillIn(copy, item);
    node?.before(copy);
  }
  if (isMark && items.length === 0) node?.closest('section')?.remove();
  node?.remove();
}

/** Lines in the place of the row that has their name as a mark. */
export function repeatLines(
  part: ParentNode,
  lists: Readonly<Record<string, readonly string[]>>,
): void {
  for (const [name, lines] of Object.entries(lists)) {
    repeat(part, `{${name}}`, lines, (copy, line) => fill(copy, { [name]: line }));
  }
}

/** As {@link repeatLines}, of statements with their sources. */
export function repeatCited(
  part: ParentNode,
  lists: Readonly<Record<string, readonly CitedPoint[]>>,
): void {
  for (const [name, points] of Object.entries(lists)) {
    repeat(part, `{${name}}`, points, (copy, point) => cite(copy, name, point));
  }
}

/** Puts a statement in the place of its mark, at the end of a text, and behind it the numbers of its sources. */
export function cite(part: HTMLElement, name: string, point: CitedPoint): HTMLElement {
  const { start, end, near, further } = citedParts(point);
  const linkOf = (number: number) => {
    const copy = link(`#cited-${number}`, `〔${number}〕`);
    copy.setAttribute('aria-label', `来源 ${number}`);
    return copy;
  };
  const [mark] = textsWith(part, `{${name}}`);
  const whole = element('span', 'whole', end, ...near.map(linkOf));
  if (near.length > 0) mark?.after(whole, ...further.map(linkOf));
  return fill(part, { [name]: start });
}

/** What one wants to know first, in the place of a sample. */
export function repeatLoud(part: ParentNode, facts: readonly LoudFact[]): void {
  repeat(part, '{fact}', facts, (copy, { fact, note = '' }) => fill(copy, { fact, note }));
}

/** Links in the place of a sample. */
export function repeatLinks(part: ParentNode, links: readonly FactPart[]): void {
  repeat(part, 'a', links, (copy, { words, href = '' }) => {
    copy.textContent = words;
    copy.setAttribute('href', href);
  });
}

/**
 * Facts in the place of a sample, which has a link, and before it a word that is none where the words of a
 * fact stand apart.
 */
export function repeatFacts(part: ParentNode, sample: string, facts: readonly Fact[]): void {
  repeat(part, sample, facts, (copy, { term, parts }) => {
    const link = copy.querySelector('a');
    const beside = link?.previousElementSibling ?? null;
    for (const [index, { words, href }] of parts.entries()) {
      const like = href === undefined ? beside : link;
      const node = like?.cloneNode(true);
      if (beside === null && index > 0) link?.before('、');
      if (!(node instanceof HTMLElement) || (href === undefined && parts.length === 1)) {
        link?.before(words);
        continue;
      }
      node.textContent = words;
      if (node instanceof HTMLAnchorElement && href !== undefined) node.href = href;
      link?.before(node);
    }
    beside?.remove();
    link?.remove();
    fill(copy, { term });
  });
}
