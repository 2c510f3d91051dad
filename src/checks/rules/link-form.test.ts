import { describe, expect, test } from 'vitest';
import { contentOf } from '#checks/read/content.ts';
import { problemsFound, eventProblems, makeEventFile } from '#tests/builders/content-files.ts';
import { SITE } from '#site/config.ts';
import rule from './link-form.ts';

const SIGNS = '网址里不能有空格和中文标点，应删掉它们';
const PROGRAM = '这种链接会运行程序，或者打开自己电脑上的文件，应换成网址';
const WHOLE = '应为完整网址，以 https:// 或 http:// 开头；本站的以 / 开头';
const NOWHERE = '这个网址打不开，应整段复制浏览器地址栏里的';
const SHORT = '这是短网址，会过期，也看不出去哪里；写打开以后的完整网址';
const INSIDE = '这是自己电脑或单位内部的网址，别人打不开';
const SESSION = '网址里有登录或临时的记号，过一会儿就打不开；找不带它的网址';

const inText = (body: string) =>
  problemsFound(rule, { 'events/2026/2026-a.md': `${makeEventFile()}\n${body}\n` });

describe('a link in a text', () => {
  test.each([
    'https://www.example.org/a.html',
    'http://www.example.org',
    'https://www.example.org/a_(b',
    'https://www.example.org/a?id=1&page=2#part',
    '/places/',
    '/progress/#target',
    '#part',
    'mailto:kepu@example.org',
    'tel:+86-777-0000000',
  ])('may be %s', (address) => {
    expect(inText(`看[通知](${address})。`)).toEqual([]);
  });

  test.each([
    { address: '', out: '链接是空的，应写网址' },
    { address: 'https://www.example.org/a。', out: SIGNS },
    { address: `${SITE.url}/places/`, out: '本站的网页应从域名后面的斜线写起' },
    { address: 'www.example.org/1.html', out: WHOLE },
    { address: '//www.example.org/', out: WHOLE },
    { address: 'places/', out: WHOLE },
    { address: 'javascript:alert(1)', out: PROGRAM },
    { address: 'JaVa&#x73;cript:alert', out: PROGRAM },
    { address: 'java&Tab;script:alert', out: SIGNS },
    { address: 'data:text/html,x', out: PROGRAM },
    { address: 'vbscript:x', out: PROGRAM },
    { address: 'http://192.168.1.5/x(1).html', out: INSIDE },
    { address: 'http://a.example.org/x(1).html，', out: SIGNS },
    { address: 'mailto:kepu', out: WHOLE },
    { address: 'tel:市科协', out: WHOLE },
    { address: 'https://', out: NOWHERE },
    { address: 'https://example', out: NOWHERE },
    { address: 'https://t.cn/abc', out: SHORT },
    { address: 'http://192.168.1.9/notice', out: INSIDE },
    { address: 'https://oa.local/notice', out: INSIDE },
    { address: 'https://www.example.org/a?token=1', out: SESSION },
    {
      address: 'https://www.example.org/https://www.example.org/',
      out: '两个网址连在一起了，只留一个',
    },
  ])('may not be “$address”', ({ address, out }) => {
    expect(inText(`看[通知](${address})。`)).toEqual([`正文 ${out}`]);
  });

  test.each([
    "<a href='www.example.org'>通知</a>",
    '看[甲][1]\n\n[1]: www.example.org',
    '看[1]\n\n[1]: <www.example.org>',
    '> 看[通知](www.example.org)',
    '| 甲 |\n| --- |\n| [通知](www.example.org) |',
    '[**通知**](www.example.org "题目")',
  ])('is seen in %s', (body) => {
    expect(inText(body)).toEqual([`正文 ${WHOLE}`]);
  });

  test('without markup ends before a Chinese sign', () => {
    expect(inText('见http://192.168.1.5/a.html，周五截止。')).toEqual([`正文 ${INSIDE}`]);
    expect(inText('见www.example.org/b.html。记得')).toEqual([]);
  });

  test('is looked at in a tag, too, and not in code', () => {
    expect(inText('<a href="www.example.org">通知</a>')).toEqual([`正文 ${WHOLE}`]);
    expect(inText('写成 `[通知](www.example.org)`。')).toEqual([]);
    expect(inText('```\n[通知](www.example.org)\n```')).toEqual([]);
  });

  test('is reported with its place and its address', () => {
    const text = `${makeEventFile()}\n第一行。\n看[好的](/places/)和[坏的](www.example.org)。\n`;
    const [problem] = rule.check(contentOf([['events/2026/2026-a.md', text]]), {});
    expect(problem).toMatchObject({ line: 6, column: 22, found: 'www.example.org' });
  });
});

test.each([
  { url: 'https://www.example.org/notice', out: [] },
  { url: 'https://t.cn/abc', out: [`网址（sources.1.url） ${SHORT}`] },
  { url: 'http://localhost:4321/', out: [`网址（sources.1.url） ${INSIDE}`] },
  // Of what is no whole address the rule `schema` speaks.
  { url: 'www.example.org', out: [] },
])('the address $url in a field: $out', ({ url, out }) => {
  expect(eventProblems(rule, { sources: [{ title: '通知', url }] })).toEqual(out);
});
