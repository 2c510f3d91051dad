import type { SiteFault, SitePage } from './page.ts';

/**
 * Every link and anchor inside the site leads somewhere.
 *
 * @param base the folder of the host in which the site stands, e.g. `/kepu`; empty at the root
 */
export function* checkLinks(
  pages: readonly SitePage[],
  files: ReadonlySet<string>,
  base = '',
): Generator<SiteFault> {
  const anchors = new Map(
    pages.map(({ path, $ }) => [
      path,
      new Set(
        $('[id]')
          .map((_, node) => $(node).attr('id'))
          .get(),
      ),
    ]),
  );
  for (const { path, $ } of pages) {
    const addresses = $(
      'a[href], link[href], script[src], template[data-src], img[src], form[action]',
    )
      .map((_, node) => {
        const { href, src, action, 'data-src': held } = $(node).attr() ?? {};
        return href ?? src ?? action ?? held ?? '';
      })
      .get();
    for (const address of new Set(addresses)) {
      const url = new URL(address, `https://inside.example${base}${path}`);
      if (url.host !== 'inside.example') continue;
      const whole = decoded(url.pathname);
      // What lies beside the folder of the site is none of it.
      const target = whole.startsWith(`${base}/`) ? whole.slice(base.length) : '';
      if (!anchors.has(target) && !files.has(target)) {
        yield { path, message: `broken link ${address}` };
      } else if (url.hash.length > 1 && !anchors.get(target)?.has(decoded(url.hash.slice(1)))) {
        yield { path, message: `broken anchor ${address}` };
      }
    }
  }
}

/** Part of an address as it is meant; as it is written where that cannot be told (`#50%`). */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
