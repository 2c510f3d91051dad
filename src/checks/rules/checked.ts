import { type Entry, valueAt } from '#checks/read/content.ts';
import type { FieldPath } from '#checks/read/content-file.ts';
import { type Finding, type Rule, problemAt } from '#checks/model/rule.ts';
import { sourceReader } from '#checks/model/sources.ts';

/** Written is not checked: who says that a record was checked says how, and that can be so. */
const rule: Rule = {
  id: 'checked',
  title: '写了核实，就真的核实过',
  help: {
    why: '照着来源写好，只是编写。有人打开原来的网页、打过电话或者到过现场，才是核实。读者靠这一条决定要不要再问一遍。',
    steps: [
      '没有核实过，就不写checked。网页会写“还没有人核实”。',
      '打开网页核实的（how: live），那个来源要写url、accessed和copy: live。',
      '读的是存下来的副本，写copy: stored，再写哪天读的（accessed）。',
    ],
    wrong: "checked: { date: '2026-12-01', by: 市科协科普部, how: live }   # 来源没有网址",
    right: "checked: { date: '2026-12-01', by: 市科协科普部, how: call }",
  },
  *check(content) {
    const sourcesOf = sourceReader(content);
    for (const entry of content.entries) {
      if (entry.collection === 'sources') yield* checkSource(entry, []);
      const sources = sourcesOf(entry);
      for (const index of sources.keys()) yield* checkSource(entry, ['sources', index]);
      const isLive = sources.some(
        (source) => valueAt(source, ['copy']) === 'live' && hasField(source, 'url'),
      );
      if (valueAt(entry.data, ['checked', 'how']) === 'live' && !isLive) {
        yield problemAt(
          entry,
          ['checked', 'how'],
          '写了打开网页核实，却没有一个来源写着网址（url）和 copy: live',
        );
      }
    }
  },
};
export default rule;

const hasField = (source: unknown, key: string) => valueAt(source, [key]) !== undefined;

function* checkSource(entry: Entry, at: FieldPath): Generator<Finding> {
  const source = valueAt(entry.data, at);
  if (hasField(source, 'copy') && !hasField(source, 'accessed')) {
    yield problemAt(entry, [...at, 'accessed'], '写了读的是哪一种（copy），还要写哪天读的');
  }
  if (valueAt(source, ['copy']) === 'live' && !hasField(source, 'url')) {
    yield problemAt(entry, [...at, 'copy'], '没有网址（url），不可能是打开的网页');
  }
}
