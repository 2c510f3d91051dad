import { AUDIENCES } from '#domain/audience.ts';
import { OBSERVANCE_KINDS } from '#domain/calendar/observance.ts';
import { DISTRICT_IDS, DISTRICTS } from '#domain/geo/district.ts';
import type { Facets } from '#domain/calendar/select.ts';
import { keysOf } from '#domain/keys-of.ts';
import { routes } from '#site/routes.ts';
import { loadObservances } from './calendar.ts';
import { once } from './once.ts';
import { loadAudiences, loadProgrammes } from './plan.ts';

/** Folders of the filter pages, in the order in which filters stand. */
const FACETS = {
  for: '按人群',
  in: '按县区',
  serves: '按行动和工程',
  kinds: '按种类',
} as const;
type FacetName = keyof typeof FACETS;

/** One value of a filter, with a page and a calendar file of its own. */
export interface FacetPage {
  readonly facet: FacetName;
  readonly id: string;
  /** e.g. 青少年 */
  readonly label: string;
  /** e.g. 青少年的日历 */
  readonly title: string;
  readonly description: string;
  readonly path: string;
  readonly filter: Facets;
  /** The page about the group, action or project itself. */
  readonly about?: { readonly label: string; readonly path: string };
}

/** Every filter page: audiences, districts, actions and projects, kinds of observance. */
export const loadFacetPages = once('calendar filters', async (): Promise<readonly FacetPage[]> => {
  const [audiences, programmes, observances] = await Promise.all([
    loadAudiences(),
    loadProgrammes(),
    loadObservances(),
  ]);
  return [
    ...keysOf(AUDIENCES).map((id): FacetPage => {
      const about = audiences.find((audience) => audience.id === id);
      return {
        facet: 'for',
        id,
        label: AUDIENCES[id],
        title: `${AUDIENCES[id]}的日历`,
        description: `${AUDIENCES[id]}可以参加的科普活动、节日和比赛：什么时候，在哪里，怎样参加。`,
        path: routes.calendarFor(id),
        filter: { audiences: [id] },
        ...(about && { about: { label: about.title, path: routes.audience(id) } }),
      };
    }),
    ...DISTRICT_IDS.map((id): FacetPage => ({
      facet: 'in',
      id,
      label: DISTRICTS[id],
      title: `${DISTRICTS[id]}的日历`,
      description: `在${DISTRICTS[id]}办的，还有全市、全国都有的科普活动：什么时候，在哪里，怎样参加。`,
      path: routes.calendarIn(id),
      filter: { districts: [id] },
    })),
    ...programmes.map((programme): FacetPage => ({
      facet: 'serves',
      id: programme.id,
      label: programme.shortTitle,
      title: `${programme.title}的日历`,
      description: `为${programme.title}服务的活动、节日和比赛。`,
      path: routes.calendarServes(programme.id),
      filter: { programmes: [programme.id] },
      about: { label: programme.title, path: routes.programme(programme) },
    })),
    // A kind without any would filter nothing and list everything.
    ...keysOf(OBSERVANCE_KINDS)
      .filter((id) => observances.some(({ kind }) => kind === id))
      .map((id): FacetPage => ({
        facet: 'kinds',
        id,
        label: OBSERVANCE_KINDS[id],
        title: `${OBSERVANCE_KINDS[id]}的日历`,
        description: `全部${OBSERVANCE_KINDS[id]}和属于它们的活动。`,
        path: routes.calendarKind(id),
        filter: { observances: observances.filter(({ kind }) => kind === id).map((one) => one.id) },
      })),
  ];
});

/** The filter pages of one facet. */
export async function loadFacetGroups() {
  const pages = await loadFacetPages();
  return Object.entries(FACETS).map(([facet, title]) => ({
    title,
    pages: pages.filter((page) => page.facet === facet),
  }));
}
