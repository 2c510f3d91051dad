import type { AudienceId } from '#domain/audience.ts';
import type { Measure, Programme } from '#domain/plan/plan.ts';
import { SITE } from './config.ts';

/** Every path of the site is made here; all end with a slash. */
export const routes = {
  home: () => '/',
  plan: () => '/plan/',
  chapter: (id: string) => `/plan/${id}/`,
  measures: () => '/plan/measures/',
  actions: () => '/actions/',
  projects: () => '/projects/',
  programme: ({ kind, id }: Pick<Programme, 'kind' | 'id'>) => `/${kind}s/${id}/`,
  units: () => '/units/',
  unit: (id: string) => `/units/${id}/`,
  duties: () => '/units/duties/',
  progress: () => '/progress/',
  target: (id: string) => `/progress/#${id}`,
  audience: (id: AudienceId) => `/for/${id}/`,
  audiences: () => '/for/',
  page: (id: string) => `/${id}/`,
  siteMap: () => '/site-map/',
  specimens: () => '/components/',
} as const;

/** Path and anchor of a measure, e.g. `/actions/youth/#youth-1`. */
export function measurePath(
  programme: Pick<Programme, 'kind' | 'id'>,
  measure: Pick<Measure, 'id'>,
) {
  return `${routes.programme(programme)}#${measure.id}`;
}

/** Full address of a path, e.g. `/plan/` → `https://…/plan/`. */
export function absoluteUrl(path: string): string {
  return new URL(path, SITE.url).href;
}

/** Where the file can be edited; without a known repository, the guide that says how. */
export function editPath(file: string): string {
  return SITE.editBase === '' ? routes.page('editing') : `${SITE.editBase}/${file}`;
}

/** The sections in the header, in order. */
export const NAVIGATION: readonly { readonly label: string; readonly path: string }[] = [
  { label: '方案', path: routes.plan() },
  { label: '进展', path: routes.progress() },
  { label: '单位', path: routes.units() },
  { label: '人群', path: routes.audiences() },
  { label: '关于', path: routes.page('about') },
];
