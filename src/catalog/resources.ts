import { getCollection, type CollectionEntry } from 'astro:content';
import type { Resource } from '#domain/resource/resource.ts';
import type { Topic } from '#domain/topic.ts';
import { resourceValues } from '#schemas/resource-values.ts';
import { isShown } from './draft.ts';
import { shownTitle } from '#wording/page-titles.ts';
import { once } from './once.ts';
import { resolveSources } from './sources.ts';

/** A resource with what its page says about itself. */
export interface ResourceEntry extends Resource {
  /** File in the repository. */
  readonly file: string;
}

/** All resources by id. */
export const loadResources = once('resources', async (): Promise<readonly ResourceEntry[]> => {
  const entries = await getCollection('resources', isShown);
  const resources = await Promise.all(entries.map(toResource));
  return resources.sort((a, b) => (a.id < b.id ? -1 : 1));
});

/** The closed list of topics, in the order in which the editors wrote it. */
export const loadTopics = once('topics', async (): Promise<readonly Topic[]> => {
  const entries = await getCollection('topics');
  return entries
    .sort((a, b) => a.data.order - b.data.order)
    .map(({ data: { id, slug, summary } }) => ({ id, slug, summary }));
});

async function toResource({
  id,
  data,
  filePath,
}: CollectionEntry<'resources'>): Promise<ResourceEntry> {
  return {
    ...resourceValues(data),
    id,
    title: shownTitle(data.title, data),
    sources: await resolveSources(data.sources),
    file: filePath ?? `content/resources/${id}.md`,
  };
}
