import { keyedPaths } from '#catalog/keyed-paths.ts';
import { loadCalendar } from '#catalog/calendar.ts';
import { loadFacetPages, type FacetPage } from '#catalog/calendar-facets.ts';
import type { CalendarItem } from '#domain/calendar/item.ts';
import { byFacets } from '#domain/calendar/select.ts';
import { subscribed } from '#publish/ics/subscription.ts';
import { calendarFileText } from '#publish/ics/site-calendars.ts';
import { SITE } from '#site/config.ts';
import { buildNow } from '#site/now.ts';

export async function getStaticPaths() {
  const now = buildNow();
  const [pages, { items }] = await Promise.all([loadFacetPages(), loadCalendar(now)]);
  return keyedPaths(
    pages.map((page) => ({
      params: { facet: page.facet, id: page.id },
      props: { page, items: subscribed(byFacets(items, page.filter), now) },
    })),
  );
}

interface Props {
  page: FacetPage;
  items: readonly CalendarItem[];
}

export function GET({ props: { page, items } }: { props: Props }) {
  const file = {
    name: `${SITE.name} · ${page.label}`,
    description: page.description,
    page: page.path,
    items,
  };
  return new Response(calendarFileText(file, buildNow().toInstant()));
}
