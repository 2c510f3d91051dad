import { type Content, textAt } from '#checks/read/content.ts';
import { oldPlaces } from '#checks/model/newest-source.ts';
import eventRule from '#checks/rules/event-stale.ts';
import rule from '#checks/rules/stale.ts';

/** Something that was right once and should be looked at again. */
export interface StalePoint {
  readonly file: string;
  readonly text: string;
}

/**
 * What the rules `stale` and `event-stale` say of the content on a day, and the places of which nobody has heard for
 * long, sorted by file.
 *
 * @param today `YYYY-MM-DD`
 */
export function stalePoints(content: Content, today: string): readonly StalePoint[] {
  const old = oldPlaces(content, today)
    .filter(({ entry }) => textAt(entry.data, 'status') !== 'open')
    .map(({ entry, newest }) => ({
      file: `content/${entry.file.path}`,
      text: `最新的来源是${newest}的，找一个新的`,
    }));
  return [rule, eventRule]
    .flatMap((one) => [...one.check(content, { today })])
    .map(({ file, message }) => ({ file, text: message }))
    .concat(old)
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
