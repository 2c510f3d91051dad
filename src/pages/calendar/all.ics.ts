import { loadCalendar } from '#catalog/calendar.ts';
import { subscribed } from '#domain/feeds/subscription.ts';
import { calendarFileText } from '#site/calendar-feeds.ts';
import { SITE } from '#site/config.ts';
import { buildNow } from '#site/now.ts';
import { routes } from '#site/routes.ts';

export async function GET() {
  const now = buildNow();
  const calendar = await loadCalendar(now);
  const file = {
    name: SITE.name,
    description: '钦州人能参加的科普活动、节日和比赛。',
    page: routes.calendar(),
    path: routes.wholeCalendarFile(),
    items: subscribed(calendar.items, now),
  };
  return new Response(calendarFileText(file, calendar, now));
}
