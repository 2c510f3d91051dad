import { expect, test } from 'vitest';
import { readSearchPage } from './search-page.ts';

const page = (body: string, head = '') =>
  `<!doctype html><html><head><title>x</title><style>.a > .b { color: red }</style>${head}</head>` +
  `<body><header id="head"><img src="/icon.svg" alt=""><nav>首页</nav></header>` +
  `<main id="main" data-pagefind-body>${body}</main><footer>页脚</footer></body></html>`;
const bodyOf = (html: string) =>
  /<main[^>]*>([\s\S]*)<\/main>/.exec(readSearchPage(page(html), '/events/x/')?.html ?? '')?.[1];

test('a page that is not for the search is not read', () => {
  expect(readSearchPage('<html><main>编辑用的页</main></html>', '/x/')).toBeUndefined();
});

test('only the body is read, without what is for the browser', () => {
  const read = readSearchPage(page('<p>潮汐</p><script>if (a < b) c("&amp;")</script>'), '/x/');
  expect(read?.text).toBe('潮汐');
  expect(read?.html).not.toMatch(/color|c\(|icon|页脚|首页/);
});

test('Pagefind is told what the page is about, and its title', () => {
  const read = readSearchPage(
    page(
      '<h1><span>潮汐</span><span>讲座</span></h1>',
      '<meta name="description" content="没有用"><meta property="og:title" content="“潮汐”&amp;海">' +
        '<meta data-pagefind-filter="kind[content]" content="event">',
    ),
    '/events/x/',
  );
  expect(read?.html).toContain('<meta data-pagefind-filter="kind[content]" content="event">');
  expect(read?.html).toContain(
    '<meta data-pagefind-meta="title[content]" content="“潮汐”&amp;海">',
  );
  expect(read?.html).not.toContain('没有用');
  expect(read?.names).toMatchObject({ kind: 'event', title: '“潮汐”&海', names: ['潮汐讲座'] });
});

test('what the page sets apart without a sign does not run together', () => {
  expect(bodyOf('<p><a href="/x/">甲</a><b>乙</b>丙<i>丁</i> <em>戊</em></p>')).toBe(
    '<p><a>甲</a> <b>乙</b>丙<i>丁</i> <em>戊</em></p>',
  );
  expect(bodyOf('<h2 id="a"><span>甲</span><span>乙</span></h2>')).toBe(
    '<h2 id="a"><span>甲</span><span>乙</span></h2>',
  );
  expect(bodyOf('<dl><dt>地点</dt><dd>甲</dd></dl>')).toBe('<dl><dt>地点：</dt><dd>甲</dd></dl>');
  const line = '<p class="place-line">甲</p>';
  expect(bodyOf(`<div>${line}${line}</div>`)).toBe(`<div>${line}；${line}</div>`);
  expect(bodyOf('<p>电话0777，7日，3点&lt;4&amp;5</p>')).toBe(
    '<p>电话0777， 7日，3点&lt;4&amp;5</p>',
  );
});

test('the anchor of a section goes to its first heading; others get one of their own', () => {
  expect(
    bodyOf('<section id="a"><div id="b"><h2>甲</h2></div><h3>乙</h3></section><h2 id="c">丙</h2>'),
  ).toBe(
    '<section><div><h2 id="a">甲</h2></div><h3 id="unnamed-0">乙</h3></section><h2 id="c">丙</h2>',
  );
});

test('the parts of a page are its headings with an anchor, but for what is ignored', () => {
  const read = readSearchPage(
    page(
      '<h1 id="top">题</h1><h2 id="a"> 甲 <b>乙</b></h2><h3>丙</h3>' +
        '<div data-pagefind-ignore><h2 id="b">丁</h2></div><h2 id="c"></h2><h4 id="d">戊</h4>',
    ),
    '/x/',
  );
  expect(read?.names.parts).toEqual([['a', '甲 乙']]);
});

test('what stands beside the text of a page weighs less', () => {
  const weight = ' data-pagefind-weight="0.3"';
  expect(bodyOf('<div class="fits no-print">甲<br>乙</div>')).toBe(
    `<div class="fits no-print"${weight}>甲<br>乙</div>`,
  );
  expect(bodyOf('<div class="cal-part no-print">甲</div>')).toContain(weight);
  expect(bodyOf('<div class="cal-part">甲</div>')).not.toContain(weight);
});
