import { findGaps } from '#domain/find-gaps.ts';
import { gapTotals, type GapCount } from '#domain/gaps.ts';
import { PLAN_START, planAccount, targetRows } from '#domain/plan/account.ts';
import { buildNow } from '#site/now.ts';
import { loadEvents, loadObservances } from './calendar.ts';
import { loadEmergencyGuides } from './emergency.ts';
import history from './gap-history.json' with { type: 'json' };
import { loadServing, type ServingPage } from './measures.ts';
import { loadNotices } from './notices.ts';
import { once } from './once.ts';
import { loadPlaces } from './places.ts';
import { loadProgrammes, loadTargets, loadUnits } from './plan.ts';
import { loadResources } from './resources.ts';

/** Written by the nightly run: scripts/record-gaps.ts. */
const HISTORY: readonly GapCount[] = history;

/** What is known of each action and project of the plan: a festival by itself shows nothing done. */
export const loadAccount = once('account', async () => {
  const [programmes, serving, targets] = await Promise.all([
    loadProgrammes(),
    loadServing(),
    loadTargets(),
  ]);
  const evidence = serving
    .filter(({ kind }) => kind !== '节日')
    .map(({ kind, pages }: { readonly kind: string; readonly pages: readonly ServingPage[] }) => ({
      kind,
      pages: pages.filter(({ year = PLAN_START }) => year >= PLAN_START),
    }));
  return planAccount(programmes, evidence, targetRows(targets, buildNow().year));
});

/** What the site does not know, kind by kind. */
export const loadGaps = once('gaps', async () => {
  const [places, observances, accounts, targets, notices, held, resources, guides, units] =
    await Promise.all([
      loadPlaces(),
      loadObservances(),
      loadAccount(),
      loadTargets(),
      loadNotices(),
      loadEvents(),
      loadResources(),
      loadEmergencyGuides(),
      loadUnits(),
    ]);
  const idOf = new Map(units.map(({ id, name }) => [name, id]));
  const events = held.map((event) => ({
    ...event,
    units: event.organisers.flatMap(({ name }) => idOf.get(name) ?? []),
  }));
  const measures = accounts.flatMap(({ programme, measures: list }) =>
    list.map((account) => ({ ...account, lead: programme.lead })),
  );
  const subjects = { places, observances, measures, targets, notices, events, resources, guides };
  return findGaps(subjects, buildNow().toPlainDate());
});

/** Days of the history that the page shows. */
const DAYS_SHOWN = 12;

/** How much was missing on the days on which that changed, newest first. */
export const loadGapHistory = once('gap history', () =>
  Promise.resolve(gapTotals(HISTORY, DAYS_SHOWN)),
);
