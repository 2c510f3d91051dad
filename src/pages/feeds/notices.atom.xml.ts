import { loadNotices } from '#catalog/notices.ts';
import { writeAtom } from '#publish/news/atom.ts';
import { noticeFeed } from '#publish/news/notice-feed.ts';

export async function GET() {
  return new Response(writeAtom(noticeFeed(await loadNotices())));
}
