import { entriesIn, stringsIn, textAt } from '#checks/read/content.ts';
import { type Rule, problemAt } from '#checks/model/rule.ts';
import { isOnHost } from '#domain/source.ts';

/** What anybody can write is no source: it leads to one. */
const rule: Rule = {
  id: 'weak-sources',
  title: '百科、论坛和不署名的转载不当来源',
  help: {
    why: '百科人人可以改写，转了几手的文章找不到是谁说的。网站上写错了，没有人负责。',
    steps: [
      '从百科或转载里找到原文，引用原文。',
      '实在只有这样的来源，可以留着：网页上会写“来源不牢”。',
      '哪些网站不能当来源，写在content/weak-sources.yaml。',
    ],
    wrong: 'sources: [{ title: 某某公园, url: https://baike.baidu.com/item/1 }]',
    right: "sources: [{ title: 某某公园开放, publisher: 钦州日报, date: '2026-08-20' }]",
  },
  *check(content) {
    const weak = entriesIn(content, 'weakSources');
    const hosts = new Set(weak.map(({ id }) => id));
    for (const entry of content.entries) {
      for (const [path, text] of stringsIn(entry.data)) {
        const isSource = entry.collection === 'sources' || path.includes('sources');
        if (!isSource || path.at(-1) !== 'url' || !isOnHost(text, hosts)) continue;
        const { hostname } = new URL(text);
        const why = weak.find(({ id }) => `.${hostname}`.endsWith(`.${id}`))?.data;
        yield problemAt(
          entry,
          path,
          `${hostname}不能单独当来源：${textAt(why, 'why').replace(/。$/, '')}`,
          {
            severity: 'warning',
          },
        );
      }
    }
  },
};
export default rule;
