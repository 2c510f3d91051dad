import { type Content, isDraft, textAt } from '#checks/read/content.ts';
import { type Rule, problemAt } from '#checks/model/rule.ts';
import { visitReferences } from '#checks/model/schema-walk.ts';
import { COLLECTIONS } from '#schemas/collections.ts';

/** What is published names nothing that is not. */
const rule: Rule = {
  id: 'drafts',
  title: '公开的内容不引用草稿',
  help: {
    why: '草稿不公开。公开的内容提到它，读者点开就找不到。',
    steps: [
      '先把那份草稿写完，把它的draft改成false。',
      '还没写完，就先去掉这条引用，或者把这一份也写成草稿。',
    ],
    wrong: 'place: tide-hall   # 这个场馆还是草稿',
    right: 'place: nixing-museum   # 这个场馆已经公开',
  },
  *check(content) {
    const drafts = draftsIn(content);
    if (drafts.size === 0) return;
    for (const entry of content.entries.filter((each) => !isDraft(each))) {
      const { schema } = COLLECTIONS[entry.collection];
      const found: Parameters<Parameters<typeof visitReferences>[2]>[] = [];
      visitReferences(schema, entry.data, (...reference) => {
        if (drafts.has(`${reference[0]}/${reference[1]}`)) found.push(reference);
      });
      for (const [, target, path] of found) {
        yield problemAt(
          entry,
          path,
          `${nameOf(drafts, target)}还是草稿，网站上没有；先发布它，或者把这一条也写成草稿`,
        );
      }
    }
  },
};
export default rule;

function draftsIn({ entries }: Content): ReadonlyMap<string, string> {
  return new Map(
    entries
      .filter(isDraft)
      .map(({ collection, id: own, data }) => [
        `${collection}/${own}`,
        textAt(data, 'title') || textAt(data, 'name') || own,
      ]),
  );
}

function nameOf(drafts: ReadonlyMap<string, string>, target: string): string {
  const [, name = target] = [...drafts].find(([key]) => key.endsWith(`/${target}`)) ?? [];
  return `“${name}”`;
}
