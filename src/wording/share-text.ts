import type { Event, Session } from '#domain/calendar/event.ts';
import { DISTRICTS } from '#domain/geo/district.ts';
import type { Place } from '#domain/geo/place.ts';
import { isDated, markedTitle, whenText, whereText } from './event-text.ts';

/** Longest share text, in UTF-16 units: a phone shows it without 全文. */
const SHARE_LIMIT = 200;
const TITLE_LIMIT = 60;

/** Cuts between what readers see as one character and says so with …; empty where nothing fits. */
function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('zh').segment(text)) {
    if (kept.length + segment.length + 1 > limit) break;
    kept += segment;
  }
  return kept === '' ? '' : `${kept}…`;
}

/** When a session is, was to be, or that nobody knows. */
function sessionTime({ time, status }: Session): string {
  return isDated(time) && status !== 'scheduled' ? `原定${whenText(time)}` : whenText(time);
}

/**
 * Plain text to paste into WeChat: title with its status, when, where, link, one a line, at most
 * 200 UTF-16 units. The link is never cut; the title is shortened beyond 60, then place and time give
 * way. Absolute dates only, so it stays true when forwarded. Of several sessions it names the first
 * that takes place.
 * @param url absolute address of the event's page
 */
export function shareText(event: Event, url: string): string {
  const first = event.sessions.find(({ status }) => status === 'scheduled') ?? event.sessions[0];
  const count = event.sessions.length;
  const times = first && `时间：${sessionTime(first)}${count > 1 ? `，共${count}场` : ''}`;
  const place = first && whereText(first.location);
  return withLink(url, [
    { line: markedTitle(event.title, event.status), limit: TITLE_LIMIT },
    { line: times ?? '' },
    { line: place === undefined ? '' : `地点：${place}` },
  ]);
}

/**
 * Plain text to paste into WeChat: the place's name, what it is, where it is, link, one a line, at
 * most 200 UTF-16 units; the link is never cut.
 *
 * @param url absolute address of the place's page
 */
export function placeShareText(place: Place, url: string): string {
  const where = place.address ?? (place.district && `钦州市${DISTRICTS[place.district]}`);
  return withLink(url, [
    { line: place.name, limit: TITLE_LIMIT },
    { line: place.summary },
    { line: where === undefined ? '' : `地点：${where}` },
  ]);
}

/** Lines as long as there is room for them, the first ones first, and then the link. */
function withLink(url: string, lines: readonly { line: string; limit?: number }[]): string {
  let left = SHARE_LIMIT - url.length;
  const kept = lines.map(({ line, limit = SHARE_LIMIT }) => {
    const text = shorten(line.replace(/\s+/g, ' '), Math.min(limit, left - 1));
    if (text !== '') left -= text.length + 1;
    return text;
  });
  return [...kept, url].filter((line) => line !== '').join('\n');
}
