import { z } from 'astro/zod';
import { Temporal } from 'temporal-polyfill';
import { AUDIENCES } from '#domain/audience.ts';
import { DISTRICTS } from '#domain/geo/district.ts';
import { CHECK_WAYS, COPIES } from '#domain/source.ts';

/** Collections that a field may point into. */
const REFERENCE_TARGETS = [
  'units',
  'sources',
  'measures',
  'targets',
  'topics',
  'places',
  'observances',
  'events',
  'resources',
  'hazards',
  'numbers',
] as const;
export type ReferenceTarget = (typeof REFERENCE_TARGETS)[number];

const fieldMetaSchema = z.looseObject({
  /** Chinese name of the field, for messages and the generated field tables. */
  title: z.string().optional(),
  /** A value that is right, shown beside every problem. */
  example: z.string().optional(),
  /** Ids that may be written, with their Chinese names. */
  choices: z.record(z.string(), z.string()).optional(),
  /** The text is the id of an entry of this collection. */
  references: z.enum(REFERENCE_TARGETS).optional(),
});
export type FieldMeta = z.infer<typeof fieldMetaSchema>;

/** What `.meta({ … })` said of a schema. */
export const fieldMeta = (schema: z.ZodType): FieldMeta | undefined => {
  const meta = schema.meta();
  return meta && fieldMetaSchema.parse(meta);
};

/** Whether a text is a day that there is, as `YYYY-MM-DD`. */
export const isPlainDate = (text: string): boolean => {
  const isDate = known.get(text) ?? readsAsDate(text);
  known.set(text, isDate);
  return isDate;
};

/** Thousands of files name the same few days. */
const known = new Map<string, boolean>();

function readsAsDate(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}

const isDateTime = (text: string) => {
  const match = /^(\d{4}-\d{2}-\d{2})[ T]([01]\d|2[0-3]):[0-5]\d$/.exec(text);
  return match?.[1] !== undefined && isPlainDate(match[1]);
};

/** Text that is not empty, without blanks at its ends. */
export const text = (title: string, example: string) =>
  z.string().trim().min(1, { error: '不能为空' }).meta({ title, example });

/** One or two sentences that say what a page is; search engines and shared links show them. */
export const summary = (title: string, example: string) =>
  z
    .string()
    .trim()
    .min(1, { error: '不能为空', abort: true })
    .min(5, { error: '太短，至少写5个字，让人知道这是什么' })
    .meta({ title, example });

/** Permanent ASCII identifier: lower-case letters, digits and single hyphens. */
export const id = (title = '编号') =>
  z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: '只能用小写字母、数字和短横线' })
    .meta({ title, example: 'youth-1' });

/** Calendar day as `YYYY-MM-DD` that exists: 2026-02-30 is refused. */
export const date = (title: string) =>
  z
    .string()
    .refine(isPlainDate, { error: '应为真实存在的日期，写成 年-月-日' })
    .meta({ title, example: "'2026-09-01'" });

/** Shanghai wall-clock time as `YYYY-MM-DD HH:MM`. */
export const dateTime = (title: string) =>
  z
    .string()
    .refine(isDateTime, { error: '应为真实存在的北京时间，写成 年-月-日 时:分' })
    .meta({ title, example: "'2026-09-01 09:30'" });

/** Calendar day, with a Shanghai wall-clock time where that is known. */
export const dayOrTime = (title: string) =>
  z
    .string()
    .refine((value) => isPlainDate(value) || isDateTime(value), {
      error: '应为真实存在的日期或北京时间，写成 年-月-日 或 年-月-日 时:分',
    })
    .meta({ title, example: "'2026-09-01 18:00'" });

/** Year, month or day, as exact as the source is. */
const vagueDate = (title: string) =>
  z
    .preprocess(
      (value) => (typeof value === 'number' ? String(value) : value),
      z.string().refine((value) => /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(value) || isPlainDate(value), {
        error: '应为 年、年-月 或 年-月-日',
      }),
    )
    .meta({ title, example: "'2026-09'" });

/** Address that starts with http:// or https://. */
export const url = (title: string) =>
  z
    .string()
    .refine((value) => URL.canParse(value) && /^https?:\/\/[^/]+\.[^/]+/.test(value), {
      error: '应为完整网址，以 https:// 或 http:// 开头',
    })
    .meta({ title, example: 'https://www.example.gov.cn/news/1.html' });

/** Telephone number, with words around it where those help: who answers, and when. */
export const phone = (title: string) =>
  z
    .string()
    .trim()
    .refine((value) => (value.match(/\d/g) ?? []).length >= 3, {
      error: '要有电话号码；没有公开的号码，就删掉这一行',
      abort: true,
    })
    .refine((value) => !/\d[\s-]*[A-Za-z]|[A-Za-z]-?\d/.test(value), {
      error: '电话号码里混进了字母，只写数字和短横线',
    })
    .meta({ title, example: '0777-12345' });

