import { correctionRequestSchema } from '#schemas/correction-request.ts';
import { emergencySchema } from '#schemas/emergency.ts';
import { eventSchema } from '#schemas/event.ts';
import { noticeSchema } from '#schemas/notice.ts';
import { observanceSchema } from '#schemas/observance.ts';
import { placeSchema } from '#schemas/place.ts';
import { routeSchema } from '#schemas/route.ts';
import { resourceSchema } from '#schemas/resource.ts';
import { askedFields, BODY, type AskedField, type Field } from './fields.ts';

/** What is asked for each kind of writing. Names, choices and examples come from the schemas. */

const SOURCES: readonly Field[] = [
  { name: 'source-title', path: 'sources.0.title', needed: true, hint: '通知或报道的标题' },
  { name: 'source-publisher', path: 'sources.0.publisher' },
  { name: 'source-number', path: 'sources.0.number', hint: '有文号就写' },
  { name: 'source-date', path: 'sources.0.date' },
  { name: 'source-url', path: 'sources.0.url', hint: '没有网址，就写文号，或者发布者和日期' },
];
const AUDIENCES: Field = { name: 'audiences', path: 'audiences', needed: true };
const TOPICS: Field = {
  name: 'topics',
  path: 'topics',
  hint: '从网站已有的主题里选（content/topics.yaml），用顿号分开；没有合适的就空着',
};
const TRANSIT: Field = {
  name: 'transit',
  path: 'transit',
  hint: '末尾写来源的序号〔1〕；来源没有写就空着',
};
const COST: Field = {
  name: 'cost',
  path: 'cost',
  free: true,
  hint: '写“免费”，或者票价；不清楚就空着',
};
const BOOKING: Field = {
  name: 'booking',
  path: 'booking',
  free: true,
  hint: '写“不用预约”，或者预约的网址、电话、办法；不清楚就空着',
};
const TEXT: Field = { ...BODY, hint: '两到五句：做什么，带什么，孩子要不要大人陪' };

const LINES = { long: true, hint: '一行一条，末尾写来源的序号〔1〕' } as const;
const ADVICE = { long: true, hint: '一行一条，做什么：为什么。末尾写来源的序号〔1〕' } as const;

const EVENT = askedFields(eventSchema, [
  { name: 'title', path: 'title', needed: true },
  { name: 'summary', path: 'summary', needed: true, hint: '谁来、做什么' },
  { name: 'kind', path: 'kind', needed: true },
  AUDIENCES,
  {
    name: 'start',
    path: 'sessions.0.time.start',
    needed: true,
    hint: '北京时间，例如 2027-05-22 09:00；全天的只写日期；没有定就写“待公布”',
  },
  { name: 'end', path: 'sessions.0.time.end', hint: '写法同上；不知道就空着' },
  { name: 'organisers', path: 'organisers', hint: '单位全名，几个单位用顿号分开' },
  {
    name: 'place',
    path: 'location.name',
    hint: '地点、县区、线上网址，至少写一个',
  },
  { name: 'address', path: 'location.address' },
  TRANSIT,
  { name: 'district', path: 'location.district' },
  { name: 'online', path: 'location.online', hint: '线上活动的网址' },
  COST,
  BOOKING,
  { name: 'phone', path: 'contact.phone', hint: '只写单位公开的' },
  TOPICS,
  ...SOURCES,
  TEXT,
]);

const PLACE = askedFields(placeSchema, [
  { name: 'name', path: 'name', needed: true, hint: '全名' },
  { name: 'kinds', path: 'kinds', needed: true },
  { name: 'summary', path: 'summary', needed: true, hint: '这是什么地方，能看什么' },
  { name: 'learn', path: 'learn', long: true, hint: '一行写一样；来源里有的才写' },
  { name: 'district', path: 'district' },
  { name: 'area', path: 'area' },
  { name: 'address', path: 'address' },
  TRANSIT,
  { name: 'status', path: 'status', needed: true },
  { name: 'status-note', path: 'statusNote' },
  { name: 'days', path: 'hours.weekly.0.days', hint: '哪几天开门；不清楚就空着' },
  { name: 'opens', path: 'hours.weekly.0.opens', hint: '例如 09:00' },
  { name: 'closes', path: 'hours.weekly.0.closes', hint: '例如 17:00' },
  COST,
  BOOKING,
  { name: 'phone', path: 'contact.phone', hint: '只写单位公开的' },
  { name: 'website', path: 'website' },
  AUDIENCES,
  { name: 'grades', path: 'grades', hint: '来源写明了才选' },
  TOPICS,
  ...SOURCES,
  { ...TEXT, hint: '两到五句：在这里能学到什么' },
]);

const NOTICE = askedFields(noticeSchema, [
  { name: 'title', path: 'title', needed: true, hint: '辟谣的标题写成一个问题' },
  { name: 'kind', path: 'kind', needed: true },
  { name: 'summary', path: 'summary', needed: true, hint: '辟谣先说真相' },
  { name: 'claim', path: 'claim', hint: '辟谣才写；公告空着' },
  { name: 'verdict', path: 'verdict', hint: '辟谣才写；公告空着' },
  {
    name: 'evidence',
    path: 'evidence',
    long: true,
    hint: '辟谣才写；一行一条，末尾写来源的序号〔1〕',
  },
  TOPICS,
  ...SOURCES,
  { ...TEXT, hint: '读者接下来该怎么做' },
]);

