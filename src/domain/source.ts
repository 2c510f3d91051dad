/** Where a fact comes from. A source without a URL was seen only as a citation. */
export interface Source {
  readonly title: string;
  readonly publisher?: string;
  /** Document number, e.g. 钦政发〔2022〕5号. */
  readonly number?: string;
  /** As exact as the source itself: `2022-03-29`, `2023-09` or `2018`. */
  readonly date?: string;
  readonly url?: string;
  /** Day on which we read it. */
  readonly accessed?: string;
}

/**
 * Each source once, in the order of first mention, for a numbered list.
 *
 * @example uniqueSources([a, b, a]) // [a, b]
 */
export function uniqueSources(sources: readonly Source[]): readonly Source[] {
  const byTitle = new Map<string, Source>();
  for (const source of sources) {
    if (!byTitle.has(source.title)) byTitle.set(source.title, source);
  }
  return [...byTitle.values()];
}
