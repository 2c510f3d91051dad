import { describe, expect, it } from 'vitest';
import { allDay, makeEvent, tba, timed } from '#tests/builders/calendar.ts';
import type { EventLocation } from '#domain/calendar/event.ts';
import { factLines, markedTitle, whenText, whereText } from './event-text.ts';

// Weekdays were taken from the datetime module of Python.
describe('a time in words', () => {
  it.each([
    { input: allDay('2026-09-19'), out: '2026年9月19日 周六' },
    { input: allDay('2026-09-01', '2026-09-30'), out: '2026年9月1日 周二至9月30日 周三' },
    {
      input: allDay('2026-12-31', '2027-01-03'),
      out: '2026年12月31日 周四至2027年1月3日 周日',
    },
    { input: allDay('2028-02-29'), out: '2028年2月29日 周二' },
    {
      input: timed('2026-09-19T09:00', '2026-09-19T11:30'),
      out: '2026年9月19日 周六 9:00—11:30',
    },
    { input: timed('2026-09-21T00:05'), out: '2026年9月21日 周一 0:05开始' },
    {
      input: timed('2026-12-31T23:30', '2027-01-01T00:30'),
      out: '2026年12月31日 周四 23:30至2027年1月1日 周五 0:30',
    },
    {
      input: tba('每年举办，日期待公布', '2026-10'),
      out: '每年举办，日期待公布（最早2026年10月）',
    },
    { input: tba('日期待公布'), out: '日期待公布' },
  ])('is $out', ({ input, out }) => expect(whenText(input)).toBe(out));
});

describe('a place in words', () => {
  const cases: { input: EventLocation; out: string | undefined }[] = [
    {
      input: { name: '样例馆', address: '样例路1号', district: 'qinnan' },
      out: '样例馆，样例路1号',
    },
    { input: { name: '样例馆', district: 'qinbei' }, out: '样例馆（钦北区）' },
    { input: { name: '样例馆' }, out: '样例馆' },
    { input: { address: '样例路1号' }, out: '样例路1号' },
    { input: { district: 'lingshan' }, out: '钦州市灵山县' },
    { input: { onlineUrl: 'https://a.example/' }, out: '线上' },
    { input: {}, out: undefined },
  ];
  it.each(cases)('is $out', ({ input, out }) => expect(whereText(input)).toBe(out));
});

describe('the facts of an event', () => {
  it('leave out what is not known', () => {
    const event = makeEvent({
      audiences: [],
      organisers: [],
      cost: { kind: 'unknown' },
      booking: { kind: 'unknown' },
    });
    expect(factLines(event)).toEqual([]);
  });

  it('say that it is free and needs no booking', () => {
    expect(factLines(makeEvent())).toEqual([
      '对象：公众',
      '费用：免费',
      '报名：不用报名',
      '主办：测试单位',
    ]);
  });

  it('keep a closing time that is no date as it is written', () => {
    const event = makeEvent({ booking: { kind: 'required', closes: '额满' } });
    expect(factLines(event)).toContain('报名：需要报名，额满截止');
  });
});

it('marks the title of what does not take place', () => {
  expect(markedTitle('讲座', 'scheduled')).toBe('讲座');
  expect(markedTitle('讲座', 'postponed')).toBe('【延期】讲座');
  expect(markedTitle('讲座', 'cancelled')).toBe('【已取消】讲座');
});
