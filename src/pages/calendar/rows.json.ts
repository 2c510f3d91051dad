import { loadCalendar } from '#catalog/calendar.ts';
import { agendaPages } from '#domain/calendar/agenda.ts';
import { emblemOf } from '#pictures/emblems.ts';
import { agendaRows } from '#site/list-rows.ts';
import { buildNow } from '#site/now.ts';

export async function GET() {
  const now = buildNow();
  const { items } = await loadCalendar(now);
  const groups = agendaPages(items, now.toInstant(), Math.max(1, items.length)).flatMap((page) =>
    agendaRows(page, now, emblemOf),
  );
  return new Response(JSON.stringify(groups));
}
