/** Where a source was read. */
export const COPIES = { live: '打开的网页', stored: '存下来的副本' } as const;
type Copy = keyof typeof COPIES;

/** How somebody made sure of a record. */
export const CHECK_WAYS = {
  live: '打开了来源的网页',
  call: '打电话问过',
  visit: '到过现场',
} as const;
type CheckWay = keyof typeof CHECK_WAYS;

/** That somebody made sure of a record: written from a source is not checked. */
export interface Check {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Role, never a name. */
  readonly by: string;
  readonly how: CheckWay;
}

/** Where a fact comes from. A source without a URL was seen only as a citation. */
export interface Source {
  readonly title: string;
  readonly publisher?: string;
  /** Document number, e.g. 钦政发〔2022〕5号. */
  readonly number?: string;
  /** As exact as the source itself: `2022-03-29`, `2023-09` or `2018`. */
  readonly date?: string;
  readonly url?: string;
  /** Day on which the passage that carries the fact was read. */
  readonly accessed?: string;
  /** Where it was read then; absent: only its citation is known. */
  readonly copy?: Copy;
  /** An encyclopaedia, a forum, an unsigned repost: not enough by itself. */
  readonly isWeak?: boolean;
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

/** A source, marked as weak where it is nothing but a page of a host that is not enough by itself. */
export function withWeakness(source: Source, weakHosts: ReadonlySet<string>): Source {
  const { number, url } = source;
  const isWeak = number === undefined && url !== undefined && isOnHost(url, weakHosts);
  return isWeak ? { ...source, isWeak } : source;
}

/** Whether an address is on one of these hosts or below it. */
export const isOnHost = (url: string, hosts: ReadonlySet<string>): boolean => {
  const labels = URL.canParse(url) ? new URL(url).hostname.split('.') : [];
  return labels.some((_, index) => hosts.has(labels.slice(index).join('.')));
};
