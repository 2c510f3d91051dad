import { loadCalendar } from '#catalog/calendar.ts';
import { agendaPages } from '#domain/calendar/agenda.ts';
import { emblemOf } from '#pictures/emblems.ts';
import { agendaRows } from '#site/list-rows.ts';
import { FILTERED_ROWS } from '#site/calendar-pages.ts';
import { buildNow } from '#site/now.ts';

export async function GET() {
  const now = buildNow();
  const { items } = await loadCalendar(now);
  const nearest = agendaPages(items, now.toInstant(), FILTERED_ROWS).slice(0, 1);
  const groups = nearest.flatMap((page) => agendaRows(page, now, emblemOf));
  return new Response(JSON.stringify(groups));
}
