import { schoolYear, schoolYearOf } from '#domain/calendar/school-year.ts';
import type { Temporal } from 'temporal-polyfill';
import { loadCalendar } from './calendar.ts';
import { onceAt } from './once.ts';

/** The school year of a moment, with the calendar that it was made from. */
export const loadSchoolYear = onceAt('school year', async (now: Temporal.ZonedDateTime) => {
  const calendar = await loadCalendar(now);
  const year = schoolYearOf(now.toPlainDate());
  return {
    calendar,
    title: `${year}—${year + 1}学年`,
    year: schoolYear(calendar.items, calendar.events, year, now.toInstant()),
  };
});
