import type { Source } from '#domain/source.ts';
import type { Crumb } from './json-ld.ts';

/** Another form of a page, for `<link rel="alternate">`. */
export interface Alternate {
  readonly type: string;
  readonly title: string;
  readonly path: string;
}

/** What a layout needs to know of a page. */
export interface PageMeta {
  readonly path: string;
  readonly title: string;
  /** One or two sentences, for search engines and shared links. */
  readonly description: string;
  /** Government-site convention: a section index is a column, a text with a date an article. */
  readonly kind: 'column' | 'article';
  /** Name of the column the page belongs to (or is). */
  readonly column?: string;
  readonly keywords?: readonly string[];
  /** `YYYY-MM-DD HH:MM` in Shanghai, for articles. */
  readonly published?: string;
  readonly sources?: readonly Source[];
  /** Day of the last comparison with the sources. */
  readonly verified?: string;
  /** File in the repository that an editor changes. */
  readonly file?: string;
  /** Trail from the home page to this page, both included. */
  readonly crumbs?: readonly Crumb[];
  readonly jsonLd?: readonly Readonly<Record<string, unknown>>[];
  /** Other forms of the page: feeds, calendar files, data. */
  readonly alternates?: readonly Alternate[];
  /** Not for search engines nor the site map. */
  readonly unlisted?: boolean;
}
