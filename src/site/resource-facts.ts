import { AUDIENCES } from '#domain/audience.ts';
import { CONCEPTS } from '#domain/resource/concepts.ts';
import {
  ACCOUNTS,
  DEVICES,
  LANGUAGES,
  LICENCES,
  SUBJECTS,
  type Resource,
} from '#domain/resource/resource.ts';
import type { Topic } from '#domain/topic.ts';
import { durationText, stagesText } from '#wording/resource-text.ts';
import { wordFact, type Fact, type LoudFact } from './facts.ts';
import { routes } from './routes.ts';

/** What one must know before using a resource, as its page prints it. */
export interface ResourceFacts {
  /** Of a sheet: for whom it is, how long it takes, what it costs and needs. */
  readonly loud: readonly LoudFact[];
  /** With ways to everything alike. */
  readonly rest: readonly Fact[];
  /** In a low voice. */
  readonly quiet: string;
}

const COST = { free: '免费', unknown: '不清楚' } as const;
const OFFLINE = { yes: '不用', no: '要', unknown: '不清楚' } as const;

/** The facts of a resource; what the head of a sheet says stands nowhere else. */
export function resourceFacts(
  resource: Resource,
  topics: readonly Pick<Topic, 'id' | 'slug'>[],
): ResourceFacts {
  const { audiences, subjects, cost, devices, offline, sheet } = resource;
  const isSheet = sheet !== undefined;
  const apart: readonly Fact[] = isSheet
    ? []
    : [
        ...wordFact('时长', durationText(resource)),
        ...wordFact('费用', cost.kind === 'price' ? cost.text : COST[cost.kind]),
        ...wordFact('用什么', devices.map((id) => DEVICES[id]).join('、')),
        ...wordFact('要上网吗', OFFLINE[offline]),
      ];
  const concepts = resource.concepts.map((id) => ({
    words: CONCEPTS[id].name,
    href: routes.concept(id),
  }));
  const own = topics
    .filter(({ id }) => resource.topics.includes(id))
    .map(({ id, slug }) => ({ words: id, href: routes.resourceTopic(slug) }));
  return {
    loud: isSheet ? sheetHead(resource, sheet.group) : [],
    rest: [
      ...(isSheet ? [] : wordFact('适合', stagesText(resource))),
      ...wordFact('学科', subjects.map((id) => SUBJECTS[id]).join('、')),
      ...wordFact('给谁用', audiences.map((id) => AUDIENCES[id]).join('、')),
      ...apart,
      ...wordFact('发布者', resource.publisher),
      ...(concepts.length === 0 ? [] : [{ term: '科学概念', parts: concepts }]),
      ...(own.length === 0 ? [] : [{ term: '主题', parts: own }]),
    ],
    quiet: [
      resource.languages.map((id) => LANGUAGES[id]).join('、'),
      ACCOUNTS[resource.account],
      LICENCES[resource.licence],
    ].join(' · '),
  };
}

/** On paper the front of a sheet says so. */
function sheetHead(resource: Resource, group: string | undefined): readonly LoudFact[] {
  const { minutes, pace, cost, account, devices, offline } = resource;
  return [
    { fact: stagesText(resource), note: group },
    ...(minutes === undefined ? [] : [{ fact: `${minutes}分钟`, note: pace }]),
    ...(cost.kind === 'unknown'
      ? []
      : [{ fact: cost.kind === 'free' ? '免费' : cost.text, note: ACCOUNTS[account] }]),
    ...(offline === 'unknown'
      ? []
      : [
          {
            fact: offline === 'yes' ? '不用上网' : '要上网',
            note: devices.map((id) => DEVICES[id]).join('、'),
          },
        ]),
  ];
}
