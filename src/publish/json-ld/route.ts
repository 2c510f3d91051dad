import type { PlannedRoute } from '#domain/geo/planned-route.ts';
import { absoluteUrl, routes } from '#site/routes.ts';
import { CONTEXT, type JsonLd } from './schema-org.ts';

/** schema.org node of a route: a trip with its stops in their order. */
export function routeJsonLd({ title, summary, stops }: PlannedRoute, path: string): JsonLd {
  return {
    '@context': CONTEXT,
    '@type': 'TouristTrip',
    name: title,
    description: summary,
    url: absoluteUrl(path),
    itinerary: {
      '@type': 'ItemList',
      numberOfItems: stops.length,
      itemListElement: stops.map(({ place }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        item: { '@type': 'Place', name: place.name, url: absoluteUrl(routes.place(place.id)) },
      })),
    },
  };
}
