/** An emergency guide as the search knows it, with or without a connection. */
export interface KnownGuide {
  readonly path: string;
  readonly title: string;
  /** Everyday names and cries. */
  readonly names: readonly string[];
  /** What to do at once, or what the guide says in one sentence. */
  readonly now: readonly string[];
}
