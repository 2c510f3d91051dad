import type { Sheet } from '#domain/resource/resource.ts';
import { routes } from '#site/routes.ts';
import { loadEvent, loadObservances } from './calendar.ts';
import { loadPlaces } from './places.ts';

/** A page of this site by its name. */
export interface LocalLink {
  readonly title: string;
  readonly path: string;
}

/** The pages of what a sheet names in Qinzhou: places first, then days and series, then events. */
export async function localLinks({ local }: Sheet): Promise<readonly LocalLink[]> {
  const observances = await loadObservances();
  const events = await Promise.all([...local.events].sort().map(loadEvent));
  const places = (await loadPlaces()).filter(({ id }) => local.places.includes(id));
  return [
    ...places.map(({ id, name }) => ({ title: name, path: routes.place(id) })),
    ...observances
      .filter(({ id }) => local.observances.includes(id))
      .map(({ id, name }) => ({ title: name, path: routes.observance(id) })),
    ...events.flatMap((event) =>
      event === undefined ? [] : { title: event.title, path: routes.event(event.id) },
    ),
  ];
}
