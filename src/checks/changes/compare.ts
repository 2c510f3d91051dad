import type { SiteItem } from './site-items.ts';

/** In the order in which a report lists them. */
const CHANGES = ['added', 'changed', 'removed', 'restyled'] as const;

/** What has become of something. */
export interface SiteChange extends Pick<SiteItem, 'kind' | 'key' | 'title'> {
  /** `restyled`: the same words, but other styles, scripts or hidden data. */
  readonly change: (typeof CHANGES)[number];
  readonly formerTitle?: string | undefined;
  /** Its address leads nowhere now. */
  readonly isDead: boolean;
}

const idOf = ({ kind, key }: SiteItem) => `${kind} ${key}`;
const hasAddress = ({ kind }: SiteItem) => ['page', 'redirect', 'calendar'].includes(kind);

/**
 * What the public sees differently, sorted by change and key. Both sites must be built for the same
 * moment.
 */
export function compareSites(
  base: readonly SiteItem[],
  head: readonly SiteItem[],
): readonly SiteChange[] {
  const before = new Map(base.map((item) => [idOf(item), item]));
  const after = new Map(head.map((item) => [idOf(item), item]));
  const addresses = new Set(head.filter(hasAddress).map(({ key }) => key));
  const rank = ({ change, key }: SiteChange) => `${CHANGES.indexOf(change)} ${key}`;
  return [...new Map([...before, ...after])]
    .flatMap(([id, item]): SiteChange[] => {
      const [was, is] = [before.get(id), after.get(id)];
      const change = changeOf(was, is);
      if (change === undefined) return [];
      const isDead = is === undefined && hasAddress(item) && !addresses.has(item.key);
      const { kind, key, title } = item;
      return [
        {
          kind,
          key,
          ...(title === undefined ? {} : { title }),
          change,
          isDead,
          formerTitle: was?.title,
        },
      ];
    })
    .sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

function changeOf(was?: SiteItem, is?: SiteItem): SiteChange['change'] | undefined {
  if (was === undefined) return 'added';
  if (is === undefined) return 'removed';
  if (was.words !== is.words) return 'changed';
  return was.whole === is.whole ? undefined : 'restyled';
}
