import { STAGES } from '#domain/grade.ts';
import { keysOf } from '#domain/keys-of.ts';
import { termPlanTitle } from '#wording/page-titles.ts';
import { routes } from '#site/routes.ts';
import { loadResourceLists, MANY } from './resource-lists.ts';
import { loadResources } from './resources.ts';
import { resourceFacts } from './search-facts.ts';
import type { SiteMapGroup } from './site-map-group.ts';

/** Pages of the library; single resources and the many lists stand in sitemap.xml only. */
export async function resourceGroups(): Promise<readonly SiteMapGroup[]> {
  const [resources, lists] = await Promise.all([loadResources(), loadResourceLists()]);
  const pagesOf = (isMany: boolean) =>
    lists
      .filter(({ facet }) => MANY.has(facet) === isMany)
      .map(({ title, path }) => ({ title, path }));
  const resourcePages = resources.map((resource) => ({
    title: resource.title,
    path: routes.resource(resource.id),
    modified: resource.updated.toPlainDate().toString(),
    search: resourceFacts(resource),
  }));
  return [
    {
      title: '学与教',
      kind: 'library',
      pages: [
        {
          title: '学与教',
          path: routes.resources(),
          search: {
            kind: 'resource',
            names: ['教学资源', '课件', '教案', '活动单', '免费材料'],
            filters: { audience: ['teachers', 'youth'] },
          },
        },
        {
          title: '学年安排',
          path: routes.schoolYear(),
          search: { filters: { audience: ['teachers', 'youth'] } },
        },
        ...keysOf(STAGES).map((id) => ({
          title: termPlanTitle(id),
          path: routes.termPlan(id),
          search: { names: ['学期计划', '教学计划'], filters: { audience: ['teachers'] } },
        })),
        {
          title: '分类找材料',
          path: routes.concepts(),
          search: { filters: { audience: ['teachers'] } },
        },
        ...pagesOf(false),
        { title: '教学资源目录', path: routes.resourceIndex() },
      ],
    },
    {
      title: '教学资源的单项和分类',
      kind: 'library',
      bulk: true,
      pages: [...pagesOf(true), ...resourcePages],
    },
  ];
}
