import type { AudienceId } from '#domain/audience.ts';
import type { DistrictId } from '#domain/geo/district.ts';
import type { GradeId } from '#domain/grade.ts';
import type { SearchKind } from '#domain/search/kind.ts';
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

/** What the search index keeps of a page beside its title and text; filters and results use it. */
export interface SearchMeta {
  /** Absent: that of its section (search-meta.ts). */
  readonly kind?: SearchKind;
  /** First day, `YYYY-MM-DD`, of what has a date. */
  readonly date?: string | undefined;
  /** Last day, where it is another. */
  readonly until?: string | undefined;
  /** Name of the place, printed with the result. */
  readonly place?: string | undefined;
  readonly districts?: readonly DistrictId[];
  readonly audiences?: readonly AudienceId[];
  readonly stages?: readonly GradeId[];
  /** Ids of the actions and projects that it belongs to. */
  readonly sections?: readonly string[];
  /** Path of its picture. */
  readonly image?: string | undefined;
  /** Other names by which it is looked for. */
  readonly names?: readonly string[];
}

/** What a layout needs to know of a page. */
export interface PageMeta {
  readonly path: string;
  readonly title: string;
  /** What tells the page from others of its title, in the name of its tab and in lists of results. */
  readonly titleMark?: string | undefined;
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
  /** Day on which it was written from its sources. */
  readonly compiled?: string;
  /** Who made sure of it; `null`: nobody has, which the page says. */
  readonly checked?: Check | null;
  /** File in the repository that an editor changes. */
  readonly file?: string;
  /** Trail from the home page to this page, both included. */
  readonly crumbs?: readonly Crumb[];
  readonly jsonLd?: readonly Readonly<Record<string, unknown>>[];
  /** Other forms of the page: feeds, calendar files, data. */
  readonly alternates?: readonly Alternate[];
  /** Path of the page's own picture, for shared links; the site's sign where absent. */
  readonly image?: string | undefined;
  readonly search?: SearchMeta;
  /** Not for search engines nor the site map. */
  readonly unlisted?: boolean;
  /** Forms and rules for editors: the site's own search is for citizens and leaves them out. */
  readonly forEditors?: boolean;
}
