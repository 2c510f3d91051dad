import type { Unit } from '#domain/plan/plan.ts';
import { SITE } from './config.ts';
import { absoluteUrl } from './routes.ts';

/** A step of the breadcrumb trail; the last one is the page itself. */
export interface Crumb {
  readonly label: string;
  readonly path: string;
}

type JsonLd = Readonly<Record<string, unknown>>;

/** schema.org BreadcrumbList of a trail that starts at the home page. */
export function breadcrumbList(crumbs: readonly Crumb[]): JsonLd {
  return {
    '@context': 'https://schema.org',
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
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: SITE.name,
    description: SITE.description,
    url: absoluteUrl('/'),
    inLanguage: 'zh-CN',
    ...(SITE.sponsor === ''
      ? {}
      : { publisher: { '@type': 'GovernmentOrganization', name: SITE.sponsor } }),
  };
}

/** schema.org organisation of a unit: GovernmentOrganization only for government departments. */
export function organisation(unit: Unit, path: string): JsonLd {
  return {
    '@context': 'https://schema.org',
    '@type': unit.group === 'government' ? 'GovernmentOrganization' : 'Organization',
    name: `${SITE.city.slice(0, -1)}${unit.name}`,
    url: absoluteUrl(path),
    areaServed: { '@type': 'City', name: SITE.city },
  };
}

/** JSON for a script element: `<` is escaped so that no text can close the element. */
export function jsonForScript(value: JsonLd): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
