import { AUDIENCES } from '#domain/audience.ts';
import { bookingText } from '#wording/event-text.ts';
import { DISTRICTS } from '#domain/geo/district.ts';
import { PLACE_FEATURES, PLACE_KINDS, PLACE_STATUSES, type Place } from '#domain/geo/place.ts';
import { isLocated, PRECISIONS } from '#domain/geo/position.ts';
import { GRADES } from '#domain/grade.ts';
import { SITE } from '#site/config.ts';
import { hoursLines } from '#wording/opening-hours.ts';
import { absoluteUrl, routes } from '#site/routes.ts';

/** What a field can hold; `null` is not known. */
type Value = string | number | boolean | null | readonly string[];

/** A field of the open data on places: one line of the dictionary, one column, one property. */
export interface PlaceField {
  /** Name in JSON. */
  readonly key: string;
  /** Name in the table and in the dictionary. */
  readonly title: string;
  readonly meaning: string;
  readonly unit?: string;
  /** The ids that it can hold and what they mean. */
  readonly values?: Readonly<Record<string, string>>;
  readonly valueOf: (place: Place) => Value;
}

/** How the data may be used. */
export const DATA_LICENCE = `可以转载和使用，注明出处“${SITE.name}”，不要改变原意。城镇中心的坐标来自GeoNames（CC BY 4.0）。`;

/** Every field, in the order of the columns. The dictionary, the table and the GeoJSON all come from here. */
export const PLACE_FIELDS: readonly PlaceField[] = [
  {
    key: 'id',
    title: '编号',
    meaning: '固定不变，也是网址的一段',
    valueOf: ({ id }) => id,
  },
  { key: 'name', title: '名称', meaning: '全名', valueOf: ({ name }) => name },
  {
    key: 'otherNames',
    title: '别名',
    meaning: '别的叫法',
    valueOf: ({ otherNames }) => otherNames,
  },
  {
    key: 'url',
    title: '网页',
    meaning: '本站上它的页面',
    valueOf: ({ id }) => absoluteUrl(routes.place(id)),
  },
  {
    key: 'kinds',
    title: '类型',
    meaning: '可以有几个，第一个是主要的',
    values: PLACE_KINDS,
    valueOf: ({ kinds }) => kinds,
  },
  {
    key: 'summary',
    title: '说明',
    meaning: '一句话',
    valueOf: ({ summary }) => summary,
  },
  { key: 'learn', title: '能学到', meaning: '在那里能学到什么', valueOf: ({ learn }) => learn },
  {
    key: 'status',
    title: '状态',
    meaning: '能不能去',
    values: PLACE_STATUSES,
    valueOf: ({ status }) => status,
  },
  {
    key: 'statusNote',
    title: '状态说明',
    meaning: '从什么时候起，或根据哪篇报道',
    valueOf: ({ statusNote }) => statusNote ?? null,
  },
  {
    key: 'namedInPlan',
    title: '方案点名',
    meaning: '2022年的方案有没有写到它：true有，false没有',
    valueOf: ({ namedInPlan }) => namedInPlan,
  },
  {
    key: 'district',
    title: '县区',
    meaning: '不清楚的是空的',
    values: DISTRICTS,
    valueOf: ({ district }) => district ?? null,
  },
  {
    key: 'area',
    title: '乡镇或功能区',
    meaning: '县区里的哪一片',
    valueOf: ({ area }) => area ?? null,
  },
  {
    key: 'address',
    title: '地址',
    meaning: '来源怎么写就怎么写',
    valueOf: ({ address }) => address ?? null,
  },
  {
    key: 'precision',
    title: '位置精度',
    meaning: '只有exact能画成一个点',
    values: PRECISIONS,
    valueOf: ({ position }) => position.precision,
  },
  {
    key: 'lat',
    title: '纬度',
    meaning: '北纬，WGS-84；位置不知道的是空的',
    unit: '度',
    valueOf: ({ position }) => (isLocated(position) ? position.lat : null),
  },
  {
    key: 'lng',
    title: '经度',
    meaning: '东经，WGS-84；位置不知道的是空的',
    unit: '度',
    valueOf: ({ position }) => (isLocated(position) ? position.lng : null),
  },
  {
    key: 'radius',
    title: '半径',
    meaning: '精度是approximate时：它在离这个点多远以内',
    unit: '米',
    valueOf: ({ position }) => (position.precision === 'approximate' ? position.radius : null),
  },
  {
    key: 'town',
    title: '所在城镇',
    meaning: '精度是settlement时：坐标是这个城镇的中心',
    valueOf: ({ position }) => (position.precision === 'settlement' ? position.town : null),
  },
  {
    key: 'basis',
    title: '坐标依据',
    meaning: '坐标从哪里来',
    valueOf: ({ position }) => (isLocated(position) ? position.basis : null),
  },
  {
    key: 'hours',
    title: '开放时间',
    meaning: '北京时间；不清楚的是空的',
    valueOf: ({ hours }) => (hours.kind === 'unknown' ? null : hoursLines(hours).join('；')),
  },
  {
    key: 'cost',
    title: '费用',
    meaning: '不清楚的是空的',
    valueOf: ({ cost }) =>
      cost.kind === 'free' ? '免费' : cost.kind === 'price' ? cost.text : null,
  },
  {
    key: 'booking',
    title: '预约',
    meaning: '不清楚的是空的',
    valueOf: ({ booking }) => bookingText(booking)?.replace('报名：', '') ?? null,
  },
  {
    key: 'access',
    title: '无障碍',
    meaning: '确实有的',
    values: PLACE_FEATURES,
    valueOf: ({ access }) =>
      Object.entries(access).flatMap(([feature, known]) => (known === 'yes' ? [feature] : [])),
  },
  {
    key: 'phone',
    title: '电话',
    meaning: '单位自己公开的',
    valueOf: ({ contact }) => contact?.phone ?? null,
  },
  {
    key: 'email',
    title: '邮箱',
    meaning: '单位自己公开的',
    valueOf: ({ contact }) => contact?.email ?? null,
  },
  {
    key: 'website',
    title: '官方网站',
    meaning: '单位自己的网站',
    valueOf: ({ website }) => website ?? null,
  },
  {
    key: 'audiences',
    title: '适合谁',
    meaning: '可以有几个',
    values: AUDIENCES,
    valueOf: ({ audiences }) => audiences,
  },
  {
    key: 'grades',
    title: '学段',
    meaning: '来源写明了才有',
    values: GRADES,
    valueOf: ({ grades }) => grades,
  },
  { key: 'topics', title: '主题', meaning: '主题词', valueOf: ({ topics }) => topics },
  {
    key: 'measures',
    title: '对应举措',
    meaning: '方案里举措的编号',
    valueOf: ({ measures }) => measures,
  },
  {
    key: 'sources',
    title: '来源',
    meaning: '标题，有网址的附网址',
    valueOf: ({ sources }) =>
      sources.map(({ title, url }) => (url === undefined ? title : `${title} ${url}`)),
  },
  {
    key: 'verified',
    title: '最后核实',
    meaning: '最后一次和来源核对的日子',
    unit: '年-月-日',
    valueOf: ({ verified }) => verified.toString(),
  },
  {
    key: 'updated',
    title: '更新',
    meaning: '内容最后改动的日子',
    unit: '年-月-日',
    valueOf: ({ updated }) => updated.toPlainDate().toString(),
  },
];

