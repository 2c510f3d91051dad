import { loadNotices } from '#catalog/notices.ts';
import { writeAtom } from '#domain/feeds/atom.ts';
import { noticeFeed } from '#site/notice-feed.ts';

export async function GET() {
  return new Response(writeAtom(noticeFeed(await loadNotices())));
}
