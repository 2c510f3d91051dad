import type { Content } from '#checks/read/content.ts';
import { pagePath } from '#checks/model/page-paths.ts';
import type { Rule } from '#checks/model/rule.ts';
import { nearestWord } from '#checks/read/spelling.ts';
import { markdownOf, problemInText, textsIn } from '#checks/model/written-texts.ts';
import { linksIn } from '#markdown/links.ts';
import { pathOf, routes } from '#site/routes.ts';

/** A link into this site leads to a page that it has. What only the build knows, it checks. */
const rule: Rule = {
  id: 'internal-links',
  title: '正文里到本站的链接都有那一页',
  help: {
    why: '读者点开本站的链接，不应该看到“没有这一页”。',
    steps: [
      '在浏览器里打开那一页，照地址栏写：从域名后面的斜线写起，最后也有一条斜线。',
      '文件名就是网址里的编号，核对拼写。',
      '那一页改了名或者删了，就换成现在的网址。',
    ],
    wrong: '看[坭兴陶博物馆](/places/nixing-musuem)。',
    right: '看[坭兴陶博物馆](/places/nixing-museum/)。',
  },
  *check(content) {
    const known = pagesOf(content);
    for (const written of textsIn(content)) {
      // An address within the site begins with a slash, written as it is or as a character reference.
      const markdown = /[/&]/.test(written.raw) ? markdownOf(written) : undefined;
      if (markdown === undefined) continue;
      for (const { address, index, length } of linksIn(markdown)) {
        const message = address.startsWith('/') ? faultOf(address, known) : undefined;
        if (message === undefined) continue;
        const problem = problemInText(written, index, length, message);
        yield { ...problem, found: address };
      }
    }
  },
};
export default rule;

/** Folders in which every page is that of an entry, or one of the fixed pages. */
const CLOSED =
  /^\/(events|observances|notices|emergency|resources|routes|actions|projects|units|plan)\/[^/]+\/$|^\/places\/(?!route\/)[^/]+\/$|^\/[^/]+\/$/;

function pagesOf({ entries }: Content): ReadonlySet<string> {
  const fixed = Object.values<(...args: never[]) => string>(routes).flatMap((route) =>
    route.length === 0 && isFixed(route) ? [pathOf(route())] : [],
  );
  const own = entries.flatMap(({ collection, id: name }) => pagePath(collection, name) ?? []);
  return new Set([...fixed, ...own]);
}

const isFixed = (route: (...args: never[]) => string): route is () => string => route.length === 0;

function faultOf(address: string, known: ReadonlySet<string>): string | undefined {
  const path = address.replace(/[?#].*$/, '');
  if (known.has(path) || /\.[a-z]+$/.test(path)) return undefined;
  if (known.has(`${path}/`)) return `最后少了斜线，应为 ${path}/`;
  if (!path.endsWith('/')) return '网页的网址应以斜线结尾';
  const top = path.split('/').slice(0, 2).join('/');
  const isKnownTop = [...known].some((page) => page.startsWith(`${top}/`));
  if (isKnownTop && !CLOSED.test(path)) return undefined;
  const near = nearestWord(path, [...known]);
  return near === undefined ? '本站没有这一页' : `本站没有这一页，是不是 ${near}`;
}
