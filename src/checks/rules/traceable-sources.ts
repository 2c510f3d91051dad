import { valueAt, type Entry } from '#checks/read/content.ts';
import type { FieldPath } from '#checks/read/content-file.ts';
import { type Finding, type Rule, problemAt } from '#checks/model/rule.ts';
import { validFields } from '#checks/model/valid-fields.ts';
import { inlineSource } from '#schemas/fields.ts';

const sourceParts = inlineSource.partial();

/** Events and resources name sources that a reader can look up. */
const rule: Rule = {
  id: 'traceable-sources',
  title: '活动和资源的来源查得到',
  help: {
    why: '读者怀疑的时候，要能自己去查。查不到的来源等于没有来源。',
    steps: [
      '有网页的，写网址（url）。',
      '没有网页的文件，写文号（number）；报纸写发布者（publisher）和日期（date）。',
      '查阅日期（accessed）不会早于发布日期。',
    ],
    wrong: `sources:
  - title: 活动通知`,
    right: `sources:
  - title: 活动通知
    publisher: 钦州市科学技术协会
    date: '2026-08-20'`,
  },
  *check(content) {
    for (const entry of content.entries) {
      if (entry.collection === 'sources') yield* checkSource(entry, []);
      if (entry.collection === 'resources' || entry.collection === 'events') {
        yield* checkSources(entry);
      }
    }
  },
};
export default rule;

function* checkSources(entry: Entry): Generator<Finding> {
  const sources = valueAt(entry.data, ['sources']);
  if (!Array.isArray(sources)) return;
  for (const index of sources.keys()) yield* checkSource(entry, ['sources', index]);
}

function* checkSource(entry: Entry, at: FieldPath): Generator<Finding> {
  const source = valueAt(entry.data, at);
  if (typeof source !== 'object' || source === null) return;
  // What is written wrongly is written: the rule `schema` speaks of it.
  const has = (key: string) => valueAt(source, [key]) !== undefined;
  if (!has('url') && !has('number') && !(has('publisher') && has('date'))) {
    yield problemAt(
      entry,
      at,
      '来源要查得到：写网址（url），或文号（number），或发布者（publisher）和日期（date）',
    );
  }
  const { date, accessed } = validFields(sourceParts, source) ?? {};
  if (date !== undefined && accessed !== undefined && accessed.slice(0, date.length) < date) {
    yield problemAt(entry, [...at, 'accessed'], `查阅日期早于发布日期 ${date}`);
  }
}
