import { type Content, type Entry, isDraft, textAt, valueAt } from '#checks/read/content.ts';
import { type Finding, type Rule, problemAt } from '#checks/model/rule.ts';
import { DISTRICTS } from '#domain/geo/district.ts';
import { COLLECTIONS, type CollectionName } from '#schemas/collections.ts';

const id = 'empty-columns';

/** What readers can choose leads to something. */
const rule: Rule = {
  id,
  title: '每个栏目、主题、县区和人群都有内容',
  help: {
    why: '读者点开一个栏目，里面什么也没有，就不会再来。',
    steps: [
      '给空的主题、人群或县区补上内容。',
      '一时补不上，就先从列表里拿掉这一项；公开过的编号不要拿掉。',
      '栏目里只有草稿的，发布一份。',
    ],
    wrong: '- { id: 天文, slug: astronomy }   # 没有一份内容写了天文',
    right: 'topics: [天文]   # 至少有一份公开的内容写了它',
  },
  *check(content, { isWhole = false }) {
    if (!isWhole) return;
    const published = content.entries.filter((entry) => !isDraft(entry));
    yield* emptyCollections(content, published);
    yield* unusedChoices(content, published, 'topics', 'topics', '没有一份内容写了这个主题');
    yield* unusedChoices(content, published, 'audiences', 'audiences', '没有一份内容适合这个人群');
    yield* emptyDistricts(published);
  },
};
export default rule;

const warn = (entry: Entry, field: readonly string[], message: string) =>
  problemAt(entry, field, message, { severity: 'warning' });

/** A folder with nothing but drafts. */
function* emptyCollections({ entries }: Content, published: readonly Entry[]): Generator<Finding> {
  const shown = new Set<CollectionName>(published.map(({ collection }) => collection));
  const said = new Set<CollectionName>();
  for (const entry of entries) {
    const { collection } = entry;
    if (shown.has(collection) || said.has(collection)) continue;
    said.add(collection);
    yield warn(entry, ['draft'], '这个栏目里只有草稿，读者看到的是空的');
  }
}

/** Items of a list that nothing published names in the field. */
function* unusedChoices(
  { entries, unreadable }: Content,
  published: readonly Entry[],
  list: CollectionName,
  field: string,
  message: string,
): Generator<Finding> {
  // What cannot be read may be what fills it.
  if (unreadable.size > 0) return;
  const used = new Set<unknown>(
    published.flatMap(({ collection, data }) => {
      const ids = valueAt(data, [field]);
      return collection !== list && Array.isArray(ids) ? ids.map((each: unknown) => each) : [];
    }),
  );
  for (const entry of entries) {
    if (entry.collection === list && !used.has(entry.id)) yield warn(entry, ['id'], message);
  }
}

function* emptyDistricts(published: readonly Entry[]): Generator<Finding> {
  const places = published.filter(({ collection }) => collection === 'places');
  const [first] = places;
  if (first === undefined || 'list' in COLLECTIONS[first.collection]) return;
  const named = new Set(places.map(({ data }) => textAt(data, 'district')));
  const empty = Object.entries(DISTRICTS).filter(([district]) => !named.has(district));
  if (empty.length === 0) return;
  const names = empty.map(([, name]) => name).join('、');
  yield { ...warn(first, ['district'], `${names}还没有一个地点`), found: [...named].join('、') };
}
