import { WEEKDAYS, type Hours } from '#domain/geo/opening.ts';
import { DISTRICTS } from '#domain/geo/district.ts';
import type { Place, PlaceKind } from '#domain/geo/place.ts';
import { SITE } from '#site/config.ts';
import { absoluteUrl, routes } from '#site/routes.ts';

type JsonLd = Readonly<Record<string, unknown>>;

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
    '@context': 'https://schema.org',
    '@type': type,
    name,
    ...(otherNames.length === 0 ? {} : { alternateName: otherNames }),
    description: summary,
    url: absoluteUrl(path),
    address: {
      '@type': 'PostalAddress',
      addressCountry: 'CN',
      addressRegion: '广西壮族自治区',
      addressLocality: `${SITE.city}${district === undefined ? '' : DISTRICTS[district]}`,
      ...(address === undefined ? {} : { streetAddress: address }),
    },
    ...(position.precision === 'exact'
      ? { geo: { '@type': 'GeoCoordinates', latitude: position.lat, longitude: position.lng } }
      : {}),
    ...(openingHours.length === 0 ? {} : { openingHoursSpecification: openingHours }),
    ...(cost.kind === 'free' ? { isAccessibleForFree: true } : {}),
    ...(place.contact?.phone === undefined ? {} : { telephone: place.contact.phone }),
    ...(photo === undefined ? {} : { image: absoluteUrl(photo.src) }),
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

/** schema.org Dataset of the places, for data search engines. */
export function openDataJsonLd(url: string, licence: string): JsonLd {
  const download = (encodingFormat: string, path: string) => ({
    '@type': 'DataDownload',
    encodingFormat,
    contentUrl: absoluteUrl(path),
  });
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: `${SITE.city}可以学科学的地方`,
    description:
      '科普教育基地、博物馆、自然保护地、学校和工程现场：位置、开放时间、适合谁，每条带来源。',
    url,
    inLanguage: 'zh-CN',
    conditionsOfAccess: licence,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: SITE.sponsor === '' ? SITE.name : SITE.sponsor },
    distribution: [
      download('application/geo+json', routes.placesGeoJson()),
      download('text/csv', routes.placesCsv()),
    ],
  };
}
