/** A picture that a page shows. */
export interface Photo {
  /** Address on the site, e.g. `/images/events/2026-demo.jpg`. */
  readonly src: string;
  /** What is to be seen, for those who do not see it. */
  readonly alt: string;
  /** Who took it, or where it comes from. */
  readonly credit: string;
}
