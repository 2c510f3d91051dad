import type { Entry } from '#checks/read/content.ts';
import { seriesOf } from '#checks/model/event-series.ts';
import { daysOf, eventsIn, type SessionParts } from '#checks/model/written-events.ts';
import type { FieldPath } from '#checks/read/content-file.ts';
import { type Finding, type Rule, problemAt } from '#checks/model/rule.ts';
import { MAX_INSTANCES, MAX_YEARS, type SeriesProblem } from '#domain/calendar/series.ts';
import { daysBetween } from '#domain/time/written.ts';

/** Repeated sessions: the rule can be read, ends, and hits the first session and the exceptions. */
const rule: Rule = {
  id: 'session-series',
  title: '重复的场次写对了规则，不举行的日子确实是其中的日子',
  help: {
    why: '重复的场次由规则算出每一天。规则写错，日历上就会多出或者少掉日子。',
    steps: [
      '规则要有尽头：写COUNT（几次）或UNTIL（到哪天）。',
      '第一场的日子要符合规则，例如规则是每周六，第一场就是周六。',
      '不举行的日子（except）要是本来会举行的日子。',
    ],
    wrong: 'repeat: { rule: FREQ=WEEKLY;BYDAY=SA }',
    right: 'repeat: { rule: FREQ=WEEKLY;BYDAY=SA;COUNT=8 }',
  },
  *check(content) {
    for (const { entry, sessions } of eventsIn(content)) {
      for (const [index, session] of sessions.entries()) {
        yield* checkSeries(entry, session, ['sessions', index]);
      }
    }
  },
};
export default rule;

function* checkSeries(entry: Entry, session: SessionParts, at: FieldPath): Generator<Finding> {
  const { time, repeat } = session;
  if (time === undefined || repeat === undefined) return;
  if ('tba' in time) {
    yield problemAt(entry, [...at, 'repeat'], '日期待公布的场次不能重复：先写第一场的日期');
    return;
  }
  const { dates = [], problems = [] } = seriesOf(session) ?? {};
  const reported = new Set<number>();
  for (const problem of essential(problems)) {
    if (problem.kind !== 'exception-misses' && problem.kind !== 'exception-twice') {
      yield problemAt(entry, [...at, 'repeat', 'rule'], inWords(problem));
      continue;
    }
    const day = problem.date.toString();
    const find = problem.kind === 'exception-misses' ? firstOf : secondOf;
    const place = find(repeat.except, day, reported);
    reported.add(place);
    yield problemAt(entry, [...at, 'repeat', 'except', place], inWords(problem));
  }
  yield* checkOverlap(entry, session, dates.map(String), at);
}

const firstOf = (days: readonly string[], day: string, not: ReadonlySet<number>) =>
  days.findIndex((each, index) => each === day && !not.has(index));
const secondOf = (days: readonly string[], day: string, not: ReadonlySet<number>) =>
  days.findIndex((each, i) => each === day && days.indexOf(day) < i && !not.has(i));

/** Without those that only follow from another. */
function essential(problems: readonly SeriesProblem[]): readonly SeriesProblem[] {
  const isPasted = (problem: SeriesProblem) => 'part' in problem && isPrefixed(problem.part);
  if (problems.some(isPasted)) return problems.filter(isPasted);
  const missing = new Set(
    problems.flatMap((each) => (each.kind === 'exception-misses' ? [each.date.toString()] : [])),
  );
  return problems.filter(
    (each) =>
      !(each.kind === 'no-instances' && problems.length > 1) &&
      !(each.kind === 'exception-twice' && missing.has(each.date.toString())),
  );
}

const isPrefixed = (part: string) => /^RRULE:/i.test(part);
const FREQUENCIES = 'DAILY（每天）、WEEKLY（每周）、MONTHLY（每月）、YEARLY（每年）';
const PARTS = 'FREQ、INTERVAL、COUNT、UNTIL、BYDAY、BYMONTH、BYMONTHDAY、BYSETPOS、WKST';

/** What a part must look like, by its name. */
const PART_HINTS: Readonly<Record<string, string>> = {
  COUNT: '次数是从 1 起的整数',
  INTERVAL: '间隔是从 1 到 366 的整数',
  UNTIL: '日期写成八位数字，例如 UNTIL=20261231',
  BYDAY: '星期写成 MO、TU、WE、TH、FR、SA、SU，用英文逗号分开',
  WKST: '一周从哪天起，写成 MO 或 SU',
  BYMONTH: '月份是 1 到 12',
};

function inWords(problem: SeriesProblem): string {
  switch (problem.kind) {
    case 'unbounded':
      return '重复规则没有尽头：加上 COUNT（几次）或 UNTIL（到哪天）';
    case 'bounded-twice':
      return 'COUNT（几次）和 UNTIL（到哪天）只能写一个';
    case 'no-frequency':
      return `重复规则里缺少 FREQ，应为 ${FREQUENCIES}`;
    case 'unsupported-part':
      if (isPrefixed(problem.part)) return '不要写开头的 RRULE:，从 FREQ 写起';
      if (problem.part.startsWith('FREQ=')) return `FREQ 应为 ${FREQUENCIES}`;
      return `看不懂“${problem.part}”：可以用 ${PARTS}，全用大写字母，用英文分号隔开`;
    case 'invalid-part': {
      const hint = PART_HINTS[problem.part.split('=')[0] ?? ''];
      return `“${problem.part}”写得不对${hint === undefined ? '' : `：${hint}`}`;
    }
    case 'repeated-part':
      return `“${problem.part}”前面已经写过`;
    case 'too-many':
      return `超过 ${MAX_INSTANCES} 场，检查 COUNT 或 UNTIL`;
    case 'too-far':
      return `${MAX_YEARS} 年还办不完，检查 COUNT、UNTIL 和日期是不是真有`;
    case 'first-not-in-rule':
      return `第一场 ${named(problem.date)}不在重复规则里，检查星期、月份和 UNTIL`;
    case 'exception-misses':
      return `${named(problem.date)}本来就没有这个活动，不用写`;
    case 'exception-twice':
      return '这一天写了两次';
    case 'no-instances':
      return '每一场都写进了不举行的日子，一场也不剩';
  }
}

const named = (date: { dayOfWeek: number; toString(): string }) =>
  `${date.toString()}（星期${'一二三四五六日'.charAt(date.dayOfWeek - 1)}）`;

/** A weekly course whose time spans the whole summer is a misunderstanding: the time is one session. */
function* checkOverlap(
  entry: Entry,
  { time }: SessionParts,
  dates: readonly string[],
  at: FieldPath,
): Generator<Finding> {
  const days = time && daysOf(time);
  if (days === undefined || time === undefined || days.last < days.first) return;
  const gaps = dates.slice(1).map((date, index) => daysBetween(dates[index] ?? date, date));
  const gap = Math.min(...gaps);
  const length = daysBetween(days.first, days.last) + 1;
  const isAllDay = 'first' in time;
  // A night from one day into the next may come back every day.
  if (length - (isAllDay ? 0 : 1) <= gap) return;
  yield problemAt(
    entry,
    [...at, 'time', isAllDay ? 'last' : 'end'],
    `一场有 ${length} 天，可是隔 ${gap} 天就有下一场：time 只写第一场的时间`,
  );
}
