import { nodesIn, rangeOf, type Markdown } from './parse.ts';

/** The words of one measure of an action or project, as a body holds them. */
export interface MeasureText {
  readonly id: string;
  /** Where it begins in the text. */
  readonly index: number;
  /** Its words without markup; empty where there are none. */
  readonly text: string;
}

/**
 * Every `<Measure id="…">` of a text, in order; none where the text cannot be read as MDX.
 *
 * @example measuresIn(readMarkdown('<Measure id="a-1">\n\n**甲**乙\n\n</Measure>', 'mdx'))[0]?.text // '甲乙'
 */
export function measuresIn({ root }: Markdown): readonly MeasureText[] {
  return [...nodesIn(root)].flatMap((node) => {
    if (node.type !== 'mdxJsxFlowElement' || node.name !== 'Measure') return [];
    const id = node.attributes.find(
      (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'id',
    )?.value;
    const words = [...nodesIn(node)].map((part) => ('value' in part ? part.value : ''));
    return {
      id: typeof id === 'string' ? id : '',
      index: rangeOf(node)[0],
      text: words.join('').trim(),
    };
  });
}
