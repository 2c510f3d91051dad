import { loadCalendar } from '#catalog/calendar.ts';
import { loadFacetPages, type FacetPage } from '#catalog/calendar-facets.ts';
import { byFacets } from '#domain/calendar/select.ts';
import { subscribed } from '#publish/ics/subscription.ts';
import { calendarFileText } from '#publish/ics/site-calendars.ts';
import { SITE } from '#site/config.ts';
import { buildNow } from '#site/now.ts';

export async function getStaticPaths() {
  const pages = await loadFacetPages();
  return pages.map((page) => ({ params: { facet: page.facet, id: page.id }, props: { page } }));
}

export async function GET({ props: { page } }: { props: { page: FacetPage } }) {
  const now = buildNow();
  const { items } = await loadCalendar(now);
  const file = {
    name: `${SITE.name} · ${page.label}`,
    description: page.description,
    page: page.path,
    items: subscribed(byFacets(items, page.filter), now),
  };
  return new Response(calendarFileText(file, now.toInstant()));
}
