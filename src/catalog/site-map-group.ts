import type { SearchKind } from '#domain/search/kind.ts';
import type { PageFacts } from '#domain/search/search-list.ts';

/** A public page in the site map. */
interface SiteMapPage {
  readonly title: string;
  readonly path: string;
  /** Day of the last change of content, where the page's entry records one. */
  readonly modified?: string;
  /** What the search is told of it, beside the kind of its group. */
  readonly search?: Partial<PageFacts>;
}

/** A section of the site map. */
export interface SiteMapGroup {
  readonly title: string;
  /** What its pages are to the search; without, and without one of its own, a page is not searched. */
  readonly kind?: SearchKind;
  readonly pages: readonly SiteMapPage[];
  /** Too many for the page: for sitemap.xml only. */
  readonly bulk?: boolean;
}
