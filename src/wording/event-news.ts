import type { Event, Session } from '#domain/calendar/event.ts';
import type { Span } from '#domain/calendar/span.ts';
import { eventState, sessionSpan, sessionStatus } from '#domain/calendar/states.ts';
import { isDated, markedTitle, whenText } from './event-text.ts';
import { formatInstant } from '#domain/time/shanghai.ts';
import { Temporal } from 'temporal-polyfill';

/** What an event page says before anything else. */
export interface EventNews {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Title with 【已取消】 or 【延期】 where the event as a whole is off. */
export function eventTitle(event: Event, now: Temporal.Instant): string {
  const state = eventState(event, now);
  return state === 'cancelled' || state === 'postponed'
    ? markedTitle(event.title, state)
    : event.title;
}

/**
 * Why the event is off, what was moved from when to when, and since when it is over; undefined where
 * there is no such news. Absolute dates only: it stays true however old the page is.
 */
export function eventNews(event: Event, now: Temporal.Instant): EventNews | undefined {
  const state = eventState(event, now);
  const note = event.statusNote === undefined ? [] : [event.statusNote];
  if (state === 'cancelled') return { title: '活动取消了', lines: note };
  if (state === 'postponed') {
    return { title: '活动延期了', lines: [...note, '新的时间公布以后，会写在这里。'] };
  }
  const changes = changeLines(event);
  if (state === 'past') return { title: overText(event), lines: changes };
  if (changes.length > 0) return { title: '时间有变动', lines: [...note, ...changes] };
  return event.sequence > 0
    ? { title: '有变动', lines: [...note, '时间、地点或状态改过，请以这一页为准。'] }
    : undefined;
}

/** What changed, one session a line, oldest time first. */
function changeLines(event: Event): string[] {
  return event.sessions
    .flatMap((session) => {
      const status = sessionStatus(session);
      const old = session.previous.filter(isDated).map((time) => `原定${whenText(time)}`);
      const off = status === 'cancelled' ? '已取消' : '延期，新的时间待公布';
      if (status !== 'scheduled' && event.status === 'scheduled') {
        return [[...old, `${isDated(session.time) ? `${whenText(session.time)}，` : ''}${off}`]];
      }
      return old.length > 0 && isDated(session.time)
        ? [[...old, `改为${whenText(session.time)}`]]
        : [];
    })
    .map((parts) => `${parts.join('；')}。`);
}

function overText(event: Event): string {
  const spans = event.sessions
    .filter((session) => sessionStatus(session) === 'scheduled')
    .map(sessionSpan)
    .filter((span): span is Span => span !== undefined)
    .sort((a, b) => Temporal.Instant.compare(a.end, b.end));
  const last = spans.at(-1)?.last;
  return last === undefined
    ? '活动已经结束'
    : `活动在${last.year}年${last.month}月${last.day}日结束`;
}

/** Attributes by which the badge knows a session's time; no start where it does not take place. */
export function liveData(session: Session): { 'data-start'?: string; 'data-end'?: string } {
  const span = sessionSpan(session);
  if (span === undefined || sessionStatus(session) !== 'scheduled') return {};
  return { 'data-start': formatInstant(span.start), 'data-end': formatInstant(span.end) };
}
