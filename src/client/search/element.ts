import type { MarkedText } from '#domain/search/answer.ts';

/** Makes an element with a class and what it holds; texts stay texts. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name);
  if (className !== '') node.className = className;
  node.append(...content);
  return node;
}

/** A link. */
export function link(href: string, ...content: readonly (Node | string)[]): HTMLAnchorElement {
  const node = element('a', '', ...content);
  node.href = href;
  return node;
}

/** A text whose matches stand in `<mark>`. */
export function marked(text: MarkedText): readonly (Node | string)[] {
  return text.map((piece) => (piece.isMatch ? element('mark', '', piece.text) : piece.text));
}
