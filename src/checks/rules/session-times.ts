import { eventsIn, type EventParts, type WrittenTime } from '#checks/events.ts';
import type { Entry } from '#checks/content.ts';
import type { FieldPath } from '#checks/content-file.ts';
import type { Problem } from '#checks/problem.ts';
import { problemAt, type Rule } from '#checks/rule.ts';

const id = 'session-times';
/** Nobody announces further ahead. */
const MAX_YEARS_AHEAD = 3;

/** A session ends after it begins, and a month to come is one that can come. */
const rule: Rule = {
  id,
  title: '结束不早于开始',
  help: {
    why: '结束早于开始，读者就不知道哪个是真的。',
    mend: [
      '核对开始和结束，看是不是写反了，或者年份写错了。',
      '不知道几点结束，就删掉end。',
      '日期待公布的，最早的月份（earliestMonth）写还没过去的月份。',
    ],
    wrong: "time: { start: '2026-09-05 09:00', end: '2026-09-05 08:00' }",
    right: "time: { start: '2026-09-05 09:00', end: '2026-09-05 11:00' }",
  },
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

function* checkEnd(entry: Entry, time: WrittenTime, at: FieldPath): Generator<Problem> {
  if ('first' in time && time.last !== undefined && time.last < time.first) {
    yield problemAt(entry, [...at, 'last'], {
      rule: id,
      message: `最后一天早于第一天 ${time.first}`,
    });
  }
  // Both ways to write a time are allowed: with a blank or a T.
  const clock = (text: string) => text.replace('T', ' ');
  if ('start' in time && time.end !== undefined && clock(time.end) <= clock(time.start)) {
    yield problemAt(entry, [...at, 'end'], {
      rule: id,
      message: `结束要晚于开始 ${clock(time.start)}；不知道几点结束，就删掉 end`,
    });
  }
}

function* checkMonth(
  entry: Entry,
  { created }: EventParts,
  time: WrittenTime,
  at: FieldPath,
): Generator<Problem> {
  if (!('tba' in time) || time.earliestMonth === undefined || created === undefined) return;
  const month = created.slice(0, 7);
  const latest = `${Number(created.slice(0, 4)) + MAX_YEARS_AHEAD}${created.slice(4, 7)}`;
  if (time.earliestMonth < month) {
    yield problemAt(entry, at, {
      rule: id,
      message: `最早的月份不能早于写下这个活动的月份 ${month}`,
      example: `'${month}'`,
    });
  } else if (time.earliestMonth > latest) {
    yield problemAt(entry, at, {
      rule: id,
      message: `离写下这个活动的月份 ${month} 太远，超过 ${MAX_YEARS_AHEAD} 年`,
      example: `'${month}'`,
    });
  }
}
