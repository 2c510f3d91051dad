import { load, type CheerioAPI } from 'cheerio';

/** A page of the built site. */
export interface SitePage {
  /** Path in the site, e.g. `/actions/youth/`. */
  readonly path: string;
  readonly html: string;
  readonly $: CheerioAPI;
}

/** Something wrong with a built page. */
export interface SiteFault {
  readonly path: string;
  readonly message: string;
}

/** Turns a file of the built site into a page. */
export function toPage(file: string, html: string): SitePage {
  return { path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`, html, $: load(html) };
}
