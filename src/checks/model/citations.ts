import { readCited } from '#domain/cited.ts';
import { valueAt, type Entry } from '#checks/read/content.ts';
import type { FieldPath } from '#checks/read/content-file.ts';
import { type Finding, problemAt } from './rule.ts';

interface Words {
  /** What the statements are called, e.g. 依据. */
  readonly what: string;
  /** A statement written well. */
  readonly example: string;
}

/** Every statement of a list ends with numbers of the entry's sources, and every source is used. */
export function* checkCitations(
  entry: Entry,
  field: FieldPath,
  { what, example }: Words,
): Generator<Finding> {
  const list = valueAt(entry.data, field);
  const sources = valueAt(entry.data, ['sources']);
  if (!Array.isArray(list) || !Array.isArray(sources)) return;
  const points = list.map((point: unknown) =>
    typeof point === 'string' ? readCited(point) : undefined,
  );
  for (const [index, point] of points.entries()) {
    const at = [...field, index];
    const wrong = point?.sources.find((number) => number > sources.length);
    if (point === undefined) {
      const message = `${what}的末尾要写来源的序号，按 sources 从 1 数`;
      yield problemAt(entry, at, message, { example });
    } else if (wrong !== undefined) {
      const message = `没有第 ${wrong} 个来源，sources 里只有 ${sources.length} 个`;
      yield problemAt(entry, at, message);
    }
  }
  if (points.includes(undefined)) return;
  const cited = new Set(points.flatMap((point) => point?.sources ?? []));
  for (const index of sources.keys()) {
    if (cited.has(index + 1)) continue;
    const message = `没有一条${what}用到第 ${index + 1} 个来源；没有用就删掉`;
    yield problemAt(entry, ['sources', index], message);
  }
}
