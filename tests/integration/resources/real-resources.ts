import { readContent } from '#checks/check-content.ts';
import { valueAt } from '#checks/read/content.ts';
import { makeResource, makeSheet } from '#tests/builders/resources.ts';
import type { Resource } from '#domain/resource/resource.ts';
import type { Topic } from '#domain/topic.ts';
import { resourceSchema, type ResourceData } from '#schemas/resource.ts';
import { synonymSchema } from '#schemas/synonym.ts';
import { topicSchema } from '#schemas/topic.ts';

const { entries } = await readContent('content');

/** The resources as the files have them. */
export const FILES: readonly { readonly id: string; readonly data: ResourceData }[] = entries
  .filter(({ collection }) => collection === 'resources')
  .map(({ id, data }) => ({ id, data: resourceSchema.parse(data) }))
  .filter(({ data }) => !data.draft);

/** The closed list of topics. */
export const TOPICS: readonly Topic[] = entries
  .filter(({ collection }) => collection === 'topics')
  .map(({ data }) => topicSchema.parse(data));

/** Words that mean the same. */
export const SYNONYMS = entries
  .filter(({ collection }) => collection === 'synonyms')
  .map(({ data }) => synonymSchema.parse(data));

/** The same resources as domain values, as far as filters and open data look at them. */
export const RESOURCES: readonly Resource[] = FILES.map(({ id, data }) => {
  const { title, kind, summary, audiences, stages, subjects, years, months } = data;
  const { concepts, topics } = data;
  const { publisher, languages, account, devices, minutes, pace, inParts, offline, licence } = data;
  const { offers, use, measures, safety, sheet, link, cost } = data;
  return makeResource({
    ...{ id, title, kind, summary, audiences, stages, subjects, years, months, concepts, topics },
    ...{ publisher, languages, account, devices, minutes, pace, inParts, offline, licence },
    ...{ offers, use, measures, safety },
    cost: typeof cost === 'string' ? { kind: cost } : { kind: 'price', text: cost.price },
    ...(link === undefined ? {} : { link: { url: link.url, state: link.state } }),
    ...(sheet === undefined ? {} : { sheet: makeSheet(sheet.local) }),
  });
});

/** The topics of each place or observance, by id. */
export function topicsOf(
  collection: 'places' | 'observances',
): ReadonlyMap<string, readonly string[]> {
  const found = entries.filter((entry) => entry.collection === collection);
  return new Map(
    found.map(({ id, data }) => {
      const topics = valueAt(data, ['topics']);
      return [id, Array.isArray(topics) ? topics.map(String) : []] as const;
    }),
  );
}
