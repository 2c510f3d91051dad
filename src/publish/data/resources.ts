import { z } from 'astro/zod';
import { AUDIENCES } from '#domain/audience.ts';
import { SCHOOL_YEARS, STAGES } from '#domain/grade.ts';
import { CONCEPTS } from '#domain/resource/concepts.ts';
import {
  ACCOUNTS,
  DEVICES,
  LANGUAGES,
  LICENCES,
  LINK_STATES,
  RESOURCE_KINDS,
  SUBJECTS,
  yearsOf,
  type Resource,
} from '#domain/resource/resource.ts';
import { absoluteUrl, routes } from '#site/routes.ts';
import { address, COST, day, maybe, maybeText, oneOf, RECORD, text, texts } from './fields.ts';

const CONCEPT_NAMES = Object.fromEntries(
  Object.entries(CONCEPTS).map(([id, { name }]) => [id, name]),
);

const CITED = z.array(
  z.object({
    text: text('一句话'),
    sources: z.array(z.int().min(1)).describe('来源的序号，从 1 数起'),
  }),
);

const CARD = z
  .object({
    do: CITED.describe('怎么做'),
    why: CITED.describe('为什么'),
    ask: CITED.describe('到哪里问'),
    teach: texts('怎样讲给别人听'),
  })
  .describe('大字卡片');

const SHEET = z
  .object({
    aims: texts('学会什么'),
    group: maybeText('分组'),
    materials: texts('材料'),
    steps: texts('步骤'),
    observe: texts('看什么'),
    science: CITED.describe('背后的科学'),
    variations: texts('换一种做法'),
    assessment: texts('怎样知道学会了'),
    places: texts('钦州的地方的编号'),
    events: texts('活动的编号'),
    observances: texts('节日和系列的编号'),
  })
  .describe('活动单');

const RESOURCE = z
  .object({
    id: z
      .string()
      .regex(/^[a-z0-9-]+$/)
      .describe('编号，永久不变'),
    url: address('本站的页面'),
    title: text('名称'),
    kind: oneOf(RESOURCE_KINDS, '类型'),
    summary: text('一句话说明'),
    audiences: z.array(oneOf(AUDIENCES, '给谁用')).describe('给谁用'),
    stages: z.array(oneOf(STAGES, '学段')).describe('学段'),
    years: z
      .array(z.int().min(1).max(Object.keys(SCHOOL_YEARS).length))
      .describe('年级：1 是一年级，12 是高三'),
    subjects: z.array(oneOf(SUBJECTS, '学科')).describe('学科'),
    concepts: z.array(oneOf(CONCEPT_NAMES, '科学概念')).describe('科学概念'),
    topics: texts('主题词'),
    publisher: text('发布者'),
    languages: z.array(oneOf(LANGUAGES, '语言')).describe('语言'),
    cost: COST,
    account: oneOf(ACCOUNTS, '注册'),
    devices: z.array(oneOf(DEVICES, '用什么')).describe('用什么'),
    minutes: maybe(z.int().min(1).describe('时长，分钟')),
    pace: maybeText('时长的说明'),
    inParts: z.boolean().describe('要分几次做，一节课做不完'),
    offline: oneOf({ yes: '能', no: '不能', unknown: '不清楚' }, '没有网络能不能用'),
    licence: oneOf(LICENCES, '许可'),
    link: maybe(
      z
        .object({
          url: address('它自己的网址'),
          state: oneOf(LINK_STATES, '打不打得开'),
          checked: maybe(day('哪天打开过')),
        })
        .describe('别处的网页'),
    ),
    offers: text('里面有什么'),
    use: text('怎样用'),
    safety: texts('安全提醒'),
    measures: texts('方案里举措的编号'),
    sheet: maybe(SHEET),
    card: maybe(CARD),
    ...RECORD,
  })
  .describe('一项资源');

/** The open data on resources: what stands in the file, made from the domain's resources. */
export const RESOURCES = z.array(RESOURCE).meta({
  title: '钦州科普教学资源',
  description: '全部教学资源，按编号排列；不知道的值为 null。',
});

/** The open data as JSON, ordered by id; every key is always there, `null` for what is not known. */
export function resourcesJson(resources: readonly Resource[]): string {
  const rows = resources
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((resource) => ({
      ...resource,
      url: absoluteUrl(routes.resource(resource.id)),
      years: yearsOf(resource),
      sheet: resource.sheet && { ...resource.sheet, ...resource.sheet.local },
      updated: resource.updated.toPlainDate(),
    }));
  return `${JSON.stringify(RESOURCES.parse(rows), null, 1)}\n`;
}
