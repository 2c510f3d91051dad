import { loadNotices } from '#catalog/notices.ts';
import { writeAtom } from '#publish/news/feed-files.ts';
import { noticeFeed } from '#publish/news/notice-feed.ts';

export async function GET() {
  return new Response(writeAtom(noticeFeed(await loadNotices())));
}
