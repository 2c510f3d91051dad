import type { Content } from '#checks/read/content.ts';
import rule from '#checks/rules/stale.ts';

/** Something that was right once and should be looked at again. */
export interface StalePoint {
  readonly file: string;
  readonly text: string;
}

/**
 * What the rule `stale` says of the content on a day, sorted by file.
 *
 * @param today `YYYY-MM-DD`
 */
export function stalePoints(content: Content, today: string): readonly StalePoint[] {
  return [...rule.check(content, { today })]
    .map(({ file, message }) => ({ file, text: message }))
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

/** Longest list before the rest is only counted. */
const LIST_LIMIT = 30;

/** The points as Chinese Markdown; empty where there are none. */
export function staleReport(points: readonly StalePoint[]): string {
  if (points.length === 0) return '';
  const rest = points.length - LIST_LIMIT;
  const lines = points.slice(0, LIST_LIMIT).map(({ file, text }) => `- \`${file}\` ${text}`);
  return [
    `## 该再看一看的内容（${points.length} 处）`,
    '',
    ...lines,
    ...(rest > 0 ? [`- 还有 ${rest} 处`] : []),
    '',
  ].join('\n');
}
