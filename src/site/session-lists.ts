import type { Session } from '#domain/calendar/event.ts';
import { sessionSpan, sessionStatus } from '#domain/calendar/states.ts';
import { liveData } from '#wording/event-news.ts';
import { whenText, whereText } from '#wording/event-text.ts';
import { Temporal } from 'temporal-polyfill';

/** Sessions of an event as its page lists them. */
export interface SessionListing {
  /** Of those that are over, 办过的 3 场; empty of the others. */
  readonly title: string;
  /** Whether it stands behind its title: something is still to come. */
  readonly isFolded: boolean;
  readonly rows: readonly SessionRow[];
  /** How many more there are; empty where these are all. */
  readonly more: string;
}

interface SessionRow {
  readonly when: string;
  /** Empty where all are at one place. */
  readonly where: string;
  /** 已取消 or 延期; empty where it takes place. */
  readonly state: string;
  /** By which the badge knows its time. */
  readonly live: ReturnType<typeof liveData>;
}

const MOST = 30;
const STATES = { scheduled: '', postponed: '延期', cancelled: '已取消' } as const;

/** Those to come, then those that are over at a moment. */
export function sessionLists(
  sessions: readonly Session[],
  now: Temporal.Instant,
): readonly SessionListing[] {
  const isOver = (session: Session) => {
    const span = sessionSpan(session);
    return span !== undefined && Temporal.Instant.compare(span.end, now) <= 0;
  };
  const open = sessions.filter((session) => !isOver(session));
  const over = sessions.filter(isOver);
  const places = new Set(sessions.map(({ location }) => whereText(location)));
  const rowOf = (session: Session): SessionRow => ({
    when: whenText(session.time),
    where: places.size > 1 ? (whereText(session.location) ?? '') : '',
    state: STATES[sessionStatus(session)],
    live: liveData(session),
  });
  return [
    { title: '', list: open },
    { title: `办过的 ${over.length} 场`, list: over },
  ]
    .filter(({ list }) => list.length > 0)
    .map(({ title, list }) => ({
      title,
      isFolded: title !== '' && open.length > 0,
      rows: list.slice(0, MOST).map(rowOf),
      more: list.length > MOST ? `后面还有 ${list.length - MOST} 场，都在日历文件里。` : '',
    }));
}
