import { schoolYearOf } from '#domain/calendar/school-year.ts';
import { itemPhase } from '#domain/calendar/item.ts';
import type { StageId } from '#domain/grade.ts';
import { inOrder } from '#domain/resource/library.ts';
import { termPlan } from '#domain/related/term-plan.ts';
import { buildNow } from '#site/now.ts';
import { loadCalendar } from './calendar.ts';
import { loadCandidates } from './related.ts';
import { loadResources } from './resources.ts';

/** The sheets of a stage over the weeks of this school year. */
export async function loadTermPlan(stage: StageId) {
  const now = buildNow();
  const [resources, { items }, { places }] = await Promise.all([
    loadResources(),
    loadCalendar(now),
    loadCandidates(),
  ]);
  const sheets = resources.filter(({ sheet, stages }) => sheet && stages.includes(stage));
  const year = schoolYearOf(now.toPlainDate());
  // A guess that has gone by is no date any more.
  const dated = items.filter(
    (item) => item.status === 'scheduled' && itemPhase(item, now.toInstant()) !== 'tba',
  );
  return {
    title: `${year}—${year + 1}学年`,
    sheets: sheets.length,
    terms: termPlan(inOrder(sheets, 'sheets'), dated, places, year),
  };
}
