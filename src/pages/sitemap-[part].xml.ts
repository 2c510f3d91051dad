import { keyedPaths } from '#catalog/keyed-paths.ts';
import { loadAddressParts } from '#catalog/addresses.ts';
import { sitemap, type Address } from '#publish/sitemap.ts';

export async function getStaticPaths() {
  const parts = await loadAddressParts();
  return keyedPaths(
    (parts.length === 1 ? [] : parts).map(({ number, items }) => ({
      params: { part: String(number) },
      props: { items },
    })),
  );
}

export function GET({ props: { items } }: { props: { items: readonly Address[] } }) {
  return sitemap(items);
}
