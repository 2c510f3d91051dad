import { chineseSignsIn } from '#checks/read/chinese-signs.ts';
import { textAt, valueAt, type Content, type Entry } from '#checks/read/content.ts';
import { type Rule, problemAt } from '#checks/model/rule.ts';
import { visitReferences } from '#checks/model/schema-walk.ts';
import { nearestWord } from '#checks/read/spelling.ts';
import { COLLECTIONS } from '#schemas/collections.ts';

/** Every id that points to another entry finds it. */
const rule: Rule = {
  id: 'references',
  title: '引用的编号都存在',
  help: {
    why: '编号写错了，网页上就少一条链接，或者连到别的内容。',
    steps: [
      '照提示核对编号的拼写。',
      '举措编号看方案页，单位编号看units.yaml，来源编号看sources.yaml；场馆、节日和活动的编号是文件名。',
    ],
    wrong: 'measures: [yuoth-1]',
    right: 'measures: [youth-1]',
  },
  *check(content) {
    const ids = idsByTarget(content);
    const unknown = new Set<string>(content.unreadable);
    const programmes = content.entries.filter(isProgramme);
    if (unknown.has('actions') || unknown.has('projects') || !programmes.every(hasMeasures)) {
      unknown.add('measures');
    }
    for (const entry of content.entries) {
      const { schema } = COLLECTIONS[entry.collection];
      const missing: Parameters<Parameters<typeof visitReferences>[2]>[] = [];
      visitReferences(schema, entry.data, (...reference) => {
        const [target, id] = reference;
        if (id !== '' && !unknown.has(target) && !ids(target).has(id)) missing.push(reference);
      });
      for (const [target, id, path] of missing) {
        const named = idNamed(id, target, content);
        const near = named ?? nearestWord(id, [...ids(target)]);
        const example = near ?? ids(target).values().next().value;
        const signs = chineseSignsIn(id);
        const isNear = named === undefined ? `是不是“${near}”` : `这是名称，编号是“${near}”`;
        const unknownId = near === undefined ? '没有这个编号' : `没有这个编号，${isNear}`;
        yield problemAt(entry, path, signs?.message ?? unknownId, signs ?? { example });
      }
    }
  },
};
export default rule;

/** The id of the one entry that a name means, a part of the name being enough; undefined where several do. */
function idNamed(name: string, target: string, { entries }: Content): string | undefined {
  const named = entries
    .filter(({ collection }) => collection === target)
    .map(({ id, data }) => ({ id, name: textAt(data, 'name') || textAt(data, 'title') }));
  const exact = named.filter((one) => one.name === name);
  const alike = exact.length > 0 ? exact : named.filter((one) => one.name.includes(name));
  return alike.length === 1 ? alike[0]?.id : undefined;
}

const isProgramme = ({ collection }: Entry) =>
  collection === 'actions' || collection === 'projects';
const measuresOf = ({ data }: Entry) => valueAt(data, ['measures']);
const hasMeasures = (entry: Entry) => Array.isArray(measuresOf(entry));

/** Measures stand inside actions and projects; everything else is a collection of its own. */
function idsByTarget({ entries }: Content): (target: string) => ReadonlySet<string> {
  const measures = entries.filter(isProgramme).flatMap((entry) => {
    const list = measuresOf(entry);
    return (Array.isArray(list) ? list : []).flatMap((measure: unknown, index) => [
      textAt(measure, 'id'),
      // Of a mistyped id speaks the rule `plan-numbering`, not every page that names the measure.
      `${entry.id}-${index + 1}`,
    ]);
  });
  const known = new Map([['measures', new Set(measures)]]);
  for (const { collection, id } of entries) {
    known.set(collection, (known.get(collection) ?? new Set()).add(id));
  }
  const none = new Set<string>();
  return (target) => known.get(target) ?? none;
}
