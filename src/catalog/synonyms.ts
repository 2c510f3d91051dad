import { getCollection } from 'astro:content';
import { once } from './once.ts';

/** Words that mean the same, in the order in which the editors wrote them. */
export const loadSynonyms = once('synonyms', async () => {
  const entries = await getCollection('synonyms');
  return entries.sort((a, b) => a.data.order - b.data.order).map(({ data }) => data);
});
