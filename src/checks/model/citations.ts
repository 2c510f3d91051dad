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

/** Where the texts of a list stand. */
export function statementsIn({ data }: Entry, field: FieldPath): readonly FieldPath[] {
  const list = valueAt(data, field);
  return Array.isArray(list) ? [...list.keys()].map((index) => [...field, index]) : [];
}

const citedAt = ({ data }: Entry, at: FieldPath) => {
  const statement = valueAt(data, at);
  return typeof statement === 'string' ? readCited(statement) : undefined;
};

/** Every statement ends with numbers of the entry's sources. */
export function* checkNumbers(
  entry: Entry,
  statements: readonly FieldPath[],
  { what, example }: Words,
): Generator<Finding> {
  const sources = valueAt(entry.data, ['sources']);
  if (!Array.isArray(sources)) return;
  for (const at of statements) {
    const point = citedAt(entry, at);
    const wrong = point?.sources.find((number) => number > sources.length);
    if (point === undefined) {
      const message = `${what}的末尾要写来源的序号，按 sources 从 1 数`;
      yield problemAt(entry, at, message, { example });
    } else if (wrong !== undefined) {
      const message = `没有第 ${wrong} 个来源，sources 里只有 ${sources.length} 个`;
      yield problemAt(entry, at, message);
    }
  }
}

/** Every statement ends with numbers of the entry's sources, and every source is used. */
export function* checkCitations(
  entry: Entry,
  statements: readonly FieldPath[],
  words: Words,
): Generator<Finding> {
  const sources = valueAt(entry.data, ['sources']);
  if (statements.length === 0 || !Array.isArray(sources)) return;
  yield* checkNumbers(entry, statements, words);
  const points = statements.map((at) => citedAt(entry, at));
  if (points.includes(undefined)) return;
  const cited = new Set(points.flatMap((point) => point?.sources ?? []));
  for (const index of sources.keys()) {
    if (cited.has(index + 1)) continue;
    const message = `没有一条${words.what}用到第 ${index + 1} 个来源；没有用就删掉`;
    yield problemAt(entry, ['sources', index], message);
  }
}
