/** A public page in the site map. */
interface SiteMapPage {
  readonly title: string;
  readonly path: string;
  /** Day of the last change of content, where the page's entry records one. */
  readonly modified?: string;
}

/** A section of the site map. */
export interface SiteMapGroup {
  readonly title: string;
  readonly pages: readonly SiteMapPage[];
  /** Too many for the page: for sitemap.xml only. */
  readonly bulk?: boolean;
}
