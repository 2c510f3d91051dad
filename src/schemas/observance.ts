import { z } from 'astro/zod';
import { OBSERVANCE_KINDS } from '#domain/calendar/observance.ts';
import { SOLAR_TERMS } from '#domain/time/solar-terms.ts';
import {
  audiences,
  date,
  dateTime,
  measures,
  oneOf,
  published,
  reference,
  sources,
  summary,
  text,
  topics,
  checked,
  compiled,
} from './fields.ts';

const whole = (title: string, min: number, max: number, example: string) => {
  const error = `应为 ${String(min)} 到 ${String(max)} 的整数`;
  return z.int({ error }).min(min, { error }).max(max, { error }).meta({ title, example });
};
const month = whole('月', 1, 12, '9');
const day = whole('日', 1, 31, '16');
const year = (title: string) => whole(title, 1900, 2100, '2025');

const RULE_KINDS = [
  'fixed-day（每年同一天）',
  'fixed-span（每年同样几天）',
  'fixed-month（每年同一个月）',
  'nth-weekday（某月第几个星期几）',
  'solar-term（节气）',
  'lunar（农历日子）',
  'announced（当年公布）',
];

/** How the dates follow from the name; only what a law or standing decision fixes is computed. */
const rule = z
  .discriminatedUnion(
    'kind',
    [
      z.strictObject({ kind: z.literal('fixed-day'), month, day }).meta({ title: '每年同一天' }),
      z
        .strictObject({
          kind: z.literal('fixed-span'),
          month,
          day,
          /** Last day, inclusive, in the same year. */
          lastMonth: whole('最后一天的月', 1, 12, '5'),
          lastDay: whole('最后一天的日', 1, 31, '1'),
        })
        .meta({ title: '每年同样几天' }),
      z.strictObject({ kind: z.literal('fixed-month'), month }).meta({ title: '每年同一个月' }),
      z
        .strictObject({
          kind: z.literal('nth-weekday'),
          month,
          /** 1 = Monday … 7 = Sunday. */
          weekday: whole('星期几', 1, 7, '1'),
          /** 1 = first … 4 = fourth, -1 = last in the month. */
          nth: z
            .int({ error: '应为整数' })
            .refine((value) => value === -1 || (value >= 1 && value <= 4), {
              error: '应为 1 到 4，或 -1（最后一个）',
            })
            .meta({ title: '第几个', example: '-1' }),
        })
        .meta({ title: '某月第几个星期几' }),
      z
        .strictObject({
          kind: z.literal('solar-term'),
          term: z
            .enum(SOLAR_TERMS, { error: `应为二十四节气之一：${SOLAR_TERMS.join('、')}` })
            .meta({ title: '节气', example: '秋分' }),
        })
        .meta({ title: '节气' }),
      z
        .strictObject({
          kind: z.literal('lunar'),
          month: whole('农历月', 1, 12, '9'),
          day: whole('农历日', 1, 30, '9'),
        })
        .meta({ title: '农历日子' }),
      z
        .strictObject({
          kind: z.literal('announced'),
          /** A guess shown as 预计 until the dates are made known. Default: no guess. */
          expected: z
            .literal('saturday-after-third-monday-of-may', {
              error: '目前只有 saturday-after-third-monday-of-may（5月第三个星期一后的星期六）',
            })
            .optional()
            .meta({ title: '预计开始日', example: 'saturday-after-third-monday-of-may' }),
        })
        .meta({ title: '当年公布' }),
    ],
    { error: `kind 应为其中之一：${RULE_KINDS.join('、')}` },
  )
  .meta({ title: '日期规则', example: '{ kind: fixed-day, month: 6, day: 8 }' });

/** What is recorded about one year. */
const observanceYear = z.strictObject({
  year: year('年份'),
  /** Announced period, both ends inclusive; absent where only the theme is known. */
  first: date('第一天').optional(),
  /** Default: the first day. */
  last: date('最后一天').optional(),
  theme: text('主题', '科技改变生活 创新赢得未来').optional(),
  ordinal: text('第几届', '第25届').optional(),
  note: text('补充说明', '当年的通知原文没有找到').optional(),
  sources,
});

/** A named day, week, month, contest or campaign that comes back. The file name is its id. */
export const observanceSchema = z.strictObject({
  name: text('名称', '全国科普月'),
  kind: oneOf(OBSERVANCE_KINDS, '类别', 'month'),
  summary: summary('一句话说明', '每年9月，全国都来学科学、用科学。'),
  rule,
  /** First year in which it was held on these terms. Default: not known. */
  since: year('从哪年起').optional(),
  /** Last year, where it has ended. Default: it goes on. */
  until: year('到哪年止').optional(),
  successor: reference('observances', '后来由谁承接', 'science-month').optional(),
  predecessor: reference('observances', '承接的是谁', 'science-day').optional(),
  audiences,
  measures,
  topics,
  legalBasis: text('法律或决定', '《科学技术普及法》（2024年修订）第七条').optional(),
  namedInPlan: z
    .boolean({ error: '应为 true（是）或 false（否）' })
    .meta({ title: '方案是否提到', example: 'true' }),
  /** What usually happens in the city; only what a source tells. */
  locally: text('在钦州', '2019年，启动仪式在广西钦州农业学校举行。').optional(),
  years: z.array(observanceYear).default([]).meta({ title: '历年记录' }),
  sources,
  checked,
  compiled,
  published,
  updated: dateTime('更新时间'),
});
