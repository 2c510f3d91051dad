import { expect, test } from 'vitest';
import { checkFolder } from './folder.ts';

const KEPU = { origin: 'https://www.example.gov.cn', base: '/kepu' };
const FILES = new Set(['/index.html', '/places/index.html', '/events/a/index.html']);
const outside = (path: string, text: string, standing = KEPU) =>
  [...checkFolder([[path, text]], FILES, standing)].map(({ message }) =>
    message.replace(/.*: /, ''),
  );

test.each([
  ['/index.html', '<a href="/places/">', '/places/'],
  ['/index.html', '<a href=/places/>', '/places/'],
  ['/index.html', '<a href="/">', '/'],
  ['/index.html', '<a href="/kepu2/">', '/kepu2/'],
  ['/index.html', '<meta http-equiv="refresh" content="0; url=/places/">', '/places/'],
  ['/index.html', '<link rel="canonical" href="https://www.example.gov.cn/places/">', '/places/'],
  ['/index.html', '<script type="module">import("/voice.js")</script>', '/voice.js'],
  ['/index.html', '<script type="module" src="/assets/a.js"></script>', '/assets/a.js'],
  ['/index.html', '<style>a{background:url(/images/a.webp)}</style>', '/images/a.webp'],
  ['/assets/a.css', 'a{background:url("/images/a.webp")}', '/images/a.webp'],
  ['/places/list.json', '[{"path":"/places/a/"}]', '/places/a/'],
  ['/calendar/rows.json', '{"html":"<a href=\\"/events/a/\\">"}', '/events/a/'],
  ['/pagefind/titles.json', '{"paths":"/kepu/\\n/places/"}', '/places/'],
  ['/site.webmanifest', '{"icons":[{"src":"/icon.svg"}]}', '/icon.svg'],
  ['/sitemap.xml', '<loc>https://www.example.gov.cn/places/</loc>', '/places/'],
  ['/feeds/a.xml', '<content>&lt;a href="/places/"></content>', '/places/'],
  ['/assets/a.js', 'fetch("/places/"),/a|"/g.test(b)', '/places/'],
  ['/assets/a.js', 'fetch(`/places/${id}/`)', '/places/${id}/'],
  ['/worker.js', 'var SHELL=["/kepu/","/offline/"];', '/offline/'],
  ['/a.ics', 'URL:https://www.exam\r\n ple.gov.cn/events/a/\r\n', '/events/a/'],
  ['/_headers', '/kepu/*\n  X-A: b\n/worker.js\n', '/worker.js'],
  ['/_redirects', '/old/ /kepu/new/ 301\n', '/old/'],
  ['/robots.txt', 'User-agent: *\nDisallow: /components/\n', '/components/'],
])('in %s %j leads outside', (path, text, address) => {
  expect(outside(path, text)).toEqual([address]);
});

test.each([
  ['/index.html', '<a href="https://www.example.gov.cn/zwgk/1.html">来源</a>'],
  ['/index.html', '<a href="/kepu/">首页</a> <a href="#a">这里</a> <p>网址是 /places/</p>'],
  [
    '/index.html',
    '<a href="https://example.com/places/"><a href="https://www.example.gov.cn/kepu/">',
  ],
  ['/index.html', '<script>/\\//.test(a)?"/":"//a"</script>'],
  ['/assets/a.js', 'a={example:"/images/a.jpg"},b="/g,"+/"/src/a.ts"/'],
  ['/assets/a.js', 'a={"/src/checks/rules/links.ts":`/places/${id}/`}'],
  ['/editing/write/places-1.json', '{"a.md":"photo: \\"/images/a.jpg\\""}'],
  ['/places/list.json', '{"path":"/kepu/places/","time":"2026/11/28"}'],
])('nothing in %s leads outside: %j', (path, text) => {
  expect(outside(path, text)).toEqual([]);
});

test('at the root there is no outside', () => {
  expect(outside('/index.html', '<a href="/places/">', { ...KEPU, base: '' })).toEqual([]);
});
