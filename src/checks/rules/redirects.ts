import { redirectsIn } from '#checks/redirects.ts';
import { problemAt, type Rule } from '#checks/rule.ts';

const id = 'redirects';

/** Old addresses lead to new ones in one step. Whether these exist, the build checks. */
const rule: Rule = {
  id,
  title: '旧网址一步转到新网址，不绕圈，不重复',
  help: {
    why: '旧网址要一步转到新网址。转来转去，或者转回自己，读者就打不开。',
    mend: [
      '新网址（to）写最后的那一个，不写中间的。',
      '一个旧网址（from）只写一次。',
      '网址以斜线开头、以斜线结尾，不带网站的名字。',
    ],
    wrong: '- { from: /events/2026-old/, to: /events/2026-old/ }',
    right: '- { from: /events/2026-old/, to: /events/2026-new/ }',
  },
  *check(content) {
    const redirects = redirectsIn(content);
    for (const [index, { entry, from, to }] of redirects.entries()) {
      const before = redirects.slice(0, index).find((other) => other.from === from);
      if (from !== undefined && before !== undefined) {
        const { line } = before.entry.file.locate([...before.entry.at, 'from']);
        yield problemAt(entry, ['from'], { rule: id, message: `旧网址在第 ${line} 行写过了` });
      }
      const page = to?.replace(/#.*$/, '');
      if (page === undefined) continue;
      const next = redirects.find((other) => other.from === page);
      if (from === page) {
        yield problemAt(entry, ['to'], { rule: id, message: '新网址和旧网址是同一个' });
      } else if (next !== undefined) {
        yield problemAt(entry, ['to'], {
          rule: id,
          message: '新网址自己又转到别处；请直接写最后的网址',
          ...(next.to === undefined || next.to === from ? {} : { example: next.to }),
        });
      }
    }
  },
};
export default rule;
