import type { Fact } from '#site/facts.ts';

/**
 * Puts words where a part of a page has `{marks}`. An element that would be left empty is taken out, and a
 * colon after what is not there.
 */
export function fill(part: HTMLElement, words: Readonly<Record<string, string>>): HTMLElement {
  const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (texts.nextNode() !== null) {
    const { currentNode: text } = texts;
    if (text instanceof Text && text.data.includes('{')) found.push(text);
  }
  for (const text of found) {
    text.data = text.data.replace(/\{(\w+)\}(：?)/g, (mark, name: string, colon: string) => {
      const word = words[name];
      return word === undefined ? mark : word === '' ? '' : word + colon;
    });
    if (text.data.trim() === '' && text.parentElement?.textContent.trim() === '') {
      text.parentElement.remove();
    }
  }
  return part;
}

/** Puts a copy for each item in the place of a sample. */
export function repeat<Item>(
  part: ParentNode,
  sample: string,
  items: readonly Item[],
  fillIn: (copy: HTMLElement, item: Item) => void,
): void {
  const node = part.querySelector(sample);
  for (const item of items) {
    const copy = node?.cloneNode(true);
    if (!(copy instanceof HTMLElement)) continue;
    fillIn(copy, item);
    node?.before(copy);
  }
  node?.remove();
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
