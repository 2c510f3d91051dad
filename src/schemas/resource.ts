import { z } from 'astro/zod';
import { SCHOOL_YEARS, STAGES, type SchoolYear } from '#domain/grade.ts';
import { CONCEPTS, type ConceptId } from '#domain/resource/concepts.ts';
import {
  ACCOUNTS,
  DEVICES,
  LANGUAGES,
  LICENCES,
  LINK_STATES,
  RESOURCE_KINDS,
  SUBJECTS,
} from '#domain/resource/resource.ts';
import { eventSchema } from './event.ts';
import {
  audiences,
  date,
  dateTime,
  draft,
  measures,
  oneOf,
  months,
  published,
  reference,
  sources,
  summary,
  text,
  topics,
  url,
  checked,
  compiled,
} from './fields.ts';

const isSchoolYear = (value: unknown): value is SchoolYear =>
  typeof value === 'number' && Object.hasOwn(SCHOOL_YEARS, value);

const conceptNames = Object.entries(CONCEPTS).map(([id, { name }]) => [id, name] as const);
const isConcept = (value: unknown): value is ConceptId =>
  typeof value === 'string' && Object.hasOwn(CONCEPTS, value);

/** Editors write the id or, easier to remember, the name as the standard has it. */
const concept = z
  .preprocess(
    (value) => conceptNames.find(([, name]) => name === value)?.[0] ?? value,
    z.custom<ConceptId>(isConcept, {
      error: `课程标准里没有这个概念，应为其中之一：${conceptNames.map(([, name]) => name).join('；')}`,
    }),
  )
  .meta({ title: '科学概念', example: '地球系统', choices: Object.fromEntries(conceptNames) });

/** Lines of text, at least so many. */
const lines = (title: string, example: string, least: number) =>
  z
    .array(text(title, example))
    .min(least, { error: `至少写 ${least} 条` })
    .meta({ title, example: `[${example}]` });

const ids = (target: 'places' | 'events' | 'observances', title: string, example: string) =>
  z
    .array(reference(target, title, example))
    .default([])
    .meta({ title, example: `[${example}]` });

/** An original sheet; that it is complete and sourced the rules `sheet-…` check. */
const sheet = z
  .strictObject({
    aims: lines('学会什么', '说出红树怎样在海水里活下来', 1),
    group: text('分组', '4人一组').optional(),
    materials: lines('材料', '一个透明塑料瓶', 1),
    steps: lines('步骤', '把种子一样的胚轴插进沙里', 2),
    observe: lines('看什么', '哪一瓶的水最清', 1),
    /** Each point ends with the numbers of its sources. */
    science: lines('背后的科学', '红树的根能挡住泥沙。〔1〕', 1),
    variations: lines('换一种做法', '低年级只做前三步', 1),
    assessment: lines('怎样知道学会了', '能用自己的话说出两个原因', 1),
    local: z
      .strictObject({
        places: ids('places', '钦州的地方', 'maowei-mangroves'),
        events: ids('events', '钦州的活动', '2019-science-week-opening'),
        observances: ids('observances', '节日和系列', 'wetland-day'),
        note: text('为什么合适', '在这里能看到真的红树').optional(),
      })
      .meta({ title: '钦州的地方和日子', example: '{ places: [maowei-mangroves] }' }),
  })
  .meta({ title: '活动单', example: '见 _templates/activity-sheet.md' });

/** A card in large letters; that it is complete and sourced the rule `card-parts` checks. */
const card = z
  .strictObject({
    do: lines('怎么做', '先挂电话，再打96110问。〔1〕', 1),
    why: lines('为什么', '真的民警不会在电话里要钱。〔1〕', 1),
    ask: lines('到哪里问', '反诈专线96110。〔1〕', 1),
    teach: lines('怎样讲给别人听', '先请一位老人说说接到过什么电话。', 1),
  })
  .meta({ title: '大字卡片', example: '见 _templates/card.md' });

/** Something to teach or learn with. The file name is its id. */
export const resourceSchema = z.strictObject({
  title: text('名称', '红树为什么不怕海水'),
  kind: oneOf(RESOURCE_KINDS, '类型', 'activity'),
  summary: summary('一句话说明', '用一个瓶子看懂红树怎样挡住泥沙。'),
  audiences,
  stages: z
    .array(oneOf(STAGES, '学段', 'primary'))
    .min(1, { error: '至少写一个学段' })
    .meta({ title: '学段', example: '[primary]' }),
  /** Default: none. */
  subjects: z
    .array(oneOf(SUBJECTS, '学科', 'science'))
    .default([])
    .meta({ title: '学科', example: '[science, labour]' }),
  /** Default: all school years of its stages. */
  years: z
    .array(
      z
        .custom<SchoolYear>(isSchoolYear, { error: '应为 1 到 12 的整数：1 是一年级，12 是高三' })
        .meta({ title: '年级', example: '5' }),
    )
    .default([])
    .meta({ title: '年级', example: '[5, 6]' }),
  /** When it suits best, for the sky, the sea or the heat. Default: at any time. */
  months: months('最合适的月份').default([]),
  /** Default: none. */
  concepts: z.array(concept).default([]).meta({ title: '科学概念', example: '[地球系统]' }),
  topics,
  publisher: text('发布者', '中国科学院'),
  /** Default: Chinese. */
  languages: z
    .array(oneOf(LANGUAGES, '语言', 'zh'))
    .min(1, { error: '至少写一种语言' })
    .default(['zh'])
    .meta({ title: '语言', example: '[zh]' }),
  cost: eventSchema.shape.cost,
  account: oneOf(ACCOUNTS, '要不要注册', 'no').default('unknown'),
  devices: z
    .array(oneOf(DEVICES, '用什么看', 'phone'))
    .min(1, { error: '至少写一种' })
    .meta({ title: '用什么看', example: '[phone, computer]' }),
  minutes: z
    .int({ error: '应为整数，单位是分钟' })
    .min(1, { error: '应大于 0' })
    .meta({ title: '时长（分钟）', example: '40' })
    .optional(),
  pace: text('时长的说明', '分两次做，中间隔一夜').optional(),
  /** Default: no. */
  inParts: z
    .boolean({ error: '应为 true 或 false' })
    .default(false)
    .meta({ title: '要分几次做', example: 'true' }),
  offline: oneOf({ yes: '能', no: '不能', unknown: '不清楚' }, '没有网络能不能用', 'yes').default(
    'unknown',
  ),
  licence: oneOf(LICENCES, '许可', 'link-only'),
  /** Not of our own sheets. */
  link: z
    .strictObject({
      url: url('网址'),
      state: oneOf(LINK_STATES, '打不打得开', 'ok').default('unchecked'),
      checked: date('哪天打开过').optional(),
    })
    .meta({ title: '链接', example: '{ url: https://www.example.gov.cn/, state: unchecked }' })
    .optional(),
  offers: text('里面有什么', '按学段分好的视频和图片。'),
  use: text('怎样用', '上课前放三分钟，让学生猜一猜。'),
  measures,
  safety: z
    .array(text('安全提醒', '在水边要有大人看着'))
    .default([])
    .meta({ title: '安全提醒', example: '[在水边要有大人看着]' }),
  sources,
  sheet: sheet.optional(),
  card: card.optional(),
  checked,
  compiled,
  published,
  updated: dateTime('更新时间'),
  draft,
});
export type ResourceData = z.infer<typeof resourceSchema>;
