import type { Unit } from '#domain/plan/plan.ts';
import { SITE } from '#site/config.ts';
import type { Crumb } from '#site/page-meta.ts';
import { absoluteUrl, routes } from '#site/routes.ts';
import { CONTEXT, SITE_PUBLISHER, type JsonLd } from './schema-org.ts';

/** schema.org BreadcrumbList of a trail that starts at the home page. */
export function breadcrumbList(crumbs: readonly Crumb[]): JsonLd {
  return {
    '@context': CONTEXT,
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ label, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: absoluteUrl(path),
    })),
  };
}

/** schema.org WebSite of the portal; the publisher only where it is known. */
export function webSite(): JsonLd {
  return {
    '@context': CONTEXT,
    '@type': 'WebSite',
    name: SITE.name,
    description: SITE.description,
    url: absoluteUrl(routes.home()),
    inLanguage: 'zh-CN',
    publisher: SITE.sponsor ? { '@type': 'GovernmentOrganization', name: SITE.sponsor } : undefined,
  };
}

/** schema.org organisation of a unit: GovernmentOrganization only for government departments. */
export function organisation(unit: Unit, path: string): JsonLd {
  return {
    '@context': CONTEXT,
    '@type': unit.group === 'government' ? 'GovernmentOrganization' : 'Organization',
    name: `${SITE.city.slice(0, -1)}${unit.name}`,
    url: absoluteUrl(path),
    areaServed: { '@type': 'City', name: SITE.city },
  };
}

/** schema.org Dataset of the places, for data search engines. */
export function openDataJsonLd(url: string, licence: string): JsonLd {
  const download = (encodingFormat: string, path: string) => ({
    '@type': 'DataDownload',
    encodingFormat,
    contentUrl: absoluteUrl(path),
  });
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    name: `${SITE.city}可以学科学的地方`,
    description:
      '科普教育基地、博物馆、自然保护地、学校和工程现场：位置、开放时间、适合谁，每条带来源。',
    url,
    inLanguage: 'zh-CN',
    conditionsOfAccess: licence,
    isAccessibleForFree: true,
    creator: SITE_PUBLISHER,
    distribution: [
      download('application/geo+json', routes.placesGeoJson()),
      download('text/csv', routes.placesCsv()),
    ],
  };
}
