import { getCollection } from 'astro:content';
import { deepFreeze } from './freeze.ts';

/** A text among others in an order: a chapter of the plan's frame, a guide; or a page about the site. */
export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly published: string;
  readonly verified: string;
}

/** The texts of a collection in their order. */
export async function loadInOrder(collection: 'chapters' | 'guides'): Promise<readonly Chapter[]> {
  const entries = await getCollection(collection);
  return deepFreeze(
    entries
      .toSorted((a, b) => a.data.order - b.data.order)
      .map(({ id, data: { title, summary, published, verified } }) => ({
        id,
        title,
        summary,
        published,
        verified,
      })),
  );
}
