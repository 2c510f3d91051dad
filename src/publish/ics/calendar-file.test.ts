import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { allDay, makeEvent, timed } from '#tests/builders/calendar.ts';
import type { Event } from '#domain/calendar/event.ts';
import { writeCalendar } from './calendar-file.ts';
import {
  eventEntries,
  FULL_EVENT,
  makeCalendar,
  OPTIONS,
  SAMPLE_OCCURRENCES,
  sampleEntries,
  SAMPLES,
} from '#tests/builders/sample-events.ts';

const unfold = (ics: string) => ics.replaceAll('\r\n ', '').split('\r\n');
const linesOf = (...events: Event[]) => unfold(writeCalendar(makeCalendar(eventEntries(events))));

describe('a calendar file', () => {
  it('is written as RFC 5545 and 7986 say', () => {
    expect(linesOf(FULL_EVENT)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//样例//Calendar//ZH',
      'CALSCALE:GREGORIAN',
      'NAME:样例日历\\, 全部',
      'X-WR-CALNAME:样例日历\\, 全部',
      'DESCRIPTION:只在测试里出现。',
      'URL:https://kepu.example/calendar/',
      'SOURCE;VALUE=URI:https://kepu.example/calendar/%E5%85%A8%E9%83%A8.ics',
      'COLOR:teal',
      'LAST-MODIFIED:20260809T233000Z',
      'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
      'X-PUBLISHED-TTL:PT12H',
      'BEGIN:VTIMEZONE',
      'TZID:Asia/Shanghai',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0800',
      'TZOFFSETTO:+0800',
      'TZNAME:CST',
      'END:STANDARD',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'UID:2026-full-1@kepu.example',
      'DTSTAMP:20260809T233000Z',
      'DTSTART;TZID=Asia/Shanghai:20260919T090000',
      'DTEND;TZID=Asia/Shanghai:20260919T113000',
      'SEQUENCE:0',
      'STATUS:CONFIRMED',
      'CREATED:20260801T010000Z',
      'LAST-MODIFIED:20260809T233000Z',
      'SUMMARY:样例：坭兴陶里的科学',
      [
        'DESCRIPTION:一场只在测试里出现的讲座。',
        '线上参加：https://kepu.example/live',
        '对象：青少年、教师',
        '费用：材料费 10 元',
        '报名：需要报名，2026年9月1日 周二开始，2026年9月10日 周四 18:00截止，电话 000-0000，https://kepu.example/book，限 30 人',
        '主办：样例馆、样例学校',
        '联系：样例联系人，000-0001，sample@kepu.example',
        '详情：https://kepu.example/events/2026-full/',
      ].join('\\n'),
      'LOCATION:样例展厅，样例路1号',
      'GEO:21.950000;108.654000',
      'URL:https://kepu.example/events/2026-full/',
      'CATEGORIES:体验活动,青少年,教师',
      'ORGANIZER;CN="样例联系人":mailto:sample@kepu.example',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('names no change without a single entry', () => {
    const empty = writeCalendar(makeCalendar([]));
    expect(empty).not.toContain('LAST-MODIFIED');
  });

  it('is the same, byte for byte, whatever the order of the entries', () => {
    const entries = sampleEntries();
    expect(writeCalendar(makeCalendar(entries.toReversed()))).toBe(
      writeCalendar(makeCalendar(entries)),
    );
  });

  it('has the entries that the samples expect', () => {
    const pick = (entry: { uid: string; summary: string; status: string }) => ({
      uid: entry.uid,
      summary: entry.summary,
      status: entry.status,
    });
    const out = [...SAMPLES, ...SAMPLE_OCCURRENCES].flatMap((sample) => sample.out);
    expect(sampleEntries().map(pick)).toEqual(out.map(pick));
  });
});

describe('an event in a calendar', () => {
  it('has no end, not even a duration, when its end is unknown, and says so', () => {
    const lines = linesOf(makeEvent({ sessions: [{ time: timed('2026-09-20T08:00') }] }));
    expect(lines.filter((line) => /^(?:DTEND|DURATION)/.test(line))).toEqual([]);
    expect(lines.find((line) => line.startsWith('DESCRIPTION:一场'))).toContain(
      '结束时间：没有公布',
    );
  });

  it('is all-day and transparent with an exclusive end', () => {
    const lines = linesOf(makeEvent({ sessions: [{ time: allDay('2026-12-31') }] }));
    expect(lines).toContain('DTSTART;VALUE=DATE:20261231');
    expect(lines).toContain('DTEND;VALUE=DATE:20270101');
    expect(lines).toContain('TRANSP:TRANSPARENT');
  });

  it.each([
    { input: '微信联系', out: 0 },
    { input: '见官网@', out: 0 },
    { input: 'sample@kepu', out: 0 },
    { input: 'sample@kepu.example', out: 1 },
  ])('names an organizer only with a real address: $input', ({ input, out }) => {
    const lines = linesOf(makeEvent({ contact: { email: input } }));
    expect(lines.filter((line) => line.startsWith('ORGANIZER'))).toHaveLength(out);
  });

  it.each([
    { last: '2026-09-30', at: '2026-11-29T23:59:59+08:00', out: 1 },
    { last: '2026-09-30', at: '2026-11-30T00:00:00+08:00', out: 0 },
  ])('leaves 60 days after $last when cancelled: at $at it counts $out', ({ last, at, out }) => {
    const event = makeEvent({
      status: 'cancelled',
      sessions: [{ time: allDay('2026-09-29', last) }],
    });
    const now = Temporal.Instant.from(at);
    expect(eventEntries([event], { ...OPTIONS, now })).toHaveLength(out);
  });

  it('stays for ever when it took place', () => {
    const event = makeEvent({ sessions: [{ time: allDay('2021-10-17') }] });
    expect(eventEntries([event])).toHaveLength(1);
  });

  it('keeps its UID and raises its SEQUENCE through postponing, cancelling and a new date', () => {
    const time = timed('2026-09-05T09:00', '2026-09-05T11:30');
    const history = [
      makeEvent({ sequence: 0, sessions: [{ time }] }),
      makeEvent({ sequence: 1, status: 'postponed', sessions: [{ time }] }),
      makeEvent({ sequence: 2, status: 'cancelled', sessions: [{ time }] }),
      makeEvent({
        sequence: 3,
        sessions: [{ time: timed('2026-10-05T09:00'), previous: [time] }],
      }),
    ];
    const seen = history
      .flatMap((event) => eventEntries([event]))
      .map(({ uid, sequence, status, summary }) => ({ uid, sequence, status, summary }));
    const uid = '2026-sample-1@kepu.example';
    expect(seen).toEqual([
      { uid, sequence: 0, status: 'CONFIRMED', summary: '样例讲座' },
      { uid, sequence: 1, status: 'CANCELLED', summary: '【延期】样例讲座' },
      { uid, sequence: 2, status: 'CANCELLED', summary: '【已取消】样例讲座' },
      { uid, sequence: 3, status: 'CONFIRMED', summary: '样例讲座' },
    ]);
  });

  it('tells what the date was before', () => {
    const moved = SAMPLES.find(({ event }) => event.id === '2026-moved');
    const [entry] = eventEntries(moved ? [moved.event] : []);
    expect(entry?.description).toContain('时间有变，原定2026年10月31日 周六 9:00开始');
  });
});
