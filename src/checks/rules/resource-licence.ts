import { entriesIn, textAt, valueAt } from '#checks/read/content.ts';
import { type Rule, problemAt } from '#checks/model/rule.ts';
import { LICENCES } from '#domain/resource/resource.ts';

/** A resource states whether it may be copied. */
const rule: Rule = {
  id: 'resource-licence',
  title: '每个资源都写明能不能转载',
  help: {
    why: '读者和老师要知道能不能印、能不能改、能不能再发给别人。别人的东西不写清楚就转载，会惹上麻烦。',
    steps: [
      '自己写的活动单、卡片写 own。',
      '别人的，照它网页上写的许可选；没有查到就写 link-only，只给链接。',
    ],
    wrong: `title: 别人网站的视频
licence: own`,
    right: `title: 别人网站的视频
licence: link-only`,
  },
  *check(content) {
    for (const entry of entriesIn(content, 'resources')) {
      const isOurs = ['sheet', 'card'].some((key) => valueAt(entry.data, [key]) !== undefined);
      const licence = textAt(entry.data, 'licence');
      if (valueAt(entry.data, ['licence']) === undefined) continue;
      if (isOurs && Object.hasOwn(LICENCES, licence) && licence !== 'own') {
        yield problemAt(entry, ['licence'], '本站原创的，许可写 own', { example: 'own' });
      } else if (!isOurs && licence === 'own') {
        yield problemAt(
          entry,
          ['licence'],
          '别人的资源不能写 own；没有查到许可，就写 link-only（仅链接）',
          { example: 'link-only' },
        );
      }
    }
  },
};
export default rule;
