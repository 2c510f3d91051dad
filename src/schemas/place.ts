import { z } from 'astro/zod';
import { WEEKDAYS } from '#domain/geo/opening.ts';
import { PLACE_FEATURES, PLACE_KINDS, WRITTEN_STATUSES } from '#domain/geo/place.ts';
import { PRECISIONS } from '#domain/geo/position.ts';
import { GRADES } from '#domain/grade.ts';
import { eventSchema } from './event.ts';
import {
  audiences,
  date,
  dateTime,
  district,
  draft,
  measures,
  oneOf,
  pointFields,
  published,
  sources,
  summary,
  text,
  topics,
  transit,
  url,
  yesNo,
  checked,
  compiled,
} from './fields.ts';

/** The parts that a place has in common with an event. */
const { cost, booking, contact, image } = eventSchema.shape;

const known = (title: string) =>
  oneOf({ yes: '有', no: '没有', unknown: '不清楚' }, title, 'yes').optional();

/** Minute of the Shanghai clock as `HH:MM`; 24:00 is the midnight that ends the day. */
const clock = (title: string, example: string) =>
  z
    .string()
    .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, { error: '应为钟点，写成 时:分' })
    .meta({ title, example });

const openingPeriod = z
  .strictObject({
    days: z
      .array(oneOf(WEEKDAYS, '星期几', 'tue'))
      .min(1, { error: '至少写一天' })
      .meta({ title: '星期几', example: '[tue, wed, thu, fri, sat, sun]' }),
    opens: clock('开门', "'09:00'"),
    closes: clock('关门', "'17:00'"),
  })
  .refine(({ opens, closes }) => opens < closes, {
    error: '关门应在开门之后；过了半夜的分成两天写',
    path: ['closes'],
  });

const hours = z
  .union(
    [
      oneOf({ always: '全天', unknown: '不清楚' }, '开放时间', 'always'),
      z
        .strictObject({
          weekly: z.array(openingPeriod).min(1, { error: '至少写一段' }).meta({
            title: '每周',
            example: "[{ days: [sat, sun], opens: '09:00', closes: '17:00' }]",
          }),
          /** The closed weekdays do not count on public holidays. Default: they do. */
          opensOnHolidays: yesNo('闭馆日遇到法定节假日开不开', 'true').default(false),
          closedDates: z
            .array(date('临时关闭的日子'))
            .default([])
            .meta({ title: '临时关闭的日子', example: "['2027-02-06']" }),
          season: text('季节变化', '冬季提前半小时闭馆').optional(),
        })
        .meta({ title: '每周的钟点' }),
    ],
    { error: '应为 always（全天）、unknown（不清楚），或写明 weekly（每周）' },
  )
  .default('unknown')
  .meta({ title: '开放时间', example: 'unknown' });

/** Which fields are needed depends on the precision: the rule `place-position` checks that. */
const position = z
  .strictObject({
    precision: oneOf(PRECISIONS, '位置精度', 'none'),
    lat: pointFields.lat.optional(),
    lng: pointFields.lng.optional(),
    radius: z
      .int({ error: '应为整数' })
      .min(1, { error: '应大于 0' })
      .meta({ title: '半径（米）', example: '3000' })
      .optional(),
    town: text('所在城镇', '钦州城区').optional(),
    basis: pointFields.basis.optional(),
  })
  .meta({ title: '位置', example: '{ precision: none }' });

/** A place where one can learn something. The file name is its id. */
export const placeSchema = z.strictObject({
  name: text('名称', '钦州市坭兴陶博物馆'),
  otherNames: z
    .array(text('别名', '坭兴陶博物馆'))
    .default([])
    .meta({ title: '别名', example: '[坭兴陶博物馆]' }),
  /** For guests from abroad; a translation where the place has no English name of its own. */
  english: text('英文名', 'Nixing Pottery Museum').optional(),
  /** The first decides the sign on the map. */
  kinds: z
    .array(oneOf(PLACE_KINDS, '类型', 'museum'))
    .min(1, { error: '至少写一个类型' })
    .meta({ title: '类型', example: '[museum, base]' }),
  summary: summary('一句话说明', '看一看坭兴陶怎样从泥变成陶。'),
  /** Default: not known. */
  learn: z
    .array(text('能学到什么', '泥和火怎样变成陶'))
    .default([])
    .meta({ title: '能学到什么', example: '[泥和火怎样变成陶]' }),
  /** Default: not known. */
  district: district.optional(),
  area: text('乡镇、街道或功能区', '三娘湾旅游管理区').optional(),
  address: text('地址', '钦南区钦州园博园内').optional(),
  transit,
  status: oneOf(WRITTEN_STATUSES, '开放情况', 'unknown'),
  statusNote: text('开放情况的说明', '2025年3月15日起对外开放').optional(),
  namedInPlan: yesNo('方案是否提到', 'true'),
  hours,
  cost,
  booking,
  /** What is left out counts as unknown. */
  access: z
    .strictObject({
      wheelchair: known(PLACE_FEATURES.wheelchair),
      toilet: known(PLACE_FEATURES.toilet),
      nursing: known(PLACE_FEATURES.nursing),
      signLanguage: known(PLACE_FEATURES.signLanguage),
      audioGuide: known(PLACE_FEATURES.audioGuide),
      quietRoom: known(PLACE_FEATURES.quietRoom),
      shade: known(PLACE_FEATURES.shade),
    })
    .default({})
    .meta({ title: '无障碍', example: '{ wheelchair: yes }' }),
  contact,
  website: url('官方网站').optional(),
  audiences,
  /** Default: the sources name none. */
  grades: z
    .array(oneOf(GRADES, '学段', 'primary'))
    .default([])
    .meta({ title: '适合学段', example: '[primary, junior]' }),
  topics,
  measures,
  position,
  photo: image.meta({ title: '照片' }),
  sources,
  checked,
  compiled,
  published,
  updated: dateTime('更新时间'),
  draft,
});
