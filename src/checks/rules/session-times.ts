import { eventsIn, type EventParts, type WrittenTime } from '#checks/model/written-events.ts';
import type { Entry } from '#checks/read/content.ts';
import type { FieldPath } from '#checks/read/content-file.ts';
import { type Finding, type Rule, problemAt } from '#checks/model/rule.ts';
import { daysBetween } from '#domain/time/written.ts';

/** A session with hours is one sitting; what lasts longer has days. */
const LONG_SITTING_DAYS = 3;
const MAX_SITTING_DAYS = 31;
/** An exhibition may last that long. */
const LONG_SPAN_DAYS = 400;
/** Nobody announces further ahead. */
const MAX_YEARS_AHEAD = 3;

/** A session ends after it begins and not much later, and a month to come is one that can come. */
const rule: Rule = {
  id: 'session-times',
  title: '结束不早于开始，也不会过很久',
  help: {
    why: '结束早于开始，读者就不知道哪个是真的。',
    steps: [
      '核对开始和结束，看是不是写反了，或者年份写错了。',
      '不知道几点结束，就删掉end。',
      '日期待公布的，最早的月份（earliestMonth）写还没过去的月份。',
    ],
    wrong: "time: { start: '2026-09-05 09:00', end: '2026-09-05 08:00' }",
    right: "time: { start: '2026-09-05 09:00', end: '2026-09-05 11:00' }",
  },
  looksAtEachAlone: true,
  *check(content) {
    for (const { entry, event, sessions } of eventsIn(content)) {
      for (const [index, { time, previous = [] }] of sessions.entries()) {
        const at: FieldPath = ['sessions', index];
        if (time !== undefined) {
          yield* checkEnd(entry, time, [...at, 'time']);
          yield* checkMonth(entry, event, time, [...at, 'time', 'earliestMonth']);
        }
        for (const [place, old] of previous.entries()) {
          yield* checkEnd(entry, old, [...at, 'previous', place]);
        }
      }
    }
  },
};
export default rule;

function* checkEnd(entry: Entry, time: WrittenTime, at: FieldPath): Generator<Finding> {
  if ('first' in time && time.last !== undefined && time.last < time.first) {
    yield problemAt(entry, [...at, 'last'], `最后一天早于第一天 ${time.first}`);
  }
  if ('first' in time && time.last !== undefined) {
    const days = daysBetween(time.first, time.last);
    if (days > LONG_SPAN_DAYS) {
      yield problemAt(entry, [...at, 'last'], `这一场从第一天到最后一天有${days}天，核对年份`, {
        severity: 'warning',
        example: `'${sameYear(time.first, time.last)}'`,
      });
    }
  }
  // Both ways to write a time are allowed: with a blank or a T.
  const clock = (text: string) => text.replace('T', ' ');
  if ('start' in time && time.end !== undefined && clock(time.end) <= clock(time.start)) {
    yield problemAt(
      entry,
      [...at, 'end'],
      `结束要晚于开始 ${clock(time.start)}；不知道几点结束，就删掉 end`,
    );
  }
  if ('start' in time && time.end !== undefined) {
    const days = daysBetween(time.start, time.end);
    if (days > LONG_SITTING_DAYS) {
      yield problemAt(
        entry,
        [...at, 'end'],
        `这一场长达${days}天，核对结束的日期；要办好几天的，写 first 和 last，或者每天写一场`,
        {
          severity: days > MAX_SITTING_DAYS ? 'error' : 'warning',
          example: `'${time.start.slice(0, 10)}${clock(time.end).slice(10)}'`,
        },
      );
    }
  }
}

/** The last day in the year in which it probably is: that of the first day, or the next. */
function sameYear(first: string, last: string): string {
  const year = Number(first.slice(0, 4));
  const inYear = `${year}${last.slice(4)}`;
  return inYear >= first ? inYear : `${year + 1}${last.slice(4)}`;
}

function* checkMonth(
  entry: Entry,
  { created }: EventParts,
  time: WrittenTime,
  at: FieldPath,
): Generator<Finding> {
  if (!('tba' in time) || time.earliestMonth === undefined || created === undefined) return;
  const month = created.slice(0, 7);
  const latest = `${Number(created.slice(0, 4)) + MAX_YEARS_AHEAD}${created.slice(4, 7)}`;
  if (time.earliestMonth < month) {
    yield problemAt(entry, at, `最早的月份不能早于写下这个活动的月份 ${month}`, {
      example: `'${month}'`,
    });
  } else if (time.earliestMonth > latest) {
    yield problemAt(entry, at, `离写下这个活动的月份 ${month} 太远，超过 ${MAX_YEARS_AHEAD} 年`, {
      example: `'${month}'`,
    });
  }
}
