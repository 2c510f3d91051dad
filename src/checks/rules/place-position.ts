import type { FieldPath } from '#checks/read/content-file.ts';
import { type Content, entriesIn, type Entry, textAt, valueAt } from '#checks/read/content.ts';
import { type Rule, problemAt } from '#checks/model/rule.ts';
import { toBd09, toGcj02 } from '#domain/geo/datum.ts';
import { DISTRICTS, type DistrictId } from '#domain/geo/district.ts';
import { CITY_SEAT, DISTRICT_AREAS } from '#domain/geo/gazetteer.ts';
import {
  CITY_BOX,
  distance,
  isInBox,
  POSITION_FIELDS,
  PRECISIONS,
  type Point,
  type Precision,
} from '#domain/geo/position.ts';

/** Degrees (about 10 km) by which a point may miss the city box: the sea has no divisions. */
const MARGIN = 0.1;
/** Metres within which a point counts as the displaced twin of a known one. */
const TWIN = 100;

/** The position of a place, or of an event elsewhere, is as exact as it says, lies in the city and is WGS-84. */
const rule: Rule = {
  id: 'place-position',
  title: '地点和活动的坐标在钦州，写的精度和填的内容对得上',
  help: {
    why: '坐标错了，人会走错路。不同地图的坐标差几百米，所以全站只用WGS-84坐标。',
    steps: [
      '北纬（lat）在22附近，东经（lng）在109附近，不要写反。',
      '高德、腾讯和百度地图上抄的坐标要先换算，或者请主管单位提供。',
      '不知道准确的位置，精度（precision）就写settlement、approximate或none，不要猜。',
    ],
    wrong: 'position: { precision: exact, lat: 108.6, lng: 21.9 }',
    right: 'position: { precision: none }',
  },
  *check(content) {
    const known = knownPoints(content);
    for (const entry of entriesIn(content, 'places')) {
      const precision = textAt(valueAt(entry.data, ['position']), 'precision');
      if (!isPrecision(precision)) continue; // the rule `schema` speaks of it
      yield* checkFields(entry, precision);
      const point = pointOf(entry);
      if (point !== undefined)
        yield* checkPoint({ entry, at: ['position'], precision, point }, known);
    }
    for (const entry of entriesIn(content, 'events')) {
      const sessions = valueAt(entry.data, ['sessions']);
      const count = Array.isArray(sessions) ? sessions.length : 0;
      const locations = Array.from({ length: count }, (_, index) => [
        'sessions',
        index,
        'location',
      ]);
      for (const location of [['location'], ...locations]) {
        const at = [...location, 'point'];
        const point = pointOf(entry, at);
        if (point === undefined) continue;
        if (valueAt(entry.data, [...location, 'place']) !== undefined)
          yield problemAt(entry, at, '写了地点编号（place），坐标在地点那一页，不用再写');
        yield* checkPoint({ entry, at, precision: 'exact', point }, known);
      }
    }
  },
};
export default rule;

const isPrecision = (text: string): text is Precision => Object.hasOwn(PRECISIONS, text);

/** Each precision has its fields: a point must not look better known than it is. */
function* checkFields(entry: Entry, precision: Precision) {
  const needed: readonly string[] = POSITION_FIELDS[precision];
  for (const field of ['lat', 'lng', 'radius', 'town', 'basis']) {
    const path = ['position', field];
    const isWritten = valueAt(entry.data, path) !== undefined;
    if (isWritten === needed.includes(field)) continue;
    const message = isWritten
      ? precision === 'none'
        ? '位置精度写了 none，就不能再写这一项；知道坐标，请改写精度'
        : `位置精度是 ${precision}，不写这一项`
      : `位置精度是 ${precision}，就要写这一项；不知道，请把精度写成 none`;
    yield problemAt(entry, path, message);
  }
}

/** A point where it is written. */
interface WrittenPoint {
  readonly entry: Entry;
  readonly at: FieldPath;
  readonly precision: Precision;
  readonly point: Point;
}

