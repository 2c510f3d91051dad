import { expect, test } from 'vitest';
import { readPageBody } from './page-body.ts';

const page = (body: string) =>
  `<!doctype html><html><head><title>x</title><style>.a > .b { color: red }</style></head>` +
  `<body><header id="head"><img src="/icon.svg" alt=""><nav>首页</nav></header>` +
  `<main id="main">${body}</main><footer>页脚</footer></body></html>`;
const bodyOf = (html: string) =>
  /<main[^>]*>([\s\S]*)<\/main>/.exec(readPageBody(page(html)).html)?.[1];

test('only the body is read, without what is for the browser', () => {
  const read = readPageBody(page('<p>潮汐</p><script>if (a < b) c("&amp;")</script>'));
  expect(read.text).toBe('潮汐');
  expect(read.html).not.toMatch(/color|c\(|icon|页脚|首页/);
});

test('controls and what is beside the page are left out', () => {
  expect(
    bodyOf(
      '<p>潮</p><nav>上</nav><p class="no-print">下载</p><b aria-hidden="true">26</b>' +
        '<div data-pagefind-ignore>分享</div><button>打印</button>',
    ),
  ).toBe('<p>潮</p>');
});

test('what the page sets apart without a sign does not run together', () => {
  expect(bodyOf('<p><a href="/x/">甲</a><b>乙</b>丙<i>丁</i> <em>戊</em></p>')).toBe(
    '<p><a href="/x/">甲</a> <b>乙</b>丙<i>丁</i> <em>戊</em></p>',
  );
  expect(bodyOf('<h2 id="a"><span>甲</span><span>乙</span></h2>')).toBe(
    '<h2 id="a"><span>甲</span><span>乙</span></h2>',
  );
  expect(bodyOf('<dl><dt>地点</dt><dd>甲</dd></dl>')).toBe('<dl><dt>地点：</dt><dd>甲</dd></dl>');
  const line = '<p class="place-line">甲</p>';
  expect(bodyOf(`<div>${line}${line}</div>`)).toBe(`<div>${line}；${line}</div>`);
  const empty = '<p class="place-line"></p>';
  const whole = '<p class="place-line">乙。</p>';
  expect(bodyOf(`<div>${whole}${empty}${line}</div>`)).toBe(`<div>${whole}${empty} ${line}</div>`);
  expect(bodyOf('<a><b class="row-title">甲</b><i>乙</i></a>')).toBe(
    '<a><b class="row-title">甲</b>；<i>乙</i></a>',
  );
  expect(bodyOf('<p>电话0777，7日，3点&lt;4&amp;5</p>')).toBe(
    '<p>电话0777，\u200B7日，3点&lt;4&amp;\u200B5</p>',
  );
});

test('numbers of sources and arrows of links are left out, so that what stands before them ends', () => {
  expect(
    bodyOf('<h3 id="a"><a href="/x/">寒潮 →</a></h3><p>十二月<a href="#cited-1">〔1〕</a></p>'),
  ).toBe('<h3 id="a"><a href="/x/">寒潮</a></h3><p>十二月</p>');
  expect(bodyOf('<p>蒸发 → 凝结</p>')).toBe('<p>蒸发 → 凝结</p>');
});

test('the anchor of a section goes to its first heading; others get one of their own', () => {
  expect(
    bodyOf('<section id="a"><div id="b"><h2>甲</h2></div><h3>乙</h3></section><h2 id="c">丙</h2>'),
  ).toBe(
    '<section><div><h2 id="a">甲</h2></div><h3 id="unnamed-0">乙</h3></section><h2 id="c">丙</h2>',
  );
});

test('its headings are told with their level and anchor, but for what is ignored', () => {
  const { headings } = readPageBody(
    page(
      '<h1 id="top">题</h1><h2 id="a"> 甲 <b>乙</b></h2><h3>丙</h3>' +
        '<div class="no-print"><h2 id="b">丁</h2></div><section id="c"><h4>戊</h4></section>',
    ),
  );
  expect(headings).toEqual([
    { level: 'h1', id: 'top', text: '题' },
    { level: 'h2', id: 'a', text: '甲 乙' },
    { level: 'h3', id: undefined, text: '丙' },
    { level: 'h4', id: 'c', text: '戊' },
  ]);
});
