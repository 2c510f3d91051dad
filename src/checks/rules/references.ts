import type { Content } from '#checks/content.ts';
import { textAt, valueAt } from '#checks/content.ts';
import { problemAt, type Rule } from '#checks/rule.ts';
import { metaAt, visitReferences } from '#checks/schema-walk.ts';
import { COLLECTIONS } from '#schemas/collections.ts';

/** Every id that points to another entry finds it. */
const rule: Rule = {
  id: 'references',
  title: '引用的编号都存在',
  *check(content) {
    const ids = idsByTarget(content);
    const isReadable = (target: string) =>
      (HOMES[target] ?? [target]).every(
        (home) => ![...content.unreadable].some((name) => name === home),
      );
    for (const entry of content.entries) {
      const { schema } = COLLECTIONS[entry.collection];
      const missing: Parameters<Parameters<typeof visitReferences>[2]>[] = [];
      visitReferences(schema, entry.data, (...reference) => {
        if (isReadable(reference[0]) && !ids(reference[0]).includes(reference[1]))
          missing.push(reference);
      });
      for (const [target, id, path] of missing) {
        const near = nearest(id, ids(target));
        yield problemAt(entry, path, {
          rule: 'references',
          message: near === undefined ? '没有这个编号' : `没有这个编号，是不是“${near}”`,
          label: metaAt(schema, path)?.title,
          found: id,
          example: metaAt(schema, path)?.example,
        });
      }
    }
  },
};
export default rule;

/** Collections in which a target's ids stand, where that is not the collection of its name. */
const HOMES: Readonly<Record<string, readonly string[]>> = { measures: ['actions', 'projects'] };

/** Measures stand inside actions and projects; everything else is a collection of its own. */
function idsByTarget({ entries }: Content): (target: string) => readonly string[] {
  const measures = entries
    .filter(({ collection }) => collection === 'actions' || collection === 'projects')
    .flatMap(({ data }) => {
      const list = valueAt(data, ['measures']);
      return Array.isArray(list) ? list.map((measure: unknown) => textAt(measure, 'id')) : [];
    });
  const known = new Map<string, string[]>([['measures', measures]]);
  for (const { collection, id } of entries) {
    known.set(collection, [...(known.get(collection) ?? []), id]);
  }
  return (target) => known.get(target) ?? [];
}

/** The known id closest in spelling, if at most two letters differ. */
function nearest(id: string, known: readonly string[]): string | undefined {
  return known
    .map((other) => ({ other, distance: editDistance(id, other) }))
    .filter(({ distance }) => distance <= 2)
    .sort((a, b) => a.distance - b.distance)[0]?.other;
}

/**
 * Levenshtein distance of two short texts.
 *
 * @example editDistance('youth', 'yuoth') // 2
 */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of Array.from(a).entries()) {
    let diagonal = i;
    const next = [i + 1];
    for (const [j, other] of Array.from(b).entries()) {
      const above = row[j + 1] ?? 0;
      next.push(Math.min(above + 1, (next[j] ?? 0) + 1, diagonal + (letter === other ? 0 : 1)));
      diagonal = above;
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
