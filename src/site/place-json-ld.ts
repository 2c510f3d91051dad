import { DISTRICTS } from '#domain/geo/district.ts';
import type { Place, PlaceKind } from '#domain/geo/place.ts';
import { SITE } from './config.ts';
import { absoluteUrl } from './routes.ts';

/** schema.org types that fit; everything else is a plain Place. */
const TYPES: Readonly<Partial<Record<PlaceKind, string>>> = {
  museum: 'Museum',
  'science-centre': 'Museum',
  park: 'Park',
  school: 'School',
  nature: 'TouristAttraction',
  scenic: 'TouristAttraction',
  heritage: 'TouristAttraction',
};

/** schema.org node of a place; coordinates only where they are exact. */
export function placeJsonLd(place: Place, path: string): Readonly<Record<string, unknown>> {
  const { kinds, name, summary, district, address, position } = place;
  const type = kinds.map((kind) => TYPES[kind]).find((found) => found !== undefined) ?? 'Place';
  return {
    '@context': 'https://schema.org',
    '@type': type,
    name,
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
  };
}
