import { archive, byMonth } from '#domain/calendar/select.ts';
import { calendarMonths, calendarYears } from '#site/calendar-pages.ts';
import { buildNow } from '#site/now.ts';
import { routes } from '#site/routes.ts';
import { monthText } from '#wording/dates.ts';
import { Temporal } from 'temporal-polyfill';
import { loadCalendar } from './calendar.ts';
import { loadFacetPages } from './calendar-facets.ts';
import { daysOf, eventFacts, observanceFacts } from './search-facts.ts';
import type { SiteMapGroup } from './site-map-group.ts';

/** Pages of the calendar; single events, and all months but this one, stand in sitemap.xml only. */
export async function calendarGroups(): Promise<readonly SiteMapGroup[]> {
  const now = buildNow();
  const [{ events, observances, items }, facets] = await Promise.all([
    loadCalendar(now),
    loadFacetPages(),
  ]);
  const current = now.toPlainDate().toPlainYearMonth();
  const months = calendarMonths(now).filter((month) => !month.equals(current));
  const sought = months.filter(
    (month) => isComing(month, current) || byMonth(items, month).length > 0,
  );
  return [
    {
      title: '活动',
      kind: 'calendar',
      pages: [
        { title: '活动', path: routes.calendar(), search: { names: ['活动日历', '日历', '日程'] } },
        monthPage(current),
        { title: `${now.year}年`, path: routes.calendarYear(now.year) },
        { title: '往期', path: routes.archive() },
        { title: '订阅日历', path: routes.subscribe() },
        ...facets.map(({ title, path }) => ({ title, path })),
      ],
    },
    {
      title: '节日和系列',
      kind: 'observance',
      pages: [
        { title: '全部节日和系列', path: routes.observances() },
        ...observances.map((observance) => ({
          title: observance.name,
          path: routes.observance(observance.id),
          modified: observance.compiled.toString(),
          search: observanceFacts(observance),
        })),
      ],
    },
    {
      title: '活动、月份和年份',
      kind: 'calendar',
      bulk: true,
      pages: [
        ...events.map((event) => ({
          title: event.title,
          path: routes.event(event.id),
          modified: event.updated.toPlainDate().toString(),
          search: eventFacts(event),
        })),
        ...sought.map(monthPage),
        ...calendarYears()
          .filter((year) => year !== now.year)
          .map((year) => ({ title: `${year}年`, path: routes.calendarYear(year) })),
        ...archive(items, now.toInstant()).map(({ year }) => ({
          title: `${year}年的往期`,
          path: routes.archiveYear(year),
        })),
      ],
    },
    // Nobody who asks for what is on should be led to nothing far away, so it has no kind.
    {
      title: '还没有日期的月份',
      bulk: true,
      pages: months.filter((month) => !sought.includes(month)).map(monthPage),
    },
  ];
}

/** Whether a month is the next one of its name: who asks for it wants to know, too, that it has nothing. */
const isComing = (month: Temporal.PlainYearMonth, current: Temporal.PlainYearMonth) =>
  Temporal.PlainYearMonth.compare(month, current) > 0 &&
  Temporal.PlainYearMonth.compare(month, current.add({ years: 1 })) < 0;

const monthPage = (month: Temporal.PlainYearMonth) => ({
  title: monthText(month),
  path: routes.calendarMonth(month),
  search: daysOf(month.toPlainDate({ day: 1 }), month.toPlainDate({ day: month.daysInMonth })),
});