const RESOURCE = askedFields(resourceSchema, [
  { name: 'title', path: 'title', needed: true },
  { name: 'kind', path: 'kind', needed: true },
  { name: 'summary', path: 'summary', needed: true },
  { name: 'publisher', path: 'publisher', needed: true },
  { name: 'link', path: 'link.url', needed: true, hint: '打开就能看的那一页' },
  AUDIENCES,
  { name: 'stages', path: 'stages', needed: true },
  { name: 'devices', path: 'devices', needed: true },
  COST,
  { name: 'account', path: 'account' },
  { name: 'minutes', path: 'minutes' },
  { name: 'licence', path: 'licence', needed: true, hint: '没有写明可以转载的，只给链接' },
  { name: 'offers', path: 'offers', needed: true },
  { name: 'use', path: 'use', needed: true, hint: '老师或家长具体怎么做' },
  TOPICS,
  ...SOURCES,
]);

const stopFields = (number: number): readonly Field[] => [
  { name: `stop-${number}`, path: `stops.${number - 1}.place`, needed: true },
  { name: `stop-${number}-minutes`, path: `stops.${number - 1}.minutes`, needed: true },
  { name: `stop-${number}-do`, path: `stops.${number - 1}.do`, needed: true, long: true },
  { name: `stop-${number}-ask`, path: `stops.${number - 1}.ask`, needed: true, long: true },
];

const ROUTE = askedFields(routeSchema, [
  { name: 'title', path: 'title', needed: true },
  { name: 'summary', path: 'summary', needed: true },
  AUDIENCES,
  ...stopFields(1),
  ...stopFields(2),
  { name: 'rain', path: 'rain', needed: true },
  { name: 'by', path: 'by', needed: true },
  { name: 'unverified', path: 'unverified', needed: true, long: true, hint: '一行一条' },
  TOPICS,
  ...SOURCES,
  { ...TEXT, hint: '两到五句：安全提醒，路上注意什么；还有别的站，写好以后再加' },
]);

const EMERGENCY = askedFields(emergencySchema, [
  { name: 'title', path: 'title', needed: true },
  { name: 'hazard', path: 'hazard', needed: true, hint: '一种险情只有一份指南' },
  { name: 'level', path: 'level', needed: true, hint: '来源不到两个，就只写打什么电话' },
  { name: 'phrases', path: 'phrases', needed: true, hint: '慌张的人会怎样打字' },
  { name: 'summary', path: 'summary', needed: true },
  { name: 'numbers', path: 'numbers', needed: true, hint: '最要紧的在前面' },
  { name: 'now', path: 'now', ...ADVICE },
  { name: 'before', path: 'before', ...LINES },
  { name: 'during', path: 'during', ...LINES },
  { name: 'after', path: 'after', ...LINES },
  { name: 'never', path: 'never', ...ADVICE },
  { name: 'local', path: 'local', ...LINES },
  { name: 'note', path: 'note', hint: '只写电话的，在这里写明为什么' },
  ...SOURCES,
  { ...TEXT, hint: '可以不写；要写就讲道理，每段末尾写来源的序号' },
]);

const OBSERVANCE_YEAR = askedFields(observanceSchema, [
  { name: 'year', path: 'years.0.year', needed: true },
  { name: 'first', path: 'years.0.first', hint: '日期规则已经算得出的不用写' },
  { name: 'last', path: 'years.0.last' },
  { name: 'theme', path: 'years.0.theme' },
  { name: 'ordinal', path: 'years.0.ordinal' },
  { name: 'note', path: 'years.0.note' },
  ...SOURCES.map((field) => ({ ...field, path: `years.0.${field.path}` })),
]);

const CORRECTION = askedFields(correctionRequestSchema, [
  { name: 'page', path: 'page', needed: true, hint: '把浏览器里的网址贴过来' },
  { name: 'wrong', path: 'wrong', needed: true, long: true, hint: '照原样抄下来' },
  { name: 'right', path: 'right', long: true },
  ...SOURCES,
]);

/** A kind of writing. */
export interface Kind {
  /** Chinese name. */
  readonly title: string;
  readonly fields: readonly AskedField[];
}

/** Kinds by the name that one types after `npm run new --`. */
export const KINDS = {
  event: { title: '活动', fields: EVENT },
  year: { title: '节日或系列今年的日期和主题', fields: OBSERVANCE_YEAR },
  place: { title: '基地或场馆', fields: PLACE },
  resource: { title: '学习资源', fields: RESOURCE },
  route: { title: '路线', fields: ROUTE },
  notice: { title: '公告或辟谣', fields: NOTICE },
  emergency: { title: '应急指南', fields: EMERGENCY },
  correction: { title: '纠错', fields: CORRECTION },
} as const satisfies Record<string, Kind>;
export type KindName = keyof typeof KINDS;
