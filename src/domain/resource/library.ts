import { AUDIENCES } from '#domain/audience.ts';
import { audiencesReached } from '#domain/calendar/reach.ts';
import { SCHOOL_YEARS, STAGES } from '#domain/grade.ts';
import type { AudienceId } from '#domain/audience.ts';
import { groupRank, type FilterOption } from '#domain/filter.ts';
import { keysOf } from '#domain/keys-of.ts';
import type { Topic } from '#domain/topic.ts';
import { CONCEPT_FIELDS, CONCEPTS, type ConceptField, type ConceptId } from './concepts.ts';
import { RESOURCE_KINDS, SUBJECTS, yearsOf, type Resource } from './resource.ts';

/** The filters of the library by their name in the address, in the order in which they stand. */
export const RESOURCE_FILTERS = {
  stage: '学段',
  year: '年级',
  subject: '学科',
  concept: '科学概念',
  topic: '主题',
  for: '给谁用',
  kind: '类型',
  season: '季节',
  time: '时长',
  cost: '费用',
  offline: '网络',
} as const;
export type ResourceFilter = keyof typeof RESOURCE_FILTERS;

/** Ways to order the library; the first is how the page is written. */
export const RESOURCE_ORDERS = {
  sheets: '活动单在前',
  short: '时间短的在前',
  new: '新的在前',
} as const;
export type ResourceOrder = keyof typeof RESOURCE_ORDERS;

/** The standard from which the concepts are. */
export const CURRICULUM_NAME = '义务教育科学课程标准（2022年版）';

/** Values of the filter «time»; what fits in twenty minutes fits in a lesson, too. */
const TIMES = {
  20: '20分钟以内',
  45: '一节课（45分钟以内）',
  more: '45分钟以上',
  parts: '要分几次做',
  any: '没有固定时间',
} as const;
/** Values of the filter «season», with their months as weather services count them. */
const SEASONS = {
  spring: { name: '春天（3到5月）', months: [3, 4, 5] },
  summer: { name: '夏天（6到8月）', months: [6, 7, 8] },
  autumn: { name: '秋天（9到11月）', months: [9, 10, 11] },
  winter: { name: '冬天（12到2月）', months: [12, 1, 2] },
} as const;
const COSTS = { free: '免费', price: '收费', unknown: '不清楚' } as const;
const OFFLINE = { yes: '没有网络也能用', no: '要上网', unknown: '不清楚' } as const;

/** The values of a resource in every filter. Topics count by the word in addresses. */
export function resourceValues(
  resource: Resource,
  topics: readonly Topic[],
): Readonly<Record<ResourceFilter, readonly string[]>> {
  const { stages, subjects, concepts, kind, cost, offline } = resource;
  const fields = concepts.map((id) => CONCEPTS[id].field);
  return {
    stage: stages,
    year: yearsOf(resource).map(String),
    subject: subjects,
    concept: [...new Set([...fields, ...concepts])],
    topic: topics.filter(({ id }) => resource.topics.includes(id)).map(({ slug }) => slug),
    for: groupsReached(resource),
    kind: [kind],
    season: seasonsOf(resource),
    time: timesOf(resource),
    cost: [cost.kind],
    offline: [offline],
  };
}

/** Groups that school is for; what is for 公众, but at school alone, reaches no other. */
const AT_SCHOOL: readonly AudienceId[] = ['public', 'youth', 'teachers'];

function groupsReached(resource: Resource): readonly AudienceId[] {
  const { audiences, stages } = resource;
  const isForAll = stages.length === 0 || stages.includes('adult');
  return audiencesReached(resource).filter(
    (group) => isForAll || audiences.includes(group) || AT_SCHOOL.includes(group),
  );
}

function seasonsOf({ months }: Resource): readonly string[] {
  if (months.length === 0) return ['any'];
  return keysOf(SEASONS).filter((id) => SEASONS[id].months.some((month) => months.includes(month)));
}

function timesOf({ minutes, inParts }: Resource): readonly string[] {
  if (inParts) return ['parts'];
  if (minutes === undefined) return ['any'];
  if (minutes <= 20) return ['20', '45'];
  return [minutes <= 45 ? '45' : 'more'];
}

/** Words that mean the same; `lesson` are more of them, for the library alone. */
interface Synonyms {
  readonly words: readonly string[];
  readonly lesson: readonly string[];
}

