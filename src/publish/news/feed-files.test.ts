import { load } from 'cheerio';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Feed, FeedItem } from './feed.ts';
import { writeAtom, writeJsonFeed, writeRss } from './feed-files.ts';

const ITEM: FeedItem = {
  id: 'tag:kepu.example,2026:event/2026-talk',
  url: 'https://kepu.example/events/2026-talk/?a=1&b=2',
  title: '茶 & 陶',
  summary: '甲 < 乙',
  paragraphs: ['甲 < 乙', '第二段'],
  published: Temporal.PlainDateTime.from('2026-08-01T09:00'),
  updated: Temporal.PlainDateTime.from('2026-08-10T00:30'),
  categories: ['讲座', '公众'],
};
const FEED: Feed = {
  id: 'tag:kepu.example,2026:feed',
  title: '样例科普',
  description: '只在测试里出现。',
  url: 'https://kepu.example/',
  feedUrl: 'https://kepu.example/atom.xml',
  author: '样例馆',
  updated: Temporal.PlainDateTime.from('2026-08-10T00:30'),
  items: [ITEM],
};

it('writes Atom as RFC 4287 says', () => {
  expect(writeAtom(FEED)).toBe(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<id>tag:kepu.example,2026:feed</id>
<title>样例科普</title>
<subtitle>只在测试里出现。</subtitle>
<link rel="self" type="application/atom+xml" href="https://kepu.example/atom.xml"></link>
<link rel="alternate" type="text/html" href="https://kepu.example/"></link>
<updated>2026-08-10T00:30:00+08:00</updated>
<author><name>样例馆</name></author>
<entry>
<id>tag:kepu.example,2026:event/2026-talk</id>
<title>茶 &amp; 陶</title>
<link rel="alternate" type="text/html" href="https://kepu.example/events/2026-talk/?a=1&amp;b=2"></link>
<published>2026-08-01T09:00:00+08:00</published>
<updated>2026-08-10T00:30:00+08:00</updated>
<category term="讲座"></category>
<category term="公众"></category>
<summary>甲 &lt; 乙</summary>
<content type="html">&lt;p&gt;甲 &amp;lt; 乙&lt;/p&gt;&lt;p&gt;第二段&lt;/p&gt;</content>
</entry>
</feed>
`);
});

it('writes RSS 2.0 with the permanent ids as guids and the dates of RFC 822', () => {
  const $ = load(writeRss(FEED), { xml: true });
  const item = (name: string) => $(`item > ${name.replace(':', '\\:')}`).text();
  expect($('channel > title').text()).toBe('样例科普');
  expect($('channel > atom\\:link').attr('href')).toBe('https://kepu.example/atom.xml');
  expect($('guid').attr('isPermaLink')).toBe('false');
  expect(
    ['guid', 'title', 'link', 'description', 'pubDate', 'content:encoded', 'category'].map(item),
  ).toEqual([
    'tag:kepu.example,2026:event/2026-talk',
    '茶 & 陶',
    'https://kepu.example/events/2026-talk/?a=1&b=2',
    '甲 < 乙',
    'Sat, 01 Aug 2026 01:00:00 GMT',
    '<p>甲 &lt; 乙</p><p>第二段</p>',
    '讲座公众',
  ]);
});

it('writes JSON Feed 1.1', () => {
  expect(JSON.parse(writeJsonFeed(FEED))).toEqual({
    version: 'https://jsonfeed.org/version/1.1',
    title: '样例科普',
    home_page_url: 'https://kepu.example/',
    feed_url: 'https://kepu.example/atom.xml',
    description: '只在测试里出现。',
    language: 'zh-CN',
    authors: [{ name: '样例馆' }],
    items: [
      {
        id: 'tag:kepu.example,2026:event/2026-talk',
        url: 'https://kepu.example/events/2026-talk/?a=1&b=2',
        title: '茶 & 陶',
        summary: '甲 < 乙',
        content_html: '<p>甲 &lt; 乙</p><p>第二段</p>',
        date_published: '2026-08-01T09:00:00+08:00',
        date_modified: '2026-08-10T00:30:00+08:00',
        tags: ['讲座', '公众'],
      },
    ],
  });
});

describe('any text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", ']]>', '&amp;', '<!--', '陶') }),
  );

  it('comes back from Atom, twice escaped within the content', () => {
    fc.assert(
      fc.property(text, (input) => {
        // What XML 1.0 can carry; every line break is read as \n.
        const carried = input
          .replace(/\r\n|[\r\u0085\u2028\u2029]/g, '\n')
          .replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]/g, '');
        const item = { ...ITEM, title: input, categories: [input], paragraphs: [input] };
        const $ = load(writeAtom({ ...FEED, items: [item] }), { xml: true });
        expect($('entry').length).toBe(1);
        expect($('entry > title').text()).toBe(carried);
        expect($('category').attr('term')).toBe(carried);
        expect(load($('content').text(), { xml: true })('p').text()).toBe(carried);
      }),
    );
  });
});
