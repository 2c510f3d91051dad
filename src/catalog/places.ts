import { getCollection, type CollectionEntry } from 'astro:content';
import type { Hours } from '#domain/geo/opening.ts';
import type { Place } from '#domain/geo/place.ts';
import { statusOn } from '#domain/geo/place-status.ts';
import { readPosition, type Position } from '#domain/geo/position.ts';
import { Temporal } from 'temporal-polyfill';
import { buildNow } from '#site/now.ts';
import { toDateTime } from './date-time.ts';
import { isShown } from './draft.ts';
import { shownTitle } from '#wording/page-titles.ts';
import { once } from './once.ts';
import { toPhoto } from './pictures.ts';
import { resolveSources } from './sources.ts';
import { toBooking, toCost } from './visit.ts';

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
  const { hours, cost, booking, position, photo, compiled, published, updated, ...rest } = data;
  const sources = await resolveSources(data.sources);
  return {
    ...rest,
    id,
    status: statusOn({ ...data, sources }, buildNow().toPlainDate()),
    name: shownTitle(data.name, data),
    hours: toHours(hours),
    cost: toCost(cost),
    booking: toBooking(booking),
    position: toPosition(id, position),
    ...(photo === undefined ? {} : { photo: toPhoto(photo) }),
    sources,
    compiled: Temporal.PlainDate.from(compiled),
    published: toDateTime(published),
    updated: toDateTime(updated),
    file: filePath ?? `content/places/${id}.md`,
  };
}

function toPosition(id: string, written: PlaceData['position']): Position {
  const position = readPosition(written);
  if (position === undefined) throw new Error(`position of place ${id} lacks a field`);
  return position;
}

function toHours(hours: PlaceData['hours']): Hours {
  if (typeof hours === 'string') return { kind: hours };
  const { weekly, closedDates, ...rest } = hours;
  return {
    ...rest,
    kind: 'weekly',
    periods: weekly.map(({ days, opens, closes }) => ({
      days,
      opens: Temporal.PlainTime.from(opens),
      closes: Temporal.PlainTime.from(closes === '24:00' ? '00:00' : closes),
    })),
    closedDates: closedDates.map((day) => Temporal.PlainDate.from(day)),
  };
}
