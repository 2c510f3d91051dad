import { AUDIENCES } from '#domain/audience.ts';
import { ACCESS_FEATURES, EVENT_KINDS, STATUSES } from '#domain/calendar/event.ts';
import { DISTRICTS } from '#domain/geo/district.ts';
import {
  address,
  day,
  list,
  maybeText,
  moment,
  nullable,
  object,
  oneOfKeys,
  text,
  type JsonSchema,
} from './json-schema.ts';

const TIME: JsonSchema = {
  description: '时间：全天、定时或待定',
  oneOf: [
    object(
      {
        kind: { const: 'all-day' },
        first: day('第一天'),
        last: day('最后一天（含）'),
      },
      '全天',
    ),
    object(
      {
        kind: { const: 'timed' },
        start: moment('开始时间，北京时间'),
        end: nullable(moment('结束时间，北京时间；不知道时为 null')),
      },
      '定时',
    ),
    object(
      {
        kind: { const: 'tba' },
        text: text('目前知道的情况'),
        earliestMonth: nullable({
          type: 'string',
          pattern: '^\\d{4}-(?:0[1-9]|1[0-2])$',
          description: '最早在哪个月',
        }),
      },
      '待定',
    ),
  ],
};

const LOCATION = object(
  {
    placeId: maybeText('场所编号'),
    name: maybeText('地点名称'),
    address: maybeText('地址'),
    district: nullable(oneOfKeys(DISTRICTS, '县区')),
    onlineUrl: maybeText('线上参加的网址'),
    position: nullable(
      object(
        {
          lat: { type: 'number', minimum: -90, maximum: 90, description: '纬度' },
          lng: { type: 'number', minimum: -180, maximum: 180, description: '经度' },
        },
        '坐标（WGS-84）',
      ),
    ),
  },
  '地点',
);

const SESSION = object(
  {
    id: text('场次编号，永久不变'),
    time: { $ref: '#/$defs/time' },
    status: oneOfKeys(STATUSES, '状态'),
    location: LOCATION,
    previous: list({ $ref: '#/$defs/time' }, '改期前的时间，从早到晚'),
  },
  '一个场次',
);

const EVENT = object(
  {
    id: {
      type: 'string',
      pattern: '^[a-z0-9-]*\\d{4}[a-z0-9-]*$',
      description: '活动编号，永久不变，含年份',
    },
    url: address('活动页面'),
    title: text('名称'),
    summary: text('简介'),
    kind: oneOfKeys(EVENT_KINDS, '类型'),
    status: oneOfKeys(STATUSES, '状态'),
    statusNote: maybeText('延期或取消的原因'),
    audiences: list(oneOfKeys(AUDIENCES, '对象'), '对象'),
    topics: list(text('主题编号'), '主题'),
    measures: list(text('措施编号'), '对应方案中的措施'),
    observance: maybeText('所属纪念日或活动周的编号'),
    organisers: list(
      object({ name: text('名称'), unit: maybeText('责任单位编号') }, '主办单位'),
      '主办单位',
    ),
    cost: object(
      {
        kind: { enum: ['free', 'price', 'unknown'], description: '免费、收费或不知道' },
        text: maybeText('收费说明'),
      },
      '费用',
    ),
    booking: object(
      {
        kind: { enum: ['none', 'required', 'unknown'], description: '不用、需要或不知道' },
        url: maybeText('报名网址'),
        phone: maybeText('报名电话'),
        opens: maybeText('报名开始'),
        closes: maybeText('报名截止'),
        note: maybeText('说明'),
      },
      '报名',
    ),
    access: object(
      Object.fromEntries(
        Object.entries(ACCESS_FEATURES).map(([feature, label]): [string, JsonSchema] => [
          feature,
          { enum: ['yes', 'no', 'unknown'], description: label },
        ]),
      ),
      '无障碍',
    ),
    contact: object(
      { name: maybeText('联系人'), phone: maybeText('电话'), email: maybeText('电子邮箱') },
      '联系方式',
    ),
    image: nullable(
      object({ url: address('图片'), alt: text('图片内容'), credit: text('图片来源') }, '图片'),
    ),
    sessions: { ...list({ $ref: '#/$defs/session' }, '场次'), minItems: 1 },
    sources: list(
      object(
        {
          title: text('标题'),
          publisher: maybeText('发布者'),
          number: maybeText('文号'),
          date: maybeText('日期'),
          url: maybeText('网址'),
          accessed: maybeText('查看日期'),
        },
        '来源',
      ),
      '来源',
    ),
    created: moment('首次发布'),
    updated: moment('最近更新'),
    sequence: { type: 'integer', minimum: 0, description: '时间、地点或状态每变一次加一' },
  },
  '一个活动',
);

/**
 * JSON Schema 2020-12 of the open events file. The page that publishes it adds its own address:
 * `{ $id: url, ...EVENTS_SCHEMA }`.
 */
export const EVENTS_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '钦州科普活动',
  description: '全部活动，按编号排列。日期为北京时间；不知道的值为 null。',
  type: 'array',
  items: { $ref: '#/$defs/event' },
  $defs: { time: TIME, session: SESSION, event: EVENT },
};
