import type { MarkedText } from '#domain/search/answer.ts';
import { element } from '#client/dom.ts';

/** A text whose matches stand in `<mark>`. */
export function marked(text: MarkedText): readonly (Node | string)[] {
  return text.map((piece) => (piece.isMatch ? element('mark', '', piece.text) : piece.text));
}
