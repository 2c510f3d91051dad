import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import { withWeakness, type Source } from '#domain/source.ts';
import { once } from './once.ts';

type Written = CollectionEntry<'actions'>['data']['sources'][number];

/**
 * A source as written in an entry: an id of sources.yaml is looked up.
 *
 * @throws Error where the id is unknown (the content check has said so before)
 */
export async function resolveSource(written: Written): Promise<Source> {
  const source = typeof written === 'string' ? (await getEntry('sources', written))?.data : written;
  if (source === undefined) throw new Error(`unknown source ${JSON.stringify(written)}`);
  return withWeakness(source, await loadWeakHosts());
}

/** Several sources, in the order written. */
export function resolveSources(written: readonly Written[]): Promise<readonly Source[]> {
  return Promise.all(written.map(resolveSource));
}

const loadWeakHosts = once(
  'weak hosts',
  async (): Promise<ReadonlySet<string>> =>
    new Set((await getCollection('weakSources')).map(({ id }) => id)),
);
