import { describe, expect, it } from 'vitest';
import { allDay, makeEvent, tba, timed } from '#tests/builders/calendar.ts';
import type { EventLocation } from '#domain/calendar/event.ts';
import { eventJsonLd } from './event.ts';
import { FULL_EVENT } from '#tests/builders/sample-events.ts';

const PAGE = 'https://kepu.example/events/2026-sample/';
const urls = { page: PAGE };

describe('the JSON-LD of an event', () => {
  it('is a schema.org Event with everything that is known', () => {
    const image = 'https://kepu.example/images/sample.jpg';
    expect(eventJsonLd(FULL_EVENT, { page: PAGE, image })).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: '样例：坭兴陶里的科学',
      startDate: '2026-09-19T09:00:00+08:00',
      endDate: '2026-09-19T11:30:00+08:00',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      location: [
        {
          '@type': 'Place',
          name: '样例展厅',
          address: {
            '@type': 'PostalAddress',
            addressCountry: 'CN',
            addressRegion: '广西壮族自治区',
            addressLocality: '钦州市钦南区',
            streetAddress: '样例路1号',
          },
          geo: { '@type': 'GeoCoordinates', latitude: 21.95, longitude: 108.6540001 },
        },
        { '@type': 'VirtualLocation', url: 'https://kepu.example/live' },
      ],
      description: '一场只在测试里出现的讲座。',
      url: PAGE,
      inLanguage: 'zh-CN',
      organizer: [
        { '@type': 'Organization', name: '样例馆' },
        { '@type': 'Organization', name: '样例学校' },
      ],
      isAccessibleForFree: false,
      image,
    });
  });

  it('says nothing of what is not known', () => {
    const event = makeEvent({
      organisers: [],
      cost: { kind: 'unknown' },
      sessions: [{ time: timed('2026-09-05T09:00') }],
    });
    expect(eventJsonLd(event, urls)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: '样例讲座',
      startDate: '2026-09-05T09:00:00+08:00',
      eventStatus: 'https://schema.org/EventScheduled',
      description: '一场只在测试里出现的讲座。',
      url: PAGE,
      inLanguage: 'zh-CN',
    });
  });

  it('does not exist for an event without a date', () => {
    expect(eventJsonLd(makeEvent({ sessions: [{ time: tba() }] }), urls)).toBeUndefined();
    expect(
      eventJsonLd(
        makeEvent({ sessions: [{ time: tba(), previous: [allDay('2026-09-05')] }] }),
        urls,
      ),
    ).toBeUndefined();
  });

  it('has plain inclusive dates for whole days', () => {
    const event = makeEvent({ sessions: [{ time: allDay('2026-12-31', '2027-01-01') }] });
    expect(eventJsonLd(event, urls)).toMatchObject({
      startDate: '2026-12-31',
      endDate: '2027-01-01',
    });
  });

  const time = allDay('2026-10-01');
  it.each([
    {
      session: { time, status: 'cancelled' },
      out: { eventStatus: 'https://schema.org/EventCancelled' },
    },
    {
      session: { time, status: 'postponed' },
      out: { eventStatus: 'https://schema.org/EventPostponed', startDate: '2026-10-01' },
    },
    {
      session: { time, previous: [timed('2026-09-01T09:00')] },
      out: {
        eventStatus: 'https://schema.org/EventRescheduled',
        startDate: '2026-10-01',
        previousStartDate: '2026-09-01T09:00:00+08:00',
      },
    },
    {
      session: { time, previous: [allDay('2026-08-01'), tba(), allDay('2026-09-01')] },
      out: { previousStartDate: ['2026-08-01', '2026-09-01'] },
    },
  ] as const)('tells its state: $out', ({ session, out }) => {
    expect(eventJsonLd(makeEvent({ sessions: [session] }), urls)).toMatchObject(out);
  });

  it.each<{ location: EventLocation; mode: string }>([
    { location: { district: 'pubei' }, mode: 'https://schema.org/OfflineEventAttendanceMode' },
    {
      location: { onlineUrl: 'https://a.example' },
      mode: 'https://schema.org/OnlineEventAttendanceMode',
    },
  ])('tells how to attend: $mode', ({ location, mode }) => {
    const node = eventJsonLd(makeEvent({ sessions: [{ time, location }] }), urls);
    expect(node).toMatchObject({ eventAttendanceMode: mode });
  });

  it('spans all dated sessions, each a subEvent', () => {
    const event = makeEvent({
      sessions: [
        {
          time: timed('2026-10-01T14:00', '2026-10-01T16:00'),
          location: { name: '乙' },
          status: 'cancelled',
        },
        { time: timed('2026-10-02T14:00'), location: { name: '甲' } },
        { time: tba() },
      ],
    });
    const node = eventJsonLd(event, urls);
    expect(node).toMatchObject({
      startDate: '2026-10-01',
      endDate: '2026-10-02',
      eventStatus: 'https://schema.org/EventScheduled',
      subEvent: [
        {
          startDate: '2026-10-01T14:00:00+08:00',
          endDate: '2026-10-01T16:00:00+08:00',
          eventStatus: 'https://schema.org/EventCancelled',
        },
        { startDate: '2026-10-02T14:00:00+08:00', location: { name: '甲' } },
      ],
    });
    expect(node?.['location']).toBeUndefined();
  });

  it('is cancelled when all its sessions are', () => {
    const sessions = ['2026-10-01', '2026-10-02'].map((day) => ({
      time: allDay(day),
      status: 'cancelled' as const,
      location: { name: '甲' },
    }));
    expect(eventJsonLd(makeEvent({ sessions }), urls)).toMatchObject({
      eventStatus: 'https://schema.org/EventCancelled',
      location: { name: '甲' },
    });
  });
});
