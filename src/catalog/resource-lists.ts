import { AUDIENCES, type AudienceId } from '#domain/audience.ts';
import { fitsChoice, type Choice } from '#domain/filter.ts';
import { SCHOOL_YEARS, STAGE_YEARS, STAGES, type SchoolYear, type StageId } from '#domain/grade.ts';
import { CONCEPT_TOPICS, fieldTopics } from '#domain/related/concept-topics.ts';
import { OPEN_PROFILE, type Profile } from '#domain/related/profile.ts';
import { keysOf } from '#domain/keys-of.ts';
import {
  CONCEPT_FIELDS,
  CONCEPTS,
  type Concept,
  type ConceptField,
} from '#domain/resource/concepts.ts';
import {
  conceptIds,
  CURRICULUM_NAME,
  fieldIds,
  inOrder,
  resourceValues,
} from '#domain/resource/library.ts';
import type { Source } from '#domain/source.ts';
import { routes } from '#site/routes.ts';
import { once } from './once.ts';
import { loadResources, loadTopics, type ResourceEntry } from './resources.ts';

/** Where the names and the order of the concepts come from. */
export const CURRICULUM: Source = {
  title: CURRICULUM_NAME,
  publisher: '教育部制定，北京师范大学出版社',
  number: 'ISBN 978-7-303-27591-5',
  date: '2022',
};

/** Folders of the lists, in the order in which links to them stand. */
export const LIST_FACETS = {
  stages: '按学段',
  concepts: '按科学概念',
  topics: '按主题',
  for: '给谁用',
  years: '按年级和内容',
} as const;
export type ListFacet = keyof typeof LIST_FACETS;

/** Of these there are many: one that lists nothing has no page, and none stands in the site map. */
export const MANY: ReadonlySet<ListFacet> = new Set(['topics', 'years']);

/** A list of the library with a page of its own: what one choice of the filters leaves. */
export interface ResourceList {
  readonly facet: ListFacet;
  readonly id: string;
  /** e.g. 小学 */
  readonly label: string;
  readonly title: string;
  readonly description: string;
  readonly path: string;
  /** The filters that give the same list. */
  readonly choice: Choice;
  /** What is looked for as related to it. */
  readonly profile: Profile;
  readonly concept?: Concept;
  /** What it lists, in the order of the library. */
  readonly resources: readonly ResourceEntry[];
  readonly count: number;
}
type EmptyList = Omit<ResourceList, 'resources' | 'count'>;

const AT_SCHOOL: readonly AudienceId[] = ['youth', 'teachers'];

/** Every list with a page: stages, concepts, topics, groups, and years with a field of science. */
export const loadResourceLists = once(
  'resource lists',
  async (): Promise<readonly ResourceList[]> => {
    const [resources, topics] = await Promise.all([loadResources(), loadTopics()]);
    const lists = [
      ...keysOf(STAGES).map((id) => stageList(id, resources)),
      ...conceptIds().map((id): EmptyList => {
        const concept: Concept = CONCEPTS[id];
        return {
          facet: 'concepts',
          id,
          label: concept.name,
          title: concept.name,
          description: concept.covers,
          path: routes.concept(id),
          choice: { concept: id },
          profile: {
            ...OPEN_PROFILE,
            key: `concept:${id}`,
            concepts: [id],
            topics: CONCEPT_TOPICS[id],
          },
          concept,
        };
      }),
      ...topics.map(({ id, slug, summary }): EmptyList => ({
        facet: 'topics',
        id: slug,
        label: id,
        title: `${id}：材料、地方和日期`,
        description: summary,
        path: routes.resourceTopic(slug),
        choice: { topic: slug },
        profile: { ...OPEN_PROFILE, key: `topic:${slug}`, topics: [id] },
      })),
      ...keysOf(AUDIENCES).map((id): EmptyList => ({
        facet: 'for',
        id,
        label: AUDIENCES[id],
        title: `给${AUDIENCES[id]}的材料`,
        description: `${AUDIENCES[id]}用得上的科普材料，可以去的地方，可以结合的节日和活动。`,
        path: routes.resourcesFor(id),
        choice: { for: id },
        profile: {
          ...OPEN_PROFILE,
          key: `for:${id}`,
          topics: topicsOfMost(resources.filter(({ audiences }) => audiences.includes(id))),
          audiences: [id],
          isWide: true,
        },
      })),
      ...keysOf(STAGE_YEARS)
        .flatMap((stage) => STAGE_YEARS[stage].map((year) => ({ stage, year })))
        .flatMap(({ stage, year }) => fieldIds().map((field) => yearList(stage, year, field))),
    ];
    const listed = lists.map((list): ResourceList => {
      const fitting = resources.filter((resource) =>
        fitsChoice(resourceValues(resource, topics), list.choice),
      );
      const inList = inOrder(fitting, 'sheets', list.choice['for']);
      const places = inList.flatMap(({ sheet }) => sheet?.local.places ?? []);
      return {
        ...list,
        // Of a concept, where its sheets lead; the other lists are wide enough.
        profile: list.concept
          ? { ...list.profile, names: [...new Set(places)].map((id) => `place:${id}`) }
          : list.profile,
        resources: inList,
        count: inList.length,
      };
    });
    return listed.filter(({ facet, count }) => count > 0 || !MANY.has(facet));
  },
);

function stageList(id: StageId, resources: readonly ResourceEntry[]): EmptyList {
  return {
    facet: 'stages',
    id,
    label: STAGES[id],
    title: `${STAGES[id]}的材料`,
    description:
      id === 'adult'
        ? '给大人学的：农技、健康、防灾、防诈骗，还有家长和老师能用的。'
        : `${STAGES[id]}能用的活动单和网上资源，可以去的地方，可以结合的节日和活动。`,
    path: routes.resourceStage(id),
    choice: { stage: id },
    profile: {
      ...OPEN_PROFILE,
      key: `stage:${id}`,
      topics: topicsOfMost(resources.filter(({ stages }) => stages.includes(id))),
      stages: [id],
      audiences: id === 'adult' ? ['public'] : AT_SCHOOL,
      isWide: true,
    },
  };
}

/** The topics of resources, that of the most of them first. */
function topicsOfMost(resources: readonly ResourceEntry[]): readonly string[] {
  const all = resources.flatMap(({ topics }) => topics);
  const count = (topic: string) => all.filter((one) => one === topic).length;
  return [...new Set(all)].sort((a, b) => count(b) - count(a));
}

function yearList(stage: StageId, year: SchoolYear, field: ConceptField): EmptyList {
  const label = `${SCHOOL_YEARS[year]} · ${CONCEPT_FIELDS[field]}`;
  return {
    facet: 'years',
    id: `${year}-${field}`,
    label,
    title: label,
    description: `${SCHOOL_YEARS[year]}学${CONCEPT_FIELDS[field]}：能用的材料，可以去的地方，可以结合的节日和活动。`,
    path: routes.resourceYear(year, field),
    choice: { year: String(year), concept: field },
    profile: {
      ...OPEN_PROFILE,
      key: `year:${year}-${field}`,
      concepts: conceptIds().filter((id) => CONCEPTS[id].field === field),
      topics: fieldTopics(field),
      stages: [stage],
      years: [year],
      audiences: AT_SCHOOL,
    },
  };
}
