import { feedTime, itemHtml, updatedOf, type Feed, type FeedItem } from './event-items.ts';
import { xmlElement } from './xml-text.ts';

function entry(item: FeedItem): string {
  return [
    '<entry>',
    xmlElement('id', item.id),
    xmlElement('title', item.title),
    xmlElement('link', '', { rel: 'alternate', type: 'text/html', href: item.url }),
    xmlElement('published', feedTime(item.published)),
    xmlElement('updated', feedTime(item.updated)),
    ...item.categories.map((term) => xmlElement('category', '', { term })),
    xmlElement('summary', item.summary),
    xmlElement('content', itemHtml(item), { type: 'html' }),
    '</entry>',
  ].join('\n');
}

/** The feed as Atom (RFC 4287), items in the order given. */
export function writeAtom(feed: Feed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    xmlElement('id', feed.id),
    xmlElement('title', feed.title),
    xmlElement('subtitle', feed.description),
    xmlElement('link', '', { rel: 'self', type: 'application/atom+xml', href: feed.feedUrl }),
    xmlElement('link', '', { rel: 'alternate', type: 'text/html', href: feed.url }),
    xmlElement('updated', feedTime(updatedOf(feed))),
    `<author>${xmlElement('name', feed.author)}</author>`,
    ...feed.items.map(entry),
    '</feed>\n',
  ].join('\n');
}
