import { entriesIn, textAt, valueAt } from '#checks/read/content.ts';
import { type Rule, problemAt } from '#checks/model/rule.ts';

/** A resource of another publisher has an address and the day on which it was last opened. */
const rule: Rule = {
  id: 'resource-link',
  title: '资源找得到，打开的结果写了日期',
  help: {
    why: '老师点开链接是要马上用的。什么时候打开过、打不打得开，要让人看得到。',
    steps: [
      '写真的网址，不写举例用的 example。',
      '写了打开的结果（state），就写哪天打开的（checked）；没有打开过写 unchecked。',
      '本站的活动单不写 link，参考的网页写进 sources。',
    ],
    wrong: 'link: { url: https://www.kepu.net.cn/, state: ok }',
    right: 'link: { url: https://www.kepu.net.cn/, state: unchecked }',
  },
  *check(content) {
    for (const entry of entriesIn(content, 'resources')) {
      const has = (field: string) => valueAt(entry.data, [field]) !== undefined;
      if ((has('sheet') || has('card')) && has('link')) {
        yield problemAt(
          entry,
          ['link'],
          '本站的材料就在这一页，不写链接；参考的网页写进来源（sources）',
        );
      }
      const url = textAt(valueAt(entry.data, ['link']), 'url');
      if (/^https?:\/\/[^/]*(\bexample\.|\.test\b|\.invalid\b)/i.test(url)) {
        yield problemAt(entry, ['link', 'url'], '这是举例用的网址，不是真的网页');
      }
      const state = textAt(valueAt(entry.data, ['link']), 'state');
      const isOpened = state === 'ok' || state === 'unsure' || state === 'gone';
      if (isOpened && valueAt(entry.data, ['link', 'checked']) === undefined) {
        yield problemAt(
          entry,
          ['link', 'checked'],
          '写了打开的结果，就要写哪天打开的（checked）；没有打开过，state 写 unchecked',
        );
      }
    }
  },
};
export default rule;
