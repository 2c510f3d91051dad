import { getCollection, type CollectionEntry } from 'astro:content';
import { toCited } from '#domain/cited.ts';
import type { Card, Resource, Sheet } from '#domain/resource/resource.ts';
import type { Topic } from '#domain/topic.ts';
import { Temporal } from 'temporal-polyfill';
import { toDateTime } from '#schemas/date-time.ts';
import { isShown } from './draft.ts';
import { shownTitle } from '#wording/page-titles.ts';
import { once } from './once.ts';
import { resolveSources } from './sources.ts';
import { toCost } from '#schemas/visit-values.ts';

type ResourceData = CollectionEntry<'resources'>['data'];

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
  const { draft, cost, link, sheet, card, sources, compiled, published, updated, ...rest } = data;
  return {
    ...rest,
    id,
    title: shownTitle(data.title, { draft }),
    cost: toCost(cost),
    ...(link === undefined ? {} : { link: toLink(link) }),
    ...(sheet === undefined ? {} : { sheet: toSheet(sheet) }),
    ...(card === undefined ? {} : { card: toCard(card) }),
    sources: await resolveSources(sources),
    compiled: Temporal.PlainDate.from(compiled),
    published: toDateTime(published),
    updated: toDateTime(updated),
    file: filePath ?? `content/resources/${id}.md`,
  };
}

function toLink({
  checked,
  ...link
}: NonNullable<ResourceData['link']>): NonNullable<Resource['link']> {
  return checked === undefined ? link : { ...link, checked: Temporal.PlainDate.from(checked) };
}

function toSheet({ science, ...sheet }: NonNullable<ResourceData['sheet']>): Sheet {
  return { ...sheet, science: science.map(toCited) };
}

const toCard = (card: NonNullable<ResourceData['card']>): Card => ({
  ...card,
  do: card.do.map(toCited),
  why: card.why.map(toCited),
  ask: card.ask.map(toCited),
});
