import { cleanText } from '#publish/clean-text.ts';
import { feedTime, itemHtml, type Feed, type FeedItem } from './event-items.ts';

function jsonItem(item: FeedItem) {
  return {
    id: item.id,
    url: item.url,
    title: cleanText(item.title),
    summary: cleanText(item.summary),
    content_html: itemHtml(item),
    date_published: feedTime(item.published),
    date_modified: feedTime(item.updated),
    tags: item.categories,
  };
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
    items: feed.items.map(jsonItem),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}
