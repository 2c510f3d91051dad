import type { ListedPlace } from '#domain/geo/listed-place.ts';
import { MAP_SERVICES } from '#domain/geo/map-services.ts';
import { isLocated, readSpot } from '#domain/geo/position.ts';
import { MOST_STOPS, type Leg, type Stop } from '#domain/geo/study-route.ts';
import { searchLinks, wayLinks, type WayEnd } from '#domain/geo/way-links.ts';
import { distanceText, lengthText } from '#wording/distances.ts';
import { link, part } from '#client/dom.ts';

/** A place that a route may have. */
export interface RouteStop extends Stop {
  readonly name: string;
  readonly path: string;
  /** Where it is and when it is open. */
  readonly note: string;
  readonly town: string | undefined;
  /** Known exactly, and given to map services as a point. */
  readonly end: WayEnd | undefined;
  readonly isFindable: boolean;
}

/** A place of the file of all places, as a stop. */
export function toStop({ id, name, path, visit, spot = '', gcj, planned }: ListedPlace): RouteStop {
  const position = readSpot(spot);
  const [lat, lng] = (gcj ?? '').split(' ').map(Number);
  return {
    id,
    name,
    path,
    note: visit,
    town: position.precision === 'settlement' ? position.town : undefined,
    isFindable: planned === undefined,
    ...(isLocated(position) ? { spot: position } : {}),
    end: lat === undefined || lng === undefined ? undefined : { name, gcj02: { lat, lng } },
  };
}

/** Fills the row of a stop: the leg that leads to it, what it is, and how one gets there. */
export function fillRow(
  row: HTMLElement,
  stop: RouteStop,
  before: RouteStop | undefined,
  leg: Leg,
): void {
  row.dataset['id'] = stop.id;
  if (before === undefined) part(row, 'leg').remove();
  else
    part(row, 'leg').textContent = leg ? distanceText(leg, stop.town) : '位置待核实，距离算不出来';
  const name = part(row, 'name', HTMLAnchorElement);
  name.href = stop.path;
  name.textContent = stop.name;
  part(row, 'note').textContent = stop.note;
  part(row, 'links').append(...waysTo(stop, before));
  for (const button of row.querySelectorAll('button')) {
    button.setAttribute('aria-label', `${button.textContent.trim()}：${stop.name}`);
  }
}

/** Links to map services: the way from the stop before, the point, or its name. */
function waysTo({ name, end, isFindable }: RouteStop, before: RouteStop | undefined) {
  const ways = end ? wayLinks(before?.end, end) : isFindable ? searchLinks(name) : [];
  if (ways.length === 0) return [];
  const links = ways.map(({ service, url }) => {
    const way = link(url, MAP_SERVICES[service]);
    way.rel = 'noopener';
    return way;
  });
  return [end ? (before?.end ? '从上一站怎么走：' : '怎么去：') : '在地图上搜名字：', ...links];
}

/**
 * How many stops, and how long all legs are as far as they are known.
 *
 * @param legs those of the route, one fewer than stops
 */
export function totalText(stopCount: number, legs: readonly Leg[]): string {
  const known = legs.flatMap((leg) => leg ?? []);
  const unknown = legs.length - known.length;
  const metres = known.reduce((sum, leg) => sum + leg.metres, 0);
  const stops = `一共${stopCount}站${stopCount < MOST_STOPS ? '' : '，已到上限'}`;
  if (legs.length === 0) return `${stops}。`;
  if (known.length === 0) return `${stops}；位置待核实，距离算不出来。`;
  const length = metres < 1 ? '都在同一个城镇' : `直线加起来约${lengthText(metres)}`;
  return `${stops}，${length}${unknown === 0 ? '' : `；另有${unknown}段算不出来`}。实际路程更长。`;
}
