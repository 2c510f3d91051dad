import type { SiteFault, SitePage } from './page.ts';

/** Every link and anchor inside the site leads somewhere. */
export function* checkLinks(
  pages: readonly SitePage[],
  files: ReadonlySet<string>,
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
    const addresses = $('a[href], link[href], script[src], img[src], form[action]')
      .map((_, node) => $(node).attr('href') ?? $(node).attr('src') ?? $(node).attr('action') ?? '')
      .get();
    for (const address of new Set(addresses)) {
      const url = new URL(address, `https://inside.example${path}`);
      if (url.host !== 'inside.example') continue;
      const target = decoded(url.pathname);
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
