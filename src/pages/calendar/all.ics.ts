import { loadCalendar } from '#catalog/calendar.ts';
import { subscribed } from '#publish/ics/subscription.ts';
import { calendarFileText } from '#publish/ics/site-calendars.ts';
import { SITE } from '#site/config.ts';
import { buildNow } from '#site/now.ts';
import { routes } from '#site/routes.ts';

export async function GET() {
  const now = buildNow();
  const { items } = await loadCalendar(now);
  const file = {
    name: SITE.name,
    description: '钦州人能参加的科普活动、节日和比赛。',
    page: routes.calendar(),
    path: routes.wholeCalendarFile(),
    items: subscribed(items, now),
  };
  return new Response(calendarFileText(file, now.toInstant()));
}
