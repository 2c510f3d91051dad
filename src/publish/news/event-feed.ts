import { AUDIENCES } from '#domain/audience.ts';
import { EVENT_KINDS, type Event } from '#domain/calendar/event.ts';
import { sessionStatus } from '#domain/calendar/states.ts';
import { SITE } from '#site/config.ts';
import { absoluteUrl, routes } from '#site/routes.ts';
import { factLines, markedTitle, whenText, whereText } from '#wording/event-text.ts';
import { makeFeed, tagUri, type Feed, type FeedItem } from './feed.ts';

/**
 * The latest announcement of an event: the event itself, dated by `created`, or, once its time, place
 * or status has changed, the change, dated by `updated`. A change has an id of its own
 * (`event/<id>/<sequence>`): readers show only unknown ids as news, and a citizen must learn of it.
 */
function eventItem(event: Event): FeedItem {
  const { id, title, summary, status, statusNote, sequence, created, updated } = event;
  const changed = sequence > 0;
  const times = event.sessions.map((session) => {
    const own = sessionStatus(session);
    const off = own === status ? '' : markedTitle('', own);
    return `时间：${off}${whenText(session.time)}`;
  });
  const places = new Set(event.sessions.map(({ location }) => whereText(location)));
  const paragraphs = [
    status !== 'scheduled' && statusNote !== undefined && `说明：${statusNote}`,
    summary,
    ...times,
    ...[...places].map((place) => place !== undefined && `地点：${place}`),
    ...factLines(event),
  ];
  return {
    id: tagUri(changed ? `event/${id}/${sequence}` : `event/${id}`),
    url: absoluteUrl(routes.event(id)),
    title: changed && status === 'scheduled' ? `【有变动】${title}` : markedTitle(title, status),
    summary,
    paragraphs: paragraphs.filter((line) => typeof line === 'string'),
    published: changed ? updated : created,
    updated,
    categories: [EVENT_KINDS[event.kind], ...event.audiences.map((key) => AUDIENCES[key])],
  };
}

/** The news of the calendar, newest first, as the feed at `path`. */
export function eventFeed(events: readonly Event[], path: string): Feed {
  const about = {
    name: 'events',
    title: `${SITE.name} · 活动消息`,
    description: '新的活动，改了时间、延期或取消的活动。',
  };
  return makeFeed(about, routes.calendar(), path, events.map(eventItem));
}
