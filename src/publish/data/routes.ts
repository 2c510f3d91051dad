import { z } from 'astro/zod';
import { AUDIENCES } from '#domain/audience.ts';
import { legsOfRoute, minutesOnSpot, type PlannedRoute } from '#domain/geo/planned-route.ts';
import { absoluteUrl, routes } from '#site/routes.ts';
import { address, maybe, oneOf, RECORD, text, texts } from './fields.ts';

const STOP = z
  .object({
    place: text('地点的编号'),
    name: text('地点的名称'),
    minutes: z.int().min(5).describe('停多久，分钟'),
    metresBefore: maybe(z.int().min(0).describe('离上一站的直线距离，米；不知道为 null')),
    do: texts('做什么'),
    ask: texts('问什么'),
  })
  .describe('一站');

const ROUTE = z
  .object({
    id: text('编号，永久不变'),
    url: address('本站的页面'),
    title: text('标题'),
    summary: text('一句话说明'),
    audiences: z.array(oneOf(AUDIENCES, '适合人群')).describe('适合人群'),
    years: z.array(z.int().min(1).max(12)).describe('年级：1 是一年级，12 是高三'),
    months: z.array(z.int().min(1).max(12)).describe('最合适的月份；空的是全年'),
    minutes: z.int().min(10).describe('各站一共多久，分钟；路上不算'),
    stops: z.array(STOP).min(2).describe('各站'),
    rain: text('下雨去哪里'),
    booking: texts('要先约的'),
    resources: texts('活动单的编号'),
    by: text('谁编的'),
    unverified: texts('没有核实的'),
    topics: texts('主题词'),
    measures: texts('方案里举措的编号'),
    ...RECORD,
  })
  .describe('一条路线');

/** The open data on routes. */
export const ROUTES = z.array(ROUTE).meta({
  title: '钦州科普路线',
  description: '编好的一日路线，按编号排列；不知道的值为 null。',
});

/** The open data as JSON, ordered by id; distances are straight lines between the places' points. */
export function routesJson(planned: readonly PlannedRoute[]): string {
  const rows = planned.map((route) => {
    const legs = legsOfRoute(route);
    return {
      ...route,
      url: absoluteUrl(routes.plannedRoute(route.id)),
      minutes: minutesOnSpot(route),
      stops: route.stops.map(({ place, ...stop }, index) => {
        const leg = legs[index - 1];
        return {
          ...stop,
          place: place.id,
          name: place.name,
          metresBefore: leg ? Math.round(leg.metres) : null,
        };
      }),
      updated: route.updated.toPlainDate(),
    };
  });
  return `${JSON.stringify(ROUTES.parse(rows), null, 1)}\n`;
}
