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
  yearsOf,
  type Resource,
} from '#domain/resource/resource.ts';
import {
  address,
  day,
  list,
  maybeText,
  nullable,
  object,
  oneOfKeys,
  text,
  type JsonSchema,
} from './json-schema.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

interface Field {
  readonly schema: JsonSchema;
  readonly valueOf: (resource: Resource, urlOf: (resource: Resource) => string) => Json;
}

const concepts = Object.fromEntries(Object.entries(CONCEPTS).map(([id, { name }]) => [id, name]));
const lines = (description: string) => list(text(description), description);

const SHEET = object(
  {
    aims: lines('学会什么'),
    group: maybeText('分组'),
    materials: lines('材料'),
    steps: lines('步骤'),
    observe: lines('看什么'),
    science: list(
      object(
        {
          text: text('一句话'),
          sources: list({ type: 'integer', minimum: 1 }, '来源的序号，从 1 数起'),
        },
        '背后的科学',
      ),
      '背后的科学',
    ),
    variations: lines('换一种做法'),
    assessment: lines('怎样知道学会了'),
    places: lines('钦州的地方的编号'),
    events: lines('活动的编号'),
    observances: lines('节日和系列的编号'),
  },
  '活动单',
);

/** Every field of the open data on resources: the file and its schema both come from here. */
const FIELDS: Readonly<Record<string, Field>> = {
  id: {
    schema: { type: 'string', pattern: '^[a-z0-9-]+$', description: '编号，永久不变' },
    valueOf: ({ id }) => id,
  },
  url: { schema: address('本站的页面'), valueOf: (resource, urlOf) => urlOf(resource) },
  title: { schema: text('名称'), valueOf: ({ title }) => title },
  kind: { schema: oneOfKeys(RESOURCE_KINDS, '类型'), valueOf: ({ kind }) => kind },
  summary: { schema: text('一句话说明'), valueOf: ({ summary }) => summary },
  audiences: {
    schema: list(oneOfKeys(AUDIENCES, '给谁用'), '给谁用'),
    valueOf: ({ audiences }) => audiences,
  },
  stages: { schema: list(oneOfKeys(STAGES, '学段'), '学段'), valueOf: ({ stages }) => stages },
  years: {
    schema: list(
      { type: 'integer', minimum: 1, maximum: Object.keys(SCHOOL_YEARS).length },
      '年级：1 是一年级，12 是高三',
    ),
    valueOf: (resource) => yearsOf(resource),
  },
  concepts: {
    schema: list(oneOfKeys(concepts, '科学概念'), '科学概念'),
    valueOf: (resource) => resource.concepts,
  },
  topics: { schema: lines('主题词'), valueOf: ({ topics }) => topics },
  publisher: { schema: text('发布者'), valueOf: ({ publisher }) => publisher },
  languages: {
    schema: list(oneOfKeys(LANGUAGES, '语言'), '语言'),
    valueOf: ({ languages }) => languages,
  },
  cost: {
    schema: object(
      {
        kind: { enum: ['free', 'price', 'unknown'], description: '免费、收费或不知道' },
        text: maybeText('收费说明'),
      },
      '费用',
    ),
    valueOf: ({ cost }) => ({ kind: cost.kind, text: cost.kind === 'price' ? cost.text : null }),
  },
  account: { schema: oneOfKeys(ACCOUNTS, '注册'), valueOf: ({ account }) => account },
  devices: {
    schema: list(oneOfKeys(DEVICES, '用什么'), '用什么'),
    valueOf: ({ devices }) => devices,
  },
  minutes: {
    schema: nullable({ type: 'integer', minimum: 1, description: '时长，分钟' }),
    valueOf: ({ minutes }) => minutes ?? null,
  },
  pace: { schema: maybeText('时长的说明'), valueOf: ({ pace }) => pace ?? null },
  inParts: {
    schema: { type: 'boolean', description: '要分几次做，一节课做不完' },
    valueOf: ({ inParts }) => inParts,
  },
  offline: {
    schema: oneOfKeys({ yes: '能', no: '不能', unknown: '不清楚' }, '没有网络能不能用'),
    valueOf: ({ offline }) => offline,
  },
  licence: { schema: oneOfKeys(LICENCES, '许可'), valueOf: ({ licence }) => licence },
  link: {
    schema: nullable(
      object(
        {
          url: address('它自己的网址'),
          state: oneOfKeys(LINK_STATES, '打不打得开'),
          checked: nullable(day('哪天打开过')),
        },
        '别处的网页',
      ),
    ),
    valueOf: ({ link }) =>
      link === undefined
        ? null
        : { url: link.url, state: link.state, checked: link.checked?.toString() ?? null },
  },
  offers: { schema: text('里面有什么'), valueOf: ({ offers }) => offers },
  use: { schema: text('怎样用'), valueOf: ({ use }) => use },
  safety: { schema: lines('安全提醒'), valueOf: ({ safety }) => safety },
  measures: { schema: lines('方案里举措的编号'), valueOf: ({ measures }) => measures },
  sheet: { schema: nullable(SHEET), valueOf: sheetValue },
  sources: {
    schema: list(object({ title: text('标题'), url: maybeText('网址') }, '来源'), '来源'),
    valueOf: ({ sources }) => sources.map(({ title, url }) => ({ title, url: url ?? null })),
  },
  verified: { schema: day('最后核实'), valueOf: ({ verified }) => verified.toString() },
  updated: {
    schema: day('最近更新'),
    valueOf: ({ updated }) => updated.toPlainDate().toString(),
  },
};

function sheetValue({ sheet }: Resource): Json {
  if (sheet === undefined) return null;
  const { aims, group, materials, steps, observe, science, variations, assessment, local } = sheet;
  return {
    aims,
    group: group ?? null,
    materials,
    steps,
    observe,
    science: science.map(({ text: said, sources }) => ({ text: said, sources })),
    variations,
    assessment,
    places: local.places,
    events: local.events,
    observances: local.observances,
  };
}

/** All resources by id, each key always there, `null` for what is not known. */
export function writeResourcesJson(
  resources: readonly Resource[],
  urlOf: (resource: Resource) => string,
): string {
  const rows = resources
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((resource) =>
      Object.fromEntries(
        Object.entries(FIELDS).map(([key, { valueOf }]) => [key, valueOf(resource, urlOf)]),
      ),
    );
  return `${JSON.stringify(rows, null, 1)}\n`;
}

/** JSON Schema 2020-12 of the open resources file; the page that publishes it adds its address. */
export const RESOURCES_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '钦州科普教学资源',
  description: '全部教学资源，按编号排列；不知道的值为 null。',
  type: 'array',
  items: object(
    Object.fromEntries(Object.entries(FIELDS).map(([key, { schema }]) => [key, schema])),
    '一项资源',
  ),
};
