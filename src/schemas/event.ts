import { z } from 'astro/zod';
import { ACCESS_FEATURES, EVENT_KINDS, STATUSES } from '#domain/calendar/event.ts';
import {
  audiences,
  date,
  dateTime,
  dayOrTime,
  district,
  draft,
  id,
  measures,
  oneOf,
  phone,
  pointFields,
  reference,
  sources,
  summary,
  text,
  topics,
  transit,
  url,
  checked,
  compiled,
} from './fields.ts';

const known = (title: string) =>
  oneOf({ yes: '有', no: '没有', unknown: '不清楚' }, title, 'yes').optional();

/** Who holds it: the id of one of the plan's units, or a name. */
const organiser = z
  .union(
    [
      reference('units', '主办单位', 'science-association'),
      z.strictObject({ name: text('单位名称', '钦州市第一中学') }),
    ],
    { error: '写单位编号（见 units.yaml），或写 name: 单位名称' },
  )
  .meta({ title: '主办单位', example: 'science-association' });

const location = z
  .strictObject({
    name: text('地点名称', '钦州市第八小学').optional(),
    address: text('地址', '钦南区滨江北路').optional(),
    district: district.optional(),
    place: reference('places', '地点编号', 'nixing-museum').optional(),
    /** Where a named place stands exactly; a place of ours has its own position. */
    point: z
      .strictObject(pointFields)
      .meta({
        title: '坐标',
        example: '{ lat: 22.39874, lng: 108.937196, basis: 主办单位提供的WGS-84坐标 }',
      })
      .optional(),
    online: url('线上地址').optional(),
  })
  .meta({ title: '地点', example: '{ name: 钦州市第八小学 }' });

const cost = z
  .union(
    [
      oneOf({ free: '免费', unknown: '不清楚' }, '费用', 'free'),
      z
        .strictObject({ price: text('票价', '普通票20元/人，学生票10元/人') })
        .meta({ title: '要收费' }),
    ],
    { error: '应为 free（免费）、unknown（不清楚），或写 price: 票价' },
  )
  .meta({ title: '费用', example: 'free' });

const booking = z
  .union(
    [
      oneOf({ none: '不用预约', unknown: '不清楚' }, '预约', 'none'),
      z
        .strictObject({
          url: url('预约网址').optional(),
          phone: phone('预约电话').optional(),
          opens: dayOrTime('报名开始').optional(),
          closes: dayOrTime('报名截止').optional(),
          note: text('预约说明', '学校统一报名').optional(),
        })
        .meta({ title: '要预约' }),
    ],
    { error: '应为 none（不用预约）、unknown（不清楚），或写明怎样预约' },
  )
  .meta({ title: '预约', example: 'none' });

/** When a session is; wall-clock times are those of Shanghai. */
const time = z
  .union(
    [
      z
        .strictObject({
          first: date('第一天'),
          /** Inclusive. Default: the first day. */
          last: date('最后一天').optional(),
        })
        .meta({ title: '全天' }),
      z
        .strictObject({
          start: dateTime('开始'),
          /** Default: not known. */
          end: dateTime('结束').optional(),
        })
        .meta({ title: '有钟点' }),
      z
        .strictObject({
          tba: text('时间待公布', '日期待公布'),
          earliestMonth: z
            .string()
            .regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: '应为 年-月' })
            .meta({ title: '最早在哪个月', example: "'2026-10'" })
            .optional(),
        })
        .meta({ title: '还没有定' }),
    ],
    { error: '应为三种之一：first 和 last（全天）、start 和 end（有钟点）、tba（待公布）' },
  )
  .meta({ title: '时间', example: "{ start: '2026-09-05 09:00', end: '2026-09-05 11:30' }" });

const session = z.strictObject({
  /** Permanent, never made from the date: calendars know the session by it. */
  id: id('场次编号'),
  time,
  /** Repeats the session; `time` is then its first instance. */
  repeat: z
    .strictObject({
      /** Subset of RFC 5545, bounded by UNTIL or COUNT; see domain/calendar/series-rule.ts. */
      rule: text('重复规则', 'FREQ=WEEKLY;BYDAY=SA;COUNT=8'),
      except: z.array(date('不举行的日子')).default([]).meta({ title: '不举行的日子' }),
    })
    .meta({ title: '重复' })
    .optional(),
  /** Default: the event's. */
  status: oneOf(STATUSES, '状态', 'scheduled').optional(),
  /** Default: the event's. */
  location: location.optional(),
  /** Earlier times of a session that was moved, oldest first. Default: none. */
  previous: z.array(time).default([]).meta({ title: '原定时间' }),
});

/** Something to go to. The file name is its id and contains its year. */
export const eventSchema = z.strictObject({
  title: text('名称', '2019年全国科技活动周钦州市校园科普活动启动仪式'),
  summary: summary('一句话说明', '在校园里看科普展，听科学家讲故事。'),
  kind: oneOf(EVENT_KINDS, '类别', 'lecture'),
  audiences,
  topics,
  measures,
  observance: reference('observances', '属于哪个节日或系列', 'science-week').optional(),
  /** Default: not known. */
  organisers: z.array(organiser).default([]).meta({
    title: '主办单位',
    example: '[science-association, education]',
  }),
  /** Default: not known. */
  location: location.default({}),
  /** Only what the page of its place does not say. */
  transit,
  cost: cost.default('unknown'),
  booking: booking.default('unknown'),
  /** What is left out counts as unknown. */
  access: z
    .strictObject({
      wheelchair: known(ACCESS_FEATURES.wheelchair),
      signLanguage: known(ACCESS_FEATURES.signLanguage),
      captions: known(ACCESS_FEATURES.captions),
      quietRoom: known(ACCESS_FEATURES.quietRoom),
      dialect: known(ACCESS_FEATURES.dialect),
      toilet: known(ACCESS_FEATURES.toilet),
      shade: known(ACCESS_FEATURES.shade),
    })
    .default({})
    .meta({ title: '无障碍', example: '{ wheelchair: yes }' }),
  contact: z
    .strictObject({
      name: text('联系人', '市科协科普部').optional(),
      phone: phone('电话').optional(),
      email: z
        .email({ error: '应为完整的邮箱地址' })
        .meta({ title: '邮箱', example: 'kepu@example.gov.cn' })
        .optional(),
    })
    .meta({ title: '联系方式' })
    .optional(),
  image: z
    .strictObject({
      src: text('图片文件', '/images/events/2026-demo.jpg'),
      alt: text('图片说明（给看不到图的人）', '孩子们围着一辆自制小车'),
      credit: text('图片来源', '钦州市第八小学供图'),
    })
    .meta({ title: '图片' })
    .optional(),
  sessions: z
    .array(session)
    .min(1, { error: '至少写一场' })
    .meta({ title: '场次', example: '见 _templates/event.md' }),
  status: oneOf(STATUSES, '状态', 'scheduled').default('scheduled'),
  /** Why it was postponed or cancelled. */
  statusNote: text('状态说明', '因台风预警取消').optional(),
  sources,
  checked,
  compiled,
  created: dateTime('创建时间'),
  updated: dateTime('更新时间'),
  /** Rises by one whenever time, place or status changes (RFC 5545 SEQUENCE). */
  sequence: z
    .int({ error: '应为整数' })
    .min(0, { error: '不能小于 0' })
    .meta({ title: '变更次数', example: '0' }),
  draft,
});
