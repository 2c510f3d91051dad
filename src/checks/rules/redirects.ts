import { siteAddresses, type SiteAddresses } from '#checks/model/addresses.ts';
import type { Content } from '#checks/read/content.ts';
import { pagePath } from '#checks/model/page-paths.ts';
import { type Finding, type Rule, problemAt } from '#checks/model/rule.ts';
import { NO_PAGE, redirectsIn, STILL_USED } from '#checks/model/written-redirects.ts';
import { nearestWord } from '#checks/read/spelling.ts';

/** Old addresses, which are free, lead in one step to new ones, which the site has. */
const rule: Rule = {
  id: 'redirects',
  title: '旧网址一步转到新网址，不绕圈，不重复',
  help: {
    why: '旧网址要一步转到新网址。转来转去，或者转回自己，读者就打不开。',
    steps: [
      '新网址（to）写最后的那一个，不写中间的。',
      '一个旧网址（from）只写一次，而且网站上已经没有那一页。',
      '新网址（to）要真有那一页，不能是草稿。',
      '网址以斜线开头、以斜线结尾，不带网站的名字。',
    ],
    wrong: '- { from: /events/2026-old/, to: /events/2026-old/ }',
    right: '- { from: /events/2026-old/, to: /events/2026-new/ }',
  },
  *check(content, { isWhole = false, routes, pictures }) {
    if (isWhole && routes !== undefined) {
      yield* checkSite(content, siteAddresses(content, routes), new Set(pictures?.keys()));
    }
    const redirects = redirectsIn(content);
    for (const [index, { entry, from, to }] of redirects.entries()) {
      const before = redirects.slice(0, index).find((other) => other.from === from);
      if (from !== undefined && before !== undefined) {
        const { line } = before.entry.file.locate([...before.entry.at, 'from']);
        yield problemAt(entry, ['from'], `旧网址在第 ${line} 行写过了`);
      }
      const page = to?.replace(/#.*$/, '');
      if (page === undefined) continue;
      const next = redirects.find((other) => other.from === page);
      if (from === page) {
        yield problemAt(entry, ['to'], '新网址和旧网址是同一个');
      } else if (next !== undefined) {
        yield problemAt(entry, ['to'], '新网址自己又转到别处；请直接写最后的网址', {
          example: next.to === from ? undefined : next.to,
        });
      }
    }
  },
};
export default rule;

/** The old address is free, and the new one leads somewhere. */
function* checkSite(
  content: Content,
  { sure, isGenerated }: SiteAddresses,
  pictures: ReadonlySet<string>,
): Generator<Finding> {
  const exists = (address: string) => sure.has(address) || pictures.has(address);
  const redirects = redirectsIn(content);
  // What could not be read may have the page.
  const hasUnread = [...content.unreadable].some(
    (collection) => collection === 'topics' || pagePath(collection, '') !== undefined,
  );
  const old = new Set(redirects.map(({ from }) => from));
  for (const { entry, from, to } of redirects) {
    if (from !== undefined && exists(from)) {
      yield problemAt(entry, ['from'], STILL_USED);
    } else if (from !== undefined && isGenerated(from)) {
      const message = '这一类网址由网站自动生成，不能写转向；这一条删掉';
      yield problemAt(entry, ['from'], message);
    }
    const page = to?.replace(/#.*$/, '');
    if (page === undefined || exists(page) || old.has(page)) continue;
    if (hasUnread) continue;
    const near = nearestWord(page, [...sure]);
    yield problemAt(entry, ['to'], isGenerated(page) ? PASSING : NO_PAGE, { example: near });
  }
}

const PASSING =
  '这一页由网站自动生成，以后可能没有；转到一直在的网页，例如活动、基地或栏目的第一页';
