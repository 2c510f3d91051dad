import { getEntry, type CollectionEntry } from 'astro:content';
import type { Source } from '#domain/source.ts';

type Written = CollectionEntry<'actions'>['data']['sources'][number];

/**
 * A source as written in an entry: an id of sources.yaml is looked up.
 *
 * @throws Error where the id is unknown (the content check has said so before)
 */
export async function resolveSource(written: Written): Promise<Source> {
  if (typeof written !== 'string') return written;
  const entry = await getEntry('sources', written);
  if (entry === undefined) throw new Error(`unknown source ${written}`);
  return entry.data;
}

/** Several sources, in the order written. */
export function resolveSources(written: readonly Written[]): Promise<readonly Source[]> {
  return Promise.all(written.map(resolveSource));
}
