import type { Event } from '#domain/calendar/event.ts';
import { firstDayOf } from '#domain/calendar/session-series.ts';
import { PLACE_GAPS, type GapList } from '#domain/gaps.ts';
import { DISTRICT_IDS, DISTRICTS } from '#domain/geo/district.ts';
import type { Place } from '#domain/geo/place.ts';
import {
  accountOf,
  hasEvidence,
  PLAN_START,
  targetRows,
  type MeasureAccount,
  type ProgrammeAccount,
  type TargetRow,
} from '#domain/plan/account.ts';
import { dutiesOf } from '#domain/plan/duties.ts';
import type { Programme, Unit } from '#domain/plan/plan.ts';
import { EVENTS_IN_REPORT } from '#site/list-sizes.ts';
import { buildNow } from '#site/now.ts';
import { measurePath, routes } from '#site/routes.ts';
import { dateText } from '#wording/dates.ts';
import { evidenceCount, goalText, TARGET_STATUS_TEXT } from '#wording/figures.ts';
import { lacksText } from '#wording/gap-text.ts';
import { loadAccount, loadGaps } from './account.ts';
import { loadEvents } from './calendar.ts';
import { once, onceByKey } from './once.ts';
import { loadPlaces } from './places.ts';
import { loadProgrammes, loadTargets, loadUnits } from './plan.ts';

/** Of whom there is a report. */
export interface ReportSubject {
  readonly id: string;
  readonly name: string;
  readonly kind: 'unit' | 'district';
}

/** A line of a report: one thing and how it stands. */
interface ReportRow {
  readonly name: string;
  /** Empty where the title of the part says all. */
  readonly state: string;
  readonly path: string;
  /** Something of it is not known. */
  readonly isOpen: boolean;
}

/** A part of a report. */
interface ReportPart {
  readonly title: string;
  readonly rows: readonly ReportRow[];
}

/** Every unit of the plan and every county. */
export const loadReportSubjects = once(
  'report subjects',
  async (): Promise<readonly ReportSubject[]> => [
    ...(await loadUnits()).map(({ id, name }) => ({ id, name, kind: 'unit' as const })),
    ...DISTRICT_IDS.map((id) => ({ id, name: DISTRICTS[id], kind: 'district' as const })),
  ],
);

/** What each unit and county is told of itself, by its id; no part is empty. */
export const loadReport = onceByKey('reports', async () => {
  const [units, programmes, accounts, targets, gaps, places, events] = await Promise.all([
    loadUnits(),
    loadProgrammes(),
    loadAccount(),
    loadTargets(),
    loadGaps(),
    loadPlaces(),
    loadEvents(),
  ]);
  const ofUnit = (unit: Unit): readonly ReportPart[] => {
    const owned = targets.filter(({ owner }) => owner.includes(unit.id));
    return [
      targetPart(targetRows(owned, buildNow().year)),
      ...accountOf(unit, accounts).map(programmePart),
      supportPart(dutiesOf(unit, programmes).support),
    ];
  };
  const reports = [
    ...units.map((unit) => [unit.id, ofUnit(unit)] as const),
    ...DISTRICT_IDS.map((id) => {
      const here = places.filter(({ district }) => district === id);
      const held = events.filter(({ sessions }) =>
        sessions.some(({ location }) => location.district === id),
      );
      return [id, [placePart(here, gaps), eventPart(held)]] as const;
    }),
  ];
  return new Map(
    reports.map(([id, parts]) => [id, parts.filter(({ rows }) => rows.length > 0)] as const),
  );
});

const targetPart = (rows: readonly TargetRow[]): ReportPart => ({
  title: `牵头的目标（${rows.length}个）`,
  rows: rows.map(({ target, status }) => ({
    name: target.title,
    state: `${target.goal.year === undefined ? '' : `${target.goal.year}年`}${goalText(target)}；${TARGET_STATUS_TEXT[status]}`,
    path: routes.target(target.id),
    isOpen: status === 'due' || status === 'no-data',
  })),
});

function programmePart({ programme, measures }: ProgrammeAccount): ReportPart {
  return {
    title: `牵头：${programme.title}（${evidenceCount(measures)}）`,
    rows: measures.map((account) => ({
      name: account.measure.title,
      state: evidenceText(account),
      path: measurePath(programme, account.measure),
      isOpen: !hasEvidence(account),
    })),
  };
}

/** How much shows that something is done for a measure, e.g. 活动3、材料2. */
function evidenceText({ evidence }: MeasureAccount): string {
  const found = evidence.filter(({ pages }) => pages.length > 0);
  if (found.length === 0) return '没有查到依据';
  return found.map(({ kind, pages }) => `${kind}${pages.length}`).join('、');
}

const supportPart = (programmes: readonly Programme[]): ReportPart => ({
  title: `配合（${programmes.length}项）`,
  rows: programmes.map((programme) => ({
    name: programme.title,
    state: '',
    path: routes.programme(programme),
    isOpen: false,
  })),
});

function placePart(places: readonly Place[], gaps: readonly GapList[]): ReportPart {
  return {
    title: `可以学科学的地方（${places.length}处）`,
    rows: places.map(({ id, name }) => {
      const lacks = PLACE_GAPS.filter((kind) =>
        gaps.some((list) => list.kind === kind && list.gaps.some((gap) => gap.id === id)),
      );
      return { name, state: lacksText(lacks), path: routes.place(id), isOpen: lacks.length > 0 };
    }),
  };
}

/** The events since the plan began, the newest first; of those that find no room, how many each year has. */
function eventPart(events: readonly Event[]): ReportPart {
  const held = events
    .filter((event) => yearOf(event) >= PLAN_START)
    .toSorted((a, b) => (a.id < b.id ? 1 : -1));
  const rest = Map.groupBy(held.slice(EVENTS_IN_REPORT), yearOf);
  return {
    title: `${PLAN_START}年以来的活动（${held.length}个）`,
    rows: [...held.slice(0, EVENTS_IN_REPORT).map(eventRow), ...[...rest].map(yearRow)],
  };
}

const yearOf = ({ id }: Event) => Number(id.slice(0, 4));

function eventRow({ id, title, sessions }: Event): ReportRow {
  const day = sessions[0] && firstDayOf(sessions[0].time);
  return {
    name: title,
    state: day === undefined ? '日期没有查到' : dateText(day),
    path: routes.event(id),
    isOpen: day === undefined,
  };
}

const yearRow = ([year, { length }]: readonly [number, readonly Event[]]): ReportRow => ({
  name: `${year}年`,
  state: `还有${length}个`,
  // Of this year nothing may be over yet.
  path: year < buildNow().year ? routes.archiveYear(year) : routes.calendarYear(year),
  isOpen: false,
});
