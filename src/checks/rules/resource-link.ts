import { textAt, valueAt } from '#checks/content.ts';
import { problemAt, type Rule } from '#checks/rule.ts';

const id = 'resource-link';

/** Forms of address that are dead, or will be soon; each with what to do. */
const DEAD_FORMS: readonly (readonly [form: RegExp, message: string])[] = [
  [/^https?:\/\/[^/]*(\bexample\.|\.test\b|\.invalid\b)/i, '这是举例用的网址，不是真的网页'],
  [
    /^https?:\/\/(localhost|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|[^/]+\.(local|lan)(:|\/|$))/i,
    '这是自己电脑或单位内部的网址，别人打不开',
  ],
  [
    /^https?:\/\/(t\.cn|url\.cn|dwz\.cn|suo\.im|bit\.ly|tinyurl\.com|t\.co|goo\.gl)\//i,
    '这是短网址，会过期，也看不出去哪里；写打开以后的完整网址',
  ],
  [
    /[?&;](jsessionid|phpsessid|sessionid|tempkey|token|ticket)=/i,
    '网址里有登录或临时的记号，过一会儿就打不开；找不带它的网址',
  ],
  [/[\s\u3000-\u303f\uff00-\uffef…]/, '网址里有空格、中文标点或省略号，多半没有抄全'],
  [/^https?:\/\/.*https?:\/\//i, '两个网址连在一起了，只留一个'],
];

/** A resource of others can be found; the address has a form that lasts. */
const rule: Rule = {
  id,
  title: '资源找得到，网址不是一看就打不开的',
  help: {
    why: '老师点开链接是要马上用的。短网址会过期，内部网址别人打不开，带登录记号的网址过一会儿就失效。',
    mend: [
      '写打开以后浏览器里的完整网址，去掉登录和跟踪的记号。',
      '写了打开的结果（state），就写哪天打开的（checked）；没有打开过写 unchecked。',
      '本站的活动单不写 link，参考的网页写进 sources。',
    ],
    wrong: 'link: { url: https://t.cn/abc, state: ok }',
    right: 'link: { url: https://www.kepu.net.cn/, state: unchecked }',
  },
  *check({ entries }) {
    for (const entry of entries) {
      if (entry.collection !== 'resources') continue;
      const has = (field: string) => valueAt(entry.data, [field]) !== undefined;
      if (has('sheet') && has('link')) {
        yield problemAt(entry, ['link'], {
          rule: id,
          message: '本站的活动单就在这一页，不写链接；参考的网页写进来源（sources）',
        });
      }
      const url = textAt(valueAt(entry.data, ['link']), 'url');
      const [, message] = DEAD_FORMS.find(([form]) => form.test(url)) ?? [];
      if (message !== undefined) yield problemAt(entry, ['link', 'url'], { rule: id, message });
      const state = textAt(valueAt(entry.data, ['link']), 'state');
      const isOpened = state === 'ok' || state === 'unsure' || state === 'gone';
      if (isOpened && valueAt(entry.data, ['link', 'checked']) === undefined) {
        yield problemAt(entry, ['link', 'checked'], {
          rule: id,
          message: '写了打开的结果，就要写哪天打开的（checked）；没有打开过，state 写 unchecked',
        });
      }
    }
  },
};
export default rule;
