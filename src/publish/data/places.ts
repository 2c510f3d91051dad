import { z } from 'astro/zod';
import { AUDIENCES } from '#domain/audience.ts';
import { DISTRICTS } from '#domain/geo/district.ts';
import { PLACE_FEATURES, PLACE_KINDS, PLACE_STATUSES, type Place } from '#domain/geo/place.ts';
import { isLocated, PRECISIONS } from '#domain/geo/position.ts';
import { GRADES } from '#domain/grade.ts';
import { keysOf } from '#domain/keys-of.ts';
import { SITE } from '#site/config.ts';
import { absoluteUrl, routes } from '#site/routes.ts';
import { bookingText } from '#wording/event-text.ts';
import { hoursLines } from '#wording/opening-hours.ts';
import { csvText } from './csv.ts';
import { maybe } from './fields.ts';

/** What the dictionary says of a field; the title is also the head of its column. */
interface Meaning {
  readonly title: string;
  readonly meaning: string;
  readonly unit?: string;
  /** The ids that it can hold and what they mean. */
  readonly values?: Readonly<Record<string, string>>;
}

const DICTIONARY = z.registry<Meaning>();
const field = <T extends z.ZodType>(
  schema: T,
  title: string,
  meaning: string,
  more?: Omit<Meaning, 'title' | 'meaning'>,
) => {
  DICTIONARY.add(schema, { title, meaning, ...more });
  return schema;
};

const text = (title: string, meaning: string, unit?: string) =>
  field(z.string(), title, meaning, unit === undefined ? {} : { unit });
const maybeText = (title: string, meaning: string) => field(maybe(z.string()), title, meaning);
const maybeNumber = (title: string, meaning: string, unit: string) =>
  field(maybe(z.number()), title, meaning, { unit });
const texts = (title: string, meaning: string) => field(z.array(z.string()), title, meaning);
const id = (values: Readonly<Record<string, string>>, title: string, meaning: string) =>
  field(maybe(z.enum(keysOf(values))), title, meaning, { values });
const ids = (values: Readonly<Record<string, string>>, title: string, meaning: string) =>
  field(z.array(z.enum(keysOf(values))), title, meaning, { values });

/** How the data may be used. */
export const DATA_LICENCE = `可以转载和使用，注明出处“${SITE.name}”，不要改变原意。城镇中心的坐标来自GeoNames（CC BY 4.0）。`;

/** Every field, in the order of the columns: the dictionary, the table and the GeoJSON come from here. */
const PLACE = z.object({
  id: text('编号', '固定不变，也是网址的一段'),
  name: text('名称', '全名'),
  otherNames: texts('别名', '别的叫法'),
  url: text('网页', '本站上它的页面'),
  kinds: ids(PLACE_KINDS, '类型', '可以有几个，第一个是主要的'),
  summary: text('说明', '一句话'),
  learn: texts('能学到', '在那里能学到什么'),
  status: id(PLACE_STATUSES, '状态', '能不能去'),
  statusNote: maybeText('状态说明', '从什么时候起，或根据哪篇报道'),
  namedInPlan: field(z.boolean(), '方案提到', '2022年的方案有没有写到它：true有，false没有'),
  district: id(DISTRICTS, '县区', '不清楚的是空的'),
  area: maybeText('乡镇或功能区', '县区里的哪一片'),
  address: maybeText('地址', '来源怎么写就怎么写'),
  transit: maybeText('公共交通', '怎样坐公共交通去，不清楚的是空的'),
  precision: id(PRECISIONS, '位置精度', '只有exact能画成一个点'),
  lat: maybeNumber('纬度', '北纬，WGS-84；位置不知道的是空的', '度'),
  lng: maybeNumber('经度', '东经，WGS-84；位置不知道的是空的', '度'),
  radius: maybeNumber('半径', '精度是approximate时：它在离这个点多远以内', '米'),
  town: maybeText('所在城镇', '精度是settlement时：坐标是这个城镇的中心'),
  basis: maybeText('坐标依据', '坐标从哪里来'),
  hours: maybeText('开放时间', '北京时间；不清楚的是空的'),
  cost: maybeText('费用', '不清楚的是空的'),
  booking: maybeText('预约', '不清楚的是空的'),
  access: ids(PLACE_FEATURES, '无障碍', '确实有的'),
  phone: maybeText('电话', '单位自己公开的'),
  email: maybeText('邮箱', '单位自己公开的'),
  website: maybeText('官方网站', '单位自己的网站'),
  audiences: ids(AUDIENCES, '适合谁', '可以有几个'),
  grades: ids(GRADES, '学段', '来源写明了才有'),
  topics: texts('主题', '主题词'),
  measures: texts('对应举措', '方案里举措的编号'),
  sources: texts('来源', '标题，有网址的附网址'),
  compiled: text('编写日期', '照来源写成的日子', '年-月-日'),
  checked: maybeText('核实日期', '打开来源的网页、打电话或到现场核实的日子；没有人核实过的是空的'),
  updated: text('更新', '内容最后改动的日子', '年-月-日'),
});
type Row = z.infer<typeof PLACE>;

/** A line of the dictionary: a column of the table, a property of the GeoJSON. */
export const PLACE_FIELDS = keysOf(PLACE.shape).flatMap((key) => {
  const meaning = DICTIONARY.get(PLACE.shape[key]);
  return meaning ? [{ key, ...meaning }] : [];
});

function toRow(place: Place): Row {
  const { position, hours, cost, contact, sources } = place;
  return PLACE.parse({
    ...place,
    ...position,
    url: absoluteUrl(routes.place(place.id)),
    transit: place.transit?.text,
    hours: hours.kind === 'unknown' ? null : hoursLines(hours).join('；'),
    cost: cost.kind === 'free' ? '免费' : cost.kind === 'price' ? cost.text : null,
    booking: bookingText(place.booking),
    access: keysOf(PLACE_FEATURES).filter((feature) => place.access[feature] === 'yes'),
    phone: contact?.phone,
    email: contact?.email,
    sources: sources.map(({ title, url }) => (url === undefined ? title : `${title} ${url}`)),
    compiled: place.compiled.toString(),
    checked: place.checked?.date,
    updated: place.updated.toPlainDate().toString(),
  });
}

/**
 * The places as GeoJSON (RFC 7946): WGS-84, longitude first; the geometry is null where no position
 * is known, and `precision` says how well it is.
 */
export function placesGeoJson(places: readonly Place[]): string {
  const features = places.map((place) => ({
    type: 'Feature',
    id: place.id,
    geometry: isLocated(place.position)
      ? { type: 'Point', coordinates: [place.position.lng, place.position.lat] }
      : null,
    properties: toRow(place),
  }));
  const collection = {
    type: 'FeatureCollection',
    title: '钦州市可以学科学的地方',
    licence: DATA_LICENCE,
    dictionary: absoluteUrl(routes.openData()),
    features,
  };
  return `${JSON.stringify(collection, null, 1)}\n`;
}

/** The places as a table for spreadsheets. */
export function placesCsv(places: readonly Place[]): string {
  return csvText([
    PLACE_FIELDS.map(({ title }) => title),
    ...places.map((place) => Object.values(toRow(place)).map(cellText)),
  ]);
}

function cellText(value: Row[keyof Row]): string {
  return Array.isArray(value) ? value.join('；') : String(value ?? '');
}
