import { brotliCompressSync, constants } from 'node:zlib';
import type { SiteFault, SitePage } from './page.ts';

/** One first flight of TCP holds 14.6 KB; headers take the rest (performance notes in README). */
const HARD_LIMIT = 13_500;
const ELEMENTS = 800;
/** Pages that are one large table or list. */
const LARGE =
  /^\/(?:(?:a-z|units\/duties|site-map|calendar|components|plan\/measures)\/|resources\/(?:(?:concepts|print|mine)\/)?$)/;
const ELEMENTS_LARGE = 1500;

/** Size of a text after brotli at its strongest, as a server with precompressed files sends it. */
const brotliSize = (text: string): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** Bytes and elements of every page stay within their budget. */
export function* checkSizes(pages: readonly SitePage[]): Generator<SiteFault> {
  for (const { path, html, $ } of pages) {
    const bytes = brotliSize(html);
    if (bytes > HARD_LIMIT) yield { path, message: `${bytes} bytes brotli, limit ${HARD_LIMIT}` };
    const elements = $('*').length;
    const limit = LARGE.test(path) ? ELEMENTS_LARGE : ELEMENTS;
    if (elements > limit) yield { path, message: `${elements} elements, limit ${limit}` };
  }
}