/** Text that is the id of an entry of another collection; checked by the rule `references`. */
export const reference = (references: ReferenceTarget, title: string, example: string) =>
  z.string().min(1, { error: '不能为空' }).meta({ title, example, references });

/** One id of a closed list; the list maps ids to Chinese names. */
export const oneOf = <Id extends string>(
  names: Readonly<Record<Id, string>>,
  title: string,
  example: NoInfer<Id>,
) => {
  const list = Object.entries(names).map(([key, name]) => `${key}（${String(name)}）`);
  return z
    .custom<Id>((value) => typeof value === 'string' && Object.hasOwn(names, value), {
      error: `应为其中之一：${list.join('、')}`,
    })
    .meta({ title, example, choices: names });
};

/** Group of people. */
export const audience = oneOf(AUDIENCES, '适合人群', 'youth');

/** At least one group of people. */
export const audiences = z
  .array(audience)
  .min(1, { error: '至少写一个人群' })
  .meta({ title: '适合人群', example: '[youth, teachers]' });

/** Measures of the plan that something serves; default: none. */
export const measures = z
  .array(reference('measures', '对应举措', 'youth-1'))
  .default([])
  .meta({ title: '对应举措', example: '[youth-1, infrastructure-3]' });

/** Words of the closed list of topics (`topics.yaml`); default: none. */
export const topics = z
  .array(reference('topics', '主题词', '海洋'))
  .default([])
  .meta({ title: '主题词', example: '[海洋, 防灾减灾]' });

const MONTH = { error: '应为1到12的月份' };

/** Months of the year, 1 to 12. */
export const months = (title: string) =>
  z
    .array(z.int(MONTH).min(1, MONTH).max(12, MONTH).meta({ title: '月份', example: '7' }))
    .meta({ title, example: '[7, 8]' });

/** County-level division. */
export const district = oneOf(DISTRICTS, '县区', 'qinnan');

/** Section number in the plan, e.g. 三（一） or 三（一）1. */
export const section = z
  .string()
  .regex(/^[一二三四五](（[一二三四五六]）(—（[一二三四五六]）)?\d?)?$/, {
    error: '应为方案里的章节号',
  })
  .meta({ title: '方案章节号', example: '三（一）1' });

const sourceObject = z.strictObject({
  title: text('来源标题', '2022年我国公民具备科学素质的比例达12.93%'),
  publisher: text('发布者', '钦州市人民政府').optional(),
  number: text('文号', '钦政发〔2022〕5号').optional(),
  date: vagueDate('发布日期').optional(),
  url: url('网址').optional(),
  accessed: date('查阅日期').optional(),
  copy: oneOf(COPIES, '读的是哪一种', 'live').optional(),
});

/** A source written out. */
export const inlineSource = sourceObject.meta({ title: '来源' });

/** A source: the id of an entry in sources.yaml, or one written out. */
export const source = z
  .union([reference('sources', '来源', 'plan-2022'), inlineSource], {
    error: '应为 sources.yaml 里的编号，或写出 title、publisher、date、url',
  })
  .meta({ title: '来源', example: 'plan-2022' });

const latitude = z.number().meta({ title: '纬度（北纬，WGS-84）', example: '22.39874' });
const longitude = z.number().meta({ title: '经度（东经，WGS-84）', example: '108.937196' });
const basis = text('坐标从哪里来', '主管单位提供的WGS-84坐标');
/** A point on the ground; that it lies in the city the rule `place-position` checks. */
export const pointFields = { lat: latitude, lng: longitude, basis };

/** How public transport leads there; the rule `transit` wants the number of the source that says so. */
export const transit = text('公共交通', '乘×路公交到×站，往前走200米。〔1〕').optional();

/** True or false. */
export const yesNo = (title: string, example: string) =>
  z.boolean({ error: '应为 true（是）或 false（否）' }).meta({ title, example });

/** At least one source. */
export const sources = z.array(source).min(1, { error: '至少写一个来源' }).meta({
  title: '来源',
  // Never the plan's own id: who copies the example would cite what does not say it.
  example: "[{ title: 活动通知, publisher: 主办单位, date: '2026-08-20' }]",
});

/** Day on which the text was written from its sources, or compared with them from end to end. */
export const compiled = date('编写日期');

/** Who made sure of the record, when and how. Default: nobody has. */
export const checked = z
  .strictObject({
    date: date('核实日期'),
    by: text('谁核实的（写职务，不写姓名）', '市科协科普部'),
    how: oneOf(CHECK_WAYS, '怎样核实的', 'call'),
  })
  .optional()
  .meta({ title: '核实', example: "{ date: '2026-12-01', by: 市科协科普部, how: call }" });

/** When the page first went online, Shanghai time. */
export const published = dateTime('发布时间');

/** A draft is checked, and shown by `npm run dev`, but never published. Default: false. */
export const draft = z
  .boolean({ error: '应为 true（是）或 false（否）' })
  .default(false)
  .meta({ title: '草稿', example: 'false' });
