import { formatInstant, toInstant } from '#domain/time/shanghai.ts';
import { cleanText } from '#publish/clean-text.ts';
import type { Temporal } from 'temporal-polyfill';
import type { Feed, FeedItem } from './feed.ts';
import { escapeXml, xmlElement } from './xml-text.ts';

const HEAD = '<?xml version="1.0" encoding="utf-8"?>';

/** RFC 3339 with the Shanghai offset. */
const stamp = (local: Temporal.PlainDateTime) => formatInstant(toInstant(local));

/** RFC 822, as RSS wants it. */
const mailDate = (local: Temporal.PlainDateTime) =>
  new Date(toInstant(local).epochMilliseconds).toUTCString();

const itemHtml = ({ paragraphs }: FeedItem) =>
  paragraphs.map((text) => `<p>${escapeXml(text)}</p>`).join('');

/** The feed as Atom (RFC 4287), items in the order given. */
export function writeAtom(feed: Feed): string {
  const entries = feed.items.flatMap((item) => [
    '<entry>',
    xmlElement('id', item.id),
    xmlElement('title', item.title),
    xmlElement('link', '', { rel: 'alternate', type: 'text/html', href: item.url }),
    xmlElement('published', stamp(item.published)),
    xmlElement('updated', stamp(item.updated)),
    ...item.categories.map((term) => xmlElement('category', '', { term })),
    xmlElement('summary', item.summary),
    xmlElement('content', itemHtml(item), { type: 'html' }),
    '</entry>',
  ]);
  return [
    HEAD,
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    xmlElement('id', feed.id),
    xmlElement('title', feed.title),
    xmlElement('subtitle', feed.description),
    xmlElement('link', '', { rel: 'self', type: 'application/atom+xml', href: feed.feedUrl }),
    xmlElement('link', '', { rel: 'alternate', type: 'text/html', href: feed.url }),
    xmlElement('updated', stamp(feed.updated)),
    `<author>${xmlElement('name', feed.author)}</author>`,
    ...entries,
    '</feed>\n',
  ].join('\n');
}

/** The feed as RSS 2.0, items in the order given; their permanent ids are the guids. */
export function writeRss(feed: Feed): string {
  const items = feed.items.flatMap((item) => [
    '<item>',
    xmlElement('title', item.title),
    xmlElement('link', item.url),
    xmlElement('guid', item.id, { isPermaLink: 'false' }),
    xmlElement('description', item.summary),
    xmlElement('pubDate', mailDate(item.published)),
    xmlElement('content:encoded', itemHtml(item)),
    ...item.categories.map((category) => xmlElement('category', category)),
    '</item>',
  ]);
  return [
    HEAD,
    '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom">',
    '<channel>',
    xmlElement('title', feed.title),
    xmlElement('description', feed.description),
    xmlElement('link', feed.url),
    xmlElement('language', 'zh-CN'),
    xmlElement('atom:link', '', { href: feed.feedUrl, rel: 'self', type: 'application/rss+xml' }),
    ...items,
    '</channel>',
    '</rss>\n',
  ].join('\n');
}

/** The feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), items in the order given. */
export function writeJsonFeed(feed: Feed): string {
  const value = {
    version: 'https://jsonfeed.org/version/1.1',
    title: cleanText(feed.title),
    home_page_url: feed.url,
    feed_url: feed.feedUrl,
    description: cleanText(feed.description),
    language: 'zh-CN',
    authors: [{ name: cleanText(feed.author) }],
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: cleanText(item.title),
      summary: cleanText(item.summary),
      content_html: itemHtml(item),
      date_published: stamp(item.published),
      date_modified: stamp(item.updated),
      tags: item.categories,
    })),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}
