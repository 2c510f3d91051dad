import { keyedPaths } from '#catalog/keyed-paths.ts';
import { loadDatesOf, loadObservances } from '#catalog/calendar.ts';
import type { Observance } from '#domain/calendar/observance.ts';
import { calendarFileText } from '#publish/ics/site-calendars.ts';
import { buildNow } from '#site/now.ts';
import { routes } from '#site/routes.ts';

export async function getStaticPaths() {
  const observances = await loadObservances();
  return keyedPaths(
    observances.map((observance) => ({ params: { id: observance.id }, props: { observance } })),
  );
}

export async function GET({ props: { observance } }: { props: { observance: Observance } }) {
  const now = buildNow();
  const dates = (await loadDatesOf(observance.id)) ?? [];
  const file = {
    name: observance.name,
    description: observance.summary,
    page: routes.observance(observance.id),
    items: dates.filter(({ source }) => source === 'observance'),
  };
  return new Response(calendarFileText(file, now.toInstant()));
}
