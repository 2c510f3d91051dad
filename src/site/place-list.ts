import { toGcj02 } from '#domain/geo/datum.ts';
import type { ListedPlace } from '#domain/geo/listed-place.ts';
import { weekHours } from '#domain/geo/openness.ts';
import { PLACE_FEATURES, type Place } from '#domain/geo/place.ts';
import { isWholeList, placesByDistrict } from '#domain/geo/place-lists.ts';
import { isLocated, spotText } from '#domain/geo/position.ts';
import { metNeeds } from '#domain/visit.ts';
import { withBreaks } from '#wording/phrases.ts';
import { placeCard, placeNote, visitText } from '#wording/place-text.ts';
import { routes } from './routes.ts';

/**
 * Every place in the order of the lists, as the tools in the browser know it.
 *
 * @param pictureOf names the drawing of a place
 */
export function placeList(
  places: readonly Place[],
  pictureOf: (place: Place) => string,
): readonly ListedPlace[] {
  const isNumbered = isWholeList(places, 'city');
  return placesByDistrict(places).flatMap(({ places: list, start }) =>
    list.map((place, index) => {
      const hasNumber = isNumbered && isLocated(place.position);
      return {
        ...listed(place, pictureOf(place)),
        ...(hasNumber ? { number: start + index } : {}),
      };
    }),
  );
}

function listed(place: Place, picture: string): ListedPlace {
  const { id, name, hours, position, district, address, contact } = place;
  const gcj = position.precision === 'exact' ? toGcj02(position) : undefined;
  const title = withBreaks(name);
  return {
    id,
    name,
    path: routes.place(id),
    kinds: place.kinds,
    note: placeNote(place),
    picture: routes.picture(picture),
    ...(title !== name && { title }),
    card: placeCard(place),
    summary: place.summary,
    ...(district && { district }),
    audiences: place.audiences,
    topics: place.topics,
    with: metNeeds(place, PLACE_FEATURES).join(' '),
    more: [...place.otherNames, ...place.learn].join(' '),
    ...(isLocated(position) && { spot: spotText(position) }),
    ...(hours.kind === 'always' && { hours: 'always' }),
    ...(hours.kind === 'weekly' && { hours: weekHours(hours) }),
    visit: visitText(place),
    ...(address !== undefined && { address }),
    ...(contact?.phone !== undefined && { phone: contact.phone }),
    ...(gcj && { gcj: `${gcj.lat.toFixed(6)} ${gcj.lng.toFixed(6)}` }),
    ...(place.status === 'planned' && { planned: true }),
    ...((place.status === 'planned' || place.status === 'building') && { notYet: true }),
  };
}
