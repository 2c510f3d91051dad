import { valueAt, type Entry } from '#checks/read/content.ts';
import {
  daysOf,
  eventsIn,
  type EventParts,
  type SessionParts,
  type WrittenEvent,
  type WrittenTime,
} from '#checks/model/written-events.ts';
import type { FieldPath } from '#checks/read/content-file.ts';
import { type Finding, type Rule, problemAt } from '#checks/model/rule.ts';
import { STATUSES } from '#domain/calendar/event.ts';

/**
 * Changes are told so that calendars and people can follow: what was put off or called off keeps
 * its date and says why, a new date stands beside the old one, and every change is counted.
 */
const rule: Rule = {
  id: 'event-status',
  title: '延期、取消和改期写得完整',
  help: {
    why: '延期、取消要让来的人知道为什么，原来是哪天。变更次数（sequence）加一，订阅日历的手机才会跟着改。',
    steps: [
      '延期或取消：写status和原因statusNote，原来的日期留着。',
      '有了新日期：新日期写进time，旧日期搬进previous，status写回scheduled。',
      '每改一次时间、地点或状态，sequence加一。',
    ],
    wrong: `status: cancelled
sequence: 0`,
    right: `status: cancelled
statusNote: 因台风预警取消
sequence: 1`,
  },
  *check(content) {
    for (const written of eventsIn(content)) {
      const { entry, event, sessions } = written;
      yield* checkNote(written);
      for (const [index, session] of sessions.entries()) {
        yield* checkSession(entry, event, session, ['sessions', index]);
      }
      yield* checkSequence(written);
    }
  },
};
export default rule;

type Status = keyof typeof STATUSES;

/** As `sessionStatus` of the domain: a date taken back without a new one is a postponement. */
function statusOf(event: EventParts, session: SessionParts): Status | undefined {
  const status = session.status ?? event.status;
  return status === 'scheduled' && isTakenBack(session) ? 'postponed' : status;
}

const isTakenBack = ({ time, previous = [] }: SessionParts) =>
  time !== undefined && !isDated(time) && previous.some(isDated);
const isDated = (time: WrittenTime) => daysOf(time) !== undefined;
const isOff = (status: Status | undefined) => status === 'postponed' || status === 'cancelled';

function* checkNote({ entry, event, sessions }: WrittenEvent): Generator<Finding> {
  if (valueAt(entry.data, ['statusNote']) !== undefined) return;
  const whole = event.status;
  const index = sessions.findIndex((session) => isOff(statusOf(event, session)));
  const status = isOff(whole) ? whole : statusOf(event, sessions[index] ?? {});
  if (status === undefined || !isOff(status)) return;
  const field = isOff(whole)
    ? ['status']
    : ['sessions', index, sessions[index]?.status === undefined ? 'time' : 'status'];
  yield problemAt(entry, field, `${STATUSES[status]}要写明原因：加一行 statusNote`, {
    example: 'statusNote: 因台风预警取消',
  });
}

function* checkSession(
  entry: Entry,
  event: EventParts,
  session: SessionParts,
  at: FieldPath,
): Generator<Finding> {
  const { time, previous = [], status: own } = session;
  if (isOff(event.status) && own !== undefined && own !== event.status) {
    yield problemAt(
      entry,
      [...at, 'status'],
      `整个活动写的是 ${event.status ?? ''}，这一场不能是 ${own}；只取消或延期几场，就只写在那几场里`,
    );
  }
  for (const [index, old] of previous.entries()) {
    if (!isDated(old)) {
      yield problemAt(
        entry,
        [...at, 'previous', index],
        '原定时间要写日期；原来没有日期的，不用写',
      );
    } else if (JSON.stringify(old) === JSON.stringify(time)) {
      yield problemAt(entry, [...at, 'previous', index], '原定时间和现在的时间一样');
    }
  }
  const status = statusOf(event, session);
  if (time === undefined || status === undefined || isDated(time) || previous.some(isDated)) return;
  if (status === 'postponed') {
    yield problemAt(entry, [...at, 'time'], '延期的场次要保留原来的日期，不能写 tba（待公布）', {
      example: "{ first: '2026-07-03' }",
    });
  } else if (status === 'cancelled') {
    yield problemAt(
      entry,
      [...at, 'time'],
      '取消的场次要保留原来的日期；只有从来没定过日期，才能写 tba（待公布）',
      { severity: 'warning', example: "{ first: '2026-07-03' }" },
    );
  }
}

/** Subscribers see only what is counted: a step for each old time, and one for being off. */
function* checkSequence({ entry, event, sessions }: WrittenEvent): Generator<Finding> {
  const { sequence } = event;
  if (sequence === undefined) return;
  const steps = sessions.map((session) => {
    const isStep = isOff(statusOf(event, session)) && !isTakenBack(session);
    return (session.previous?.length ?? 0) + (isStep ? 1 : 0);
  });
  const least = Math.max(0, ...steps);
  if (sequence >= least) return;
  const index = steps.indexOf(least);
  const session = sessions[index] ?? {};
  const moves = session.previous?.length ?? 0;
  if (moves > 0 && sequence <= moves && statusOf(event, session) === 'postponed') {
    // Too few changes for a move and a postponement: one of them is not so.
    const field = session.status === undefined ? ['status'] : ['sessions', index, 'status'];
    yield problemAt(
      entry,
      field,
      '有了新日期（previous 里是原定时间）就写 scheduled；如果改期以后又延期，sequence 要再加一',
      { example: 'scheduled' },
    );
    return;
  }
  yield problemAt(entry, ['sequence'], `改期、延期、取消每次都要加一，至少应为 ${least}`, {
    example: String(least),
  });
}
