import { WEEKDAYS, type Hours } from '#domain/geo/opening.ts';
import { DISTRICTS } from '#domain/geo/district.ts';
import type { Place, PlaceKind } from '#domain/geo/place.ts';
import { SITE } from '#site/config.ts';
import { absoluteUrl } from '#site/routes.ts';
import { CONTEXT, coordinates, postalAddress, type JsonLd } from './schema-org.ts';

/** schema.org types that fit; everything else is a plain Place. The first kind with a type decides. */
const TYPES: Readonly<Partial<Record<PlaceKind, string>>> = {
  museum: 'Museum',
  'science-centre': 'Museum',
  park: 'Park',
  school: 'School',
  nature: 'TouristAttraction',
  scenic: 'TouristAttraction',
  heritage: 'TouristAttraction',
  culture: 'CivicStructure',
};

/** Days of schema.org by our ids. */
const DAYS: Readonly<Record<keyof typeof WEEKDAYS, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/**
 * schema.org node of a place; coordinates only where they are exact, hours only where they hold all
 * year round.
 */
export function placeJsonLd(place: Place, path: string): JsonLd {
  const { kinds, name, otherNames, summary, district, address, position, cost, photo } = place;
  const type = kinds.map((kind) => TYPES[kind]).find((found) => found !== undefined) ?? 'Place';
  const openingHours = hoursNodes(place.hours);
  return {
    '@context': CONTEXT,
    '@type': type,
    name,
    alternateName: otherNames.length === 0 ? undefined : otherNames,
    description: summary,
    url: absoluteUrl(path),
    address: postalAddress(
      `${SITE.city}${district === undefined ? '' : DISTRICTS[district]}`,
      address,
    ),
    geo: position.precision === 'exact' ? coordinates(position) : undefined,
    openingHoursSpecification: openingHours.length === 0 ? undefined : openingHours,
    isAccessibleForFree: cost.kind === 'free' ? true : undefined,
    telephone: place.contact?.phone,
    image: photo && absoluteUrl(photo.src),
  };
}

function hoursNodes(hours: Hours): readonly JsonLd[] {
  if (hours.kind !== 'weekly' || hours.season !== undefined) return [];
  return hours.periods.map(({ days, opens, closes }) => ({
    '@type': 'OpeningHoursSpecification',
    dayOfWeek: days.map((day) => DAYS[day]),
    opens: opens.toString().slice(0, 5),
    closes: closes.toString().slice(0, 5),
  }));
}
