import type { Point } from '#domain/geo/position.ts';
import { PUBLISHER } from '#site/config.ts';

/** A node of schema.org. What is `undefined` is not known: JSON leaves it out. */
export type JsonLd = Readonly<Record<string, unknown>>;

export const CONTEXT = 'https://schema.org';

/** An organisation by its name. */
export const organization = (name: string): JsonLd => ({ '@type': 'Organization', name });

/** Who stands for the site. */
export const SITE_PUBLISHER = organization(PUBLISHER);

/** WGS-84 coordinates; give exact ones only. */
export const coordinates = ({ lat, lng }: Point): JsonLd => ({
  '@type': 'GeoCoordinates',
  latitude: lat,
  longitude: lng,
});

/** An address in Guangxi; of one without a locality only the country is claimed. */
export const postalAddress = (
  locality: string | undefined,
  street: string | undefined,
): JsonLd => ({
  '@type': 'PostalAddress',
  addressCountry: 'CN',
  addressRegion: locality && '广西壮族自治区',
  addressLocality: locality,
  streetAddress: street,
});

/**
 * JSON for a script element: `<` is escaped so that no text can close the element.
 * @example jsonForScript({ name: '</script>' }) // '{"name":"\\u003c/script>"}'
 */
export function jsonForScript(value: JsonLd): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
