import { z } from 'astro/zod';
import { AUDIENCES } from '#domain/audience.ts';
import { ACCESS_FEATURES, EVENT_KINDS, STATUSES, type Event } from '#domain/calendar/event.ts';
import { DISTRICTS } from '#domain/geo/district.ts';
import { absoluteUrl, routes } from '#site/routes.ts';
import { Temporal } from 'temporal-polyfill';
import { address, COST, day, maybe, maybeText, moment, oneOf, text, texts } from './fields.ts';

const MONTH = z
  .instanceof(Temporal.PlainYearMonth)
  .transform(String)
  .pipe(
    z
      .string()
      .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
      .describe('最早在哪个月'),
  );

const TIME = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('all-day'), first: day('第一天'), last: day('最后一天（含）') }),
    z.object({
      kind: z.literal('timed'),
      start: moment('开始时间，北京时间'),
      end: maybe(moment('结束时间，北京时间；不知道时为 null')),
    }),
    z.object({
      kind: z.literal('tba'),
      text: text('目前知道的情况'),
      earliestMonth: maybe(MONTH),
    }),
  ])
  .describe('时间：全天、定时或待定');

const POSITION = z
  .object({
    lat: z.number().min(-90).max(90).describe('纬度'),
    lng: z.number().min(-180).max(180).describe('经度'),
  })
  .describe('坐标（WGS-84）');

const SESSION = z
  .object({
    id: text('场次编号，永久不变'),
    time: TIME,
    status: oneOf(STATUSES, '状态'),
    location: z
      .object({
        placeId: maybeText('场所编号'),
        name: maybeText('地点名称'),
        address: maybeText('地址'),
        district: maybe(oneOf(DISTRICTS, '县区')),
        onlineUrl: maybeText('线上参加的网址'),
        position: maybe(POSITION),
      })
      .describe('地点'),
    previous: z.array(TIME).describe('改期前的时间，从早到晚'),
  })
  .describe('一个场次');

const ACCESS = Object.fromEntries(
  Object.entries(ACCESS_FEATURES).map(([feature, label]) => [
    feature,
    z.enum(['yes', 'no', 'unknown']).default('unknown').describe(label),
  ]),
);

const EVENT = z
  .object({
    id: z
      .string()
      .regex(/^[a-z0-9-]*\d{4}[a-z0-9-]*$/)
      .describe('活动编号，永久不变，含年份'),
    url: address('活动页面'),
    title: text('名称'),
    summary: text('简介'),
    kind: oneOf(EVENT_KINDS, '类型'),
    status: oneOf(STATUSES, '状态'),
    statusNote: maybeText('延期或取消的原因'),
    audiences: z.array(oneOf(AUDIENCES, '对象')).describe('对象'),
    topics: texts('主题编号'),
    measures: texts('对应方案中的措施的编号'),
    observance: maybeText('所属纪念日或活动周的编号'),
    organisers: z
      .array(z.object({ name: text('名称'), unit: maybeText('责任单位编号') }))
      .describe('主办单位'),
    transit: maybeText('怎样坐公共交通去'),
    cost: COST,
    booking: z
      .object({
        kind: z.enum(['none', 'required', 'unknown']).describe('不用、需要或不知道'),
        url: maybeText('报名网址'),
        phone: maybeText('报名电话'),
        opens: maybeText('报名开始'),
        closes: maybeText('报名截止'),
        note: maybeText('说明'),
      })
      .describe('报名'),
    access: z.object(ACCESS).describe('无障碍'),
    contact: z
      .object({ name: maybeText('联系人'), phone: maybeText('电话'), email: maybeText('电子邮箱') })
      .prefault({})
      .describe('联系方式'),
    image: maybe(
      z.object({ url: address('图片'), alt: text('图片内容'), credit: text('图片来源') }),
    ),
    sessions: z.array(SESSION).min(1).describe('场次'),
    sources: z
      .array(
        z.object({
          title: text('标题'),
          publisher: maybeText('发布者'),
          number: maybeText('文号'),
          date: maybeText('日期'),
          url: maybeText('网址'),
          accessed: maybeText('查看日期'),
        }),
      )
      .describe('来源'),
    created: moment('首次发布'),
    updated: moment('最近更新'),
    sequence: z.int().min(0).describe('时间、地点或状态每变一次加一'),
  })
  .describe('一个活动');

/** The open data on events: what stands in the file, made from the domain's events. */
export const EVENTS = z.array(EVENT).meta({
  title: '钦州科普活动',
  description: '活动，按编号排列。日期为北京时间；不知道的值为 null。',
});

/** The open data as JSON, ordered by id; every key is always there, `null` for what is not known. */
export function eventsJson(events: readonly Event[]): string {
  const rows = events
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((event) => ({
      ...event,
      url: absoluteUrl(routes.event(event.id)),
      transit: event.transit?.text,
      image: event.image && { ...event.image, url: absoluteUrl(event.image.src) },
    }));
  return `${JSON.stringify(EVENTS.parse(rows), null, 2)}\n`;
}
