import { brotliCompressSync, constants } from 'node:zlib';
import type { SiteFault, SitePage } from './page.ts';

/**
 * One first flight of TCP holds 14.6 kB; of it the response headers take at most 0.7, for the page
 * itself carries its content policy (tests/browser/security.test.ts measures them). The rest is
 * room for a server that compresses a little less.
 */
const HARD_LIMIT = 13_000;
const ELEMENTS = 800;
/** Pages that are one large table or list. */
const LARGE =
  /^\/(?:(?:a-z|units\/duties|site-map|calendar|components|plan\/measures|editing\/fields\/events)\/|resources\/(?:(?:concepts|print)\/)?$)/;
const ELEMENTS_LARGE = 1500;
/** Pages of one entry each: how long their words may be, the content check says (rule `length`). */
const SECTIONS =
  '(?:events|observances|places|routes|resources|notices|emergency|plan|editing|actions|projects)';
const RECORD = new RegExp(`^/(?!${SECTIONS}/$)(?:${SECTIONS}/)?[a-z0-9-]+/$`);
const LONG_RECORD = 20_000;
/** Letters of a page whose size is that of its words. */
const MANY_LETTERS = 3000;

/** Size of a text after brotli at a quality from 0 to 11. */
const brotliSize = (text: string, quality: number): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;

/** A server with precompressed files sends the strongest; where a cheaper one is small enough, that is, too. */
function sentSize(text: string): number {
  const cheap = brotliSize(text, 5);
  return cheap <= HARD_LIMIT ? cheap : brotliSize(text, 11);
}

/** The drawings that stand in a page. */
const DRAWINGS = /<svg[^>]*\sdata-picture=[\s\S]*?<\/svg>/g;
const LARGEST_DRAWING = 4000;
const DRAWINGS_OF_A_PAGE = 10_000;

/** Bytes and elements of every page stay within their budget; drawings have one of their own. */
export function* checkSizes(pages: readonly SitePage[]): Generator<SiteFault> {
  for (const { path, html, $ } of pages) {
    const drawings = (html.match(DRAWINGS) ?? []).map((drawing) => brotliSize(drawing, 11));
    const all = drawings.reduce((sum, bytes) => sum + bytes, 0);
    const largest = Math.max(0, ...drawings);
    if (largest > LARGEST_DRAWING) {
      yield { path, message: `a drawing of ${largest} bytes brotli, limit ${LARGEST_DRAWING}` };
    }
    if (all > DRAWINGS_OF_A_PAGE) {
      yield { path, message: `drawings of ${all} bytes brotli, limit ${DRAWINGS_OF_A_PAGE}` };
    }
    const isLong = RECORD.test(path) && $('main').text().replace(/\s+/g, '').length > MANY_LETTERS;
    const bytes = sentSize(html.replace(DRAWINGS, ''));
    const most = isLong ? LONG_RECORD : HARD_LIMIT;
    if (bytes > most) yield { path, message: `${bytes} bytes brotli, limit ${most}` };
    // Where a line may break costs an old phone nothing.
    const elements = $('*').not('wbr').length;
    const limit = isLong || LARGE.test(path) ? ELEMENTS_LARGE : ELEMENTS;
    if (elements > limit) yield { path, message: `${elements} elements, limit ${limit}` };
  }
}
