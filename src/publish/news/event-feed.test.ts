import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { allDay, makeEvent, tba, timed } from '#tests/builders/calendar.ts';
import type { EventInput } from '#tests/builders/calendar.ts';
import { absoluteUrl } from '#site/routes.ts';
import { eventFeed } from './event-feed.ts';
import { makeFeed, tagUri, type FeedItem } from './feed.ts';

const CREATED = '2026-08-01T09:00';
const UPDATED = '2026-08-10T07:30';

function itemOf(input: EventInput): FeedItem {
  const event = makeEvent({
    id: '2026-talk',
    title: '讲座',
    created: Temporal.PlainDateTime.from(CREATED),
    updated: Temporal.PlainDateTime.from(UPDATED),
    ...input,
  });
  const [item] = eventFeed([event], '/feed').items;
  if (!item) throw new Error('no item');
  return item;
}

describe('an announcement', () => {
  it('bears the date on which it was published, not that of the event', () => {
    const item = itemOf({ sessions: [{ time: allDay('2026-12-24') }] });
    expect(item.published.toString()).toBe('2026-08-01T09:00:00');
    expect(item.updated.toString()).toBe('2026-08-10T07:30:00');
    expect(item.id).toBe(tagUri('event/2026-talk'));
    expect(item.url).toBe(absoluteUrl('/events/2026-talk/'));
    expect(item.title).toBe('讲座');
  });

  it.each([
    { input: { status: 'scheduled' }, title: '【有变动】讲座' },
    { input: { status: 'postponed' }, title: '【延期】讲座' },
    { input: { status: 'cancelled' }, title: '【已取消】讲座' },
  ] as const)('of a change is new, with an id of its own: $title', ({ input, title }) => {
    const item = itemOf({ ...input, sequence: 2 });
    expect(item.id).toBe(tagUri('event/2026-talk/2'));
    expect(item.published.toString()).toBe('2026-08-10T07:30:00');
    expect(item.title).toBe(title);
  });

  it('tells reason, times, places and facts, each place once', () => {
    const location = { name: '样例馆', district: 'qinnan' } as const;
    const item = itemOf({
      statusNote: '只在取消时写出',
      sessions: [
        { time: timed('2026-09-19T09:00', '2026-09-19T10:00'), location },
        { time: timed('2026-09-20T09:00'), location, status: 'cancelled' },
        { time: tba(), location, previous: [allDay('2026-09-21')] },
      ],
    });
    expect(item.paragraphs).toEqual([
      '一场只在测试里出现的讲座。',
      '时间：2026年9月19日 周六 9:00—10:00',
      '时间：【已取消】2026年9月20日 周日 9:00开始',
      '时间：【延期】日期待公布',
      '地点：样例馆（钦南区）',
      '对象：公众',
      '费用：免费',
      '报名：不用报名',
      '主办：测试单位',
    ]);
    expect(itemOf({ status: 'cancelled', statusNote: '台风。' }).paragraphs[0]).toBe(
      '说明：台风。',
    );
  });
});

describe('the order of announcements', () => {
  const ABOUT = { name: 'sample', title: '样例', description: '样例' };
  const at = (id: string, created: string) =>
    itemOf({ id, created: Temporal.PlainDateTime.from(created) });
  const items = [at('2026-b', CREATED), at('2026-c', '2026-08-02T00:00'), at('2026-a', CREATED)];

  it.each([
    { limit: undefined, out: ['2026-c', '2026-a', '2026-b'] },
    { limit: 2, out: ['2026-c', '2026-a'] },
  ])('is newest first, then by id, at most $limit', ({ limit, out }) => {
    const ids = (list: readonly FeedItem[]) =>
      makeFeed(ABOUT, '/', '/feed', list, limit).items.map(({ id }) => id.split('/')[1]);
    expect(ids(items)).toEqual(out);
    expect(ids(items.toReversed())).toEqual(out);
  });

  it('dates the feed by its latest change, or by its start when empty', () => {
    expect(makeFeed(ABOUT, '/', '/feed', items).updated.toString()).toBe('2026-08-10T07:30:00');
    expect(makeFeed(ABOUT, '/', '/feed', []).updated.toString()).toBe('2026-11-24T06:00:00');
  });
});
