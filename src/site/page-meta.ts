import type { Check, Source } from '#domain/source.ts';

/** A step of the breadcrumb trail; the last one is the page itself. */
export interface Crumb {
  readonly label: string;
  readonly path: string;
}

/** Another form of a page, for `<link rel="alternate">`. */
export interface Alternate {
  readonly type: string;
  readonly title: string;
  readonly path: string;
}

/** What a layout needs to know of a page. */
export interface PageMeta {
  readonly path: string;
  /** Chinese, where it is not said. */
  readonly lang?: 'en';
  /** The same in the other language. */
  readonly translation?: { readonly lang: 'en' | 'zh-CN'; readonly path: string };
  readonly title: string;
  /** What tells the page from others of its title, in the name of its tab and in lists of results. */
  readonly titleMark?: string | undefined;
  /** One or two sentences, for search engines and shared links. */
  readonly description: string;
  /** Government-site convention: a section index is a column, a text with a date an article. */
  readonly kind: 'column' | 'article';
  /** Name of the column the page belongs to; of an article without, its section, of a column itself. */
  readonly column?: string;
  readonly keywords?: readonly string[];
  /** `YYYY-MM-DD HH:MM` in Shanghai, for articles. */
  readonly published?: string;
  readonly sources?: readonly Source[];
  /** Day on which it was written from its sources. */
  readonly compiled?: string;
  /** Who made sure of it; `null`: nobody has, which the page says. */
  readonly checked?: Check | null | undefined;
  /** File in the repository that an editor changes. */
  readonly file?: string;
  /** Trail from the page's section, which it leaves out, to the page, which it leaves out as well. */
  readonly crumbs?: readonly Crumb[];
  readonly jsonLd?: readonly Readonly<Record<string, unknown>>[];
  /** Other forms of the page: feeds, calendar files, data. */
  readonly alternates?: readonly Alternate[];
  /** Path of the page's own picture, for shared links; that of the coast where absent. */
  readonly image?: string | undefined;
  /** Not for search engines nor the site map. */
  readonly unlisted?: boolean;
}
