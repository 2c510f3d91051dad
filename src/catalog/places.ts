import { getCollection, type CollectionEntry } from 'astro:content';
import type { Place } from '#domain/geo/place.ts';
import { statusOn } from '#domain/geo/place-status.ts';
import { readPosition, type Position } from '#domain/geo/position.ts';
import { buildNow } from '#site/now.ts';
import { placeValues } from '#schemas/place-values.ts';
import { isShown } from './draft.ts';
import { shownTitle } from '#wording/page-titles.ts';
import { once } from './once.ts';
import { toPhoto } from './pictures.ts';
import { resolveSources } from './sources.ts';

type PlaceData = CollectionEntry<'places'>['data'];

/** A place with what its page says about itself. */
export interface PlaceEntry extends Place {
  /** File in the repository. */
  readonly file: string;
}

/**
 * All places by id.
 *
 * @throws Error where a position lacks a field (the content check has said so before)
 */
export const loadPlaces = once('places', async (): Promise<readonly PlaceEntry[]> => {
  const entries = await getCollection('places', isShown);
  const places = await Promise.all(entries.map(toPlace));
  return places.sort((a, b) => (a.id < b.id ? -1 : 1));
});

async function toPlace({ id, data, filePath }: CollectionEntry<'places'>): Promise<PlaceEntry> {
  const { position, photo, ...values } = placeValues(data);
  const sources = await resolveSources(data.sources);
  return {
    ...values,
    id,
    status: statusOn({ ...data, sources }, buildNow().toPlainDate()),
    name: shownTitle(data.name, data),
    position: toPosition(id, position),
    ...(photo === undefined ? {} : { photo: toPhoto(photo) }),
    sources,
    file: filePath ?? `content/places/${id}.md`,
  };
}

function toPosition(id: string, written: PlaceData['position']): Position {
  const position = readPosition(written);
  if (position === undefined) throw new Error(`position of place ${id} lacks a field`);
  return position;
}