/** Everything that can be chosen in each filter, with other words for it. */
export function resourceOptions(
  topics: readonly Topic[],
  synonyms: readonly Synonyms[],
): Readonly<Record<ResourceFilter, readonly FilterOption[]>> {
  const withWords = (option: FilterOption): FilterOption => {
    const name = option.isGroup ? option.group : option.label.replace(/（.*）$/, '');
    const { words, lesson } = synonyms.find((one) => one.words.some((word) => word === name)) ?? {
      words: [],
      lesson: [],
    };
    const others = [...words, ...lesson].filter((word) => word !== name);
    return others.length === 0 ? option : { ...option, words: others };
  };
  const options = optionsOfAll(topics);
  return {
    ...options,
    stage: options.stage.map(withWords),
    year: options.year.map(withWords),
    subject: options.subject.map(withWords),
    concept: options.concept.map(withWords),
    topic: options.topic.map(withWords),
    for: options.for.map(withWords),
    kind: options.kind.map(withWords),
    season: options.season.map(withWords),
  };
}

function optionsOfAll(
  topics: readonly Topic[],
): Readonly<Record<ResourceFilter, readonly FilterOption[]>> {
  return {
    stage: optionsOf(STAGES),
    year: optionsOf(SCHOOL_YEARS),
    subject: optionsOf(SUBJECTS),
    concept: fieldIds().flatMap((field) => [
      {
        id: field,
        label: `${CONCEPT_FIELDS[field]}（全部）`,
        group: CONCEPT_FIELDS[field],
        isGroup: true,
      },
      ...conceptIds()
        .filter((id) => CONCEPTS[id].field === field)
        .map((id) => ({ id, label: CONCEPTS[id].name, group: CONCEPT_FIELDS[field] })),
    ]),
    topic: topics.map(({ id, slug }) => ({ id: slug, label: id })),
    for: optionsOf(AUDIENCES),
    kind: optionsOf(RESOURCE_KINDS),
    season: [
      ...keysOf(SEASONS).map((id) => ({ id, label: SEASONS[id].name })),
      { id: 'any', label: '什么时候都行' },
    ],
    time: optionsOf(TIMES),
    cost: optionsOf(COSTS),
    offline: optionsOf(OFFLINE),
  };
}

/** Links that nobody has tried stand behind everything else, in every order. */
const UNTRIED = 1e9;
const untried = ({ link }: Resource) => (link?.state === 'unchecked' ? UNTRIED : 0);

/** The groups whose lists it may begin: none of a link that nobody has tried. */
export const madeFor = (resource: Resource): readonly AudienceId[] =>
  untried(resource) > 0 ? [] : resource.audiences;

/** The number by which an order sorts, smallest first; equal ones keep the order of the ids. */
export function orderKey(resource: Resource, order: ResourceOrder): number {
  const { sheet, card, kind, inParts, minutes = 10_000, published } = resource;
  const keys: Readonly<Record<ResourceOrder, number>> = {
    sheets: (sheet ? 0 : card ? 50 : 100) + Object.keys(RESOURCE_KINDS).indexOf(kind),
    short: (inParts ? 1_000 : 0) + minutes,
    new: -(published.year * 10_000 + published.month * 100 + published.day),
  };
  return untried(resource) + keys[order];
}

/** Resources in one of the orders; in the list of a group, what is made for it comes first of what was tried. */
export function inOrder<R extends Resource>(
  resources: readonly R[],
  order: ResourceOrder,
  group = '',
): R[] {
  return resources.toSorted(
    (a, b) =>
      groupRank(madeFor(a), group) - groupRank(madeFor(b), group) ||
      orderKey(a, order) - orderKey(b, order) ||
      (a.id < b.id ? -1 : 1),
  );
}

function optionsOf(names: Readonly<Record<string, string>>): FilterOption[] {
  return Object.entries(names).map(([id, label]) => ({ id, label }));
}

/** The fields, in the order of the standard. */
export const fieldIds = (): readonly ConceptField[] => keysOf(CONCEPT_FIELDS);

/** The 13 core concepts, then the 4 cross-cutting ones. */
export const conceptIds = (): readonly ConceptId[] => keysOf(CONCEPTS);