function* checkPoint({ entry, at, precision, point }: WrittenPoint, known: readonly KnownPoint[]) {
  const warn = (field: string, message: string) =>
    problemAt(entry, [...at, field], message, { severity: 'warning', example: '' });
  if (!isInBox(point, CITY_BOX, MARGIN)) {
    const isSwapped = isInBox({ lat: point.lng, lng: point.lat }, CITY_BOX, MARGIN);
    const message = isSwapped
      ? '纬度和经度写反了：钦州的纬度（lat）约22，经度（lng）约109'
      : '这个点不在钦州：纬度（lat）应在21.5到22.7之间，经度（lng）在108.1到109.9之间';
    yield problemAt(entry, [...at, 'lat'], message, {
      found: `lat: ${point.lat}, lng: ${point.lng}`,
      example: isSwapped ? `lat: ${point.lng}, lng: ${point.lat}` : undefined,
    });
    return;
  }
  const district = textAt(valueAt(entry.data, at.slice(0, -1)), 'district');
  if (isDistrict(district) && !isInBox(point, DISTRICT_AREAS[district].box)) {
    yield warn('lat', `坐标在${DISTRICTS[district]}的范围之外，请核对县区和坐标`);
  }
  if (precision === 'exact' && [point.lat, point.lng].some((value) => decimals(value) < 4)) {
    yield warn(
      at[0] === 'position' ? 'precision' : 'lat',
      '坐标的小数不到4位，误差有十几米到几公里，算不上准确',
    );
  }
  if (/高德|腾讯|百度/.test(textAt(valueAt(entry.data, at), 'basis'))) {
    yield warn('basis', '高德、腾讯和百度地图的坐标不是WGS-84，要换算以后再写');
  }
  const twin = displacedTwin(entry, point, known);
  if (twin !== undefined) {
    yield warn('lat', `这个点像是“${twin.name}”的${twin.datum}坐标，要换算成WGS-84`);
  }
}

const isDistrict = (text: string): text is DistrictId => Object.hasOwn(DISTRICTS, text);

const decimals = (value: number) => (String(value).split('.')[1] ?? '').length;

interface KnownPoint {
  readonly name: string;
  /** The same point as maps of other datums show it. */
  readonly displaced: readonly { readonly datum: string; readonly point: Point }[];
  /** The place that has it; absent for the seats. */
  readonly entry?: Entry;
}

/** Seats and places whose point is WGS-84: a value that is one of them displaced was pasted. */
function knownPoints({ entries }: Content): readonly KnownPoint[] {
  const seats = Object.entries(DISTRICT_AREAS).map(([district, { seat }]) => ({
    name: isDistrict(district) ? DISTRICTS[district] : district,
    displaced: displacementsOf(seat),
  }));
  const places = entries.flatMap((entry) => {
    if (entry.collection !== 'places') return [];
    const point = pointOf(entry);
    if (point === undefined) return [];
    return [{ name: textAt(entry.data, 'name'), displaced: displacementsOf(point), entry }];
  });
  return [{ name: '钦州城区', displaced: displacementsOf(CITY_SEAT) }, ...seats, ...places];
}

const displacementsOf = (point: Point) => [
  { datum: 'GCJ-02（高德、腾讯）', point: toGcj02(point) },
  { datum: 'BD-09（百度）', point: toBd09(point) },
];

function displacedTwin(entry: Entry, point: Point, known: readonly KnownPoint[]) {
  for (const { name, displaced, entry: other } of known) {
    if (other === entry) continue;
    const twin = displaced.find((one) => distance(point, one.point) < TWIN);
    if (twin !== undefined) return { name, datum: twin.datum };
  }
  return undefined;
}

function pointOf(entry: Entry, at: FieldPath = ['position']): Point | undefined {
  const lat = valueAt(entry.data, [...at, 'lat']);
  const lng = valueAt(entry.data, [...at, 'lng']);
  const areNumbers = typeof lat === 'number' && typeof lng === 'number';
  return areNumbers && Number.isFinite(lat) && Number.isFinite(lng) ? { lat, lng } : undefined;
}