/**
 * The places as GeoJSON (RFC 7946): WGS-84, longitude first; the geometry is null where no position
 * is known, and `precision` says how well it is.
 */
export function placesGeoJson(places: readonly Place[]): string {
  const features = places.map((place) => {
    const { id, position } = place;
    return {
      type: 'Feature',
      id,
      geometry: isLocated(position)
        ? { type: 'Point', coordinates: [position.lng, position.lat] }
        : null,
      properties: Object.fromEntries(PLACE_FIELDS.map(({ key, valueOf }) => [key, valueOf(place)])),
    };
  });
  const collection = {
    type: 'FeatureCollection',
    title: '钦州市可以学科学的地方',
    licence: DATA_LICENCE,
    dictionary: absoluteUrl(routes.openData()),
    features,
  };
  return `${JSON.stringify(collection, null, 1)}\n`;
}

/** The places as a table for spreadsheets: RFC 4180, with the mark by which Excel knows UTF-8. */
export function placesCsv(places: readonly Place[]): string {
  const rows = [
    PLACE_FIELDS.map(({ title }) => title),
    ...places.map((place) => PLACE_FIELDS.map(({ valueOf }) => cellText(valueOf(place)))),
  ];
  return `\uFEFF${rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')}`;
}

function cellText(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'string') return disarmed(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return disarmed(value.join('；'));
}

/**
 * Excel and WPS would run a text that begins like a formula, also in full width and behind blanks and
 * invisible letters (OWASP, CSV Injection).
 */
const disarmed = (text: string) =>
  /^(?:[\s\p{Cc}\p{Cf}]*[=+\-@]|[\t\r\n])/u.test(text.normalize('NFKC')) ? `'${text}` : text;

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
