import { loadSchoolYear } from '#catalog/school-year.ts';
import { calendarFileText } from '#publish/ics/site-calendars.ts';
import { SITE } from '#site/config.ts';
import { buildNow } from '#site/now.ts';
import { routes } from '#site/routes.ts';

export async function GET() {
  const now = buildNow();
  const { title, year } = await loadSchoolYear(now);
  const file = {
    name: `${SITE.name} · 学年安排`,
    description: `${title}的比赛、科学节日、老师的培训和报名截止的日子。`,
    page: routes.schoolYear(),
    items: year.items,
    applications: year.months.flatMap(({ applications }) => applications),
  };
  return new Response(calendarFileText(file, now.toInstant()));
}
