import type { ProgrammeKind } from './plan.ts';

/** A heading or a paragraph of the plan's own text. */
export interface PlanBlock {
  /** Its anchor, which never changes: that of the measure, or the place in the chapter. */
  readonly id: string;
  readonly kind: 'heading' | 'paragraph';
  readonly text: string;
}

/** What of a programme its paragraphs are known by. */
interface Known {
  readonly kind: ProgrammeKind;
  readonly title: string;
  readonly measures: readonly { readonly id: string }[];
}

/**
 * The blocks of a chapter. Under the heading of a programme the paragraph with the number of a
 * measure bears the measure's id, so that each measure leads to its own words.
 *
 * @param body headings begin with `## `; an empty line stands between blocks
 * @example readPlanText('## （一）青少年科学素质提升行动\n\n1. 大力弘扬…', programmes)[1].id // 'youth-1'
 */
export function readPlanText(body: string, programmes: readonly Known[]): readonly PlanBlock[] {
  let current: Known | undefined;
  return body
    .trim()
    .split(/\n\s*\n/)
    .map((block, index) => {
      const id = `p${index + 1}`;
      if (block.startsWith('## ')) {
        const text = block.slice(3);
        current = programmes.find(({ title }) => text.endsWith(title));
        return { id, kind: 'heading', text };
      }
      const number = /^(\d)\. /.exec(block)?.[1];
      const measure = number === undefined ? undefined : current?.measures[Number(number) - 1];
      return { id: measure?.id ?? id, kind: 'paragraph', text: block };
    });
}
