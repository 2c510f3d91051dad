import { describe, expect, it } from 'vitest';
import { allDay, makeEvent, timed } from '#tests/builders/calendar.ts';
import { eventEntries, makeCalendar, sampleEntries } from '#tests/builders/sample-events.ts';
import { writeCalendar } from '#publish/ics/calendar-file.ts';
import { calendarFaults } from './calendar-faults.ts';

const faultsOf = (ics: string) => calendarFaults(new TextEncoder().encode(ics));
/** A timed, a cancelled and an all-day event. */
const GOOD = writeCalendar(
  makeCalendar(
    eventEntries([
      makeEvent({
        id: '2026-a',
        sessions: [{ time: timed('2026-09-05T09:00', '2026-09-05T10:00') }],
      }),
      makeEvent({
        id: '2026-b',
        status: 'cancelled',
        sessions: [{ time: timed('2026-09-06T09:00') }],
      }),
      makeEvent({ id: '2026-c', sessions: [{ time: allDay('2026-09-07', '2026-09-08') }] }),
    ]),
  ),
);
const FIRST = 'BEGIN:VEVENT\r\n';
const TIME = 'DTSTART;TZID=Asia/Shanghai:20260906T090000';

/** What is changed in the good calendar, and the faults that this makes. */
const BROKEN: readonly (readonly [from: string | RegExp, to: string, fault: string])[] = [
  ['BEGIN', '\uFEFFBEGIN', '文件开头不能有 BOM'],
  ['\r\n', '\n', '每一行都要以 CRLF 结束'],
  [/\r\n$/, '', '每一行都要以 CRLF 结束'],
  [FIRST, `${FIRST}COMMENT:\u0007\r\n`, '不能有控制字符'],
  [FIRST, `${FIRST}COMMENT:${'钦'.repeat(23)}\r\n`, '第 24 行超过 75 个字节'],
  ['SUMMARY:', 'SUMMARY:a,', '文字里的反斜杠、分号、逗号要转义：SUMMARY:a,样例讲座'],
  ['calendar/\r\n', '日历/\r\n', '网址要完整，并且只用 ASCII 字符：URL:https://kepu.example/日历/'],
  [FIRST, 'METHOD:PUBLISH\r\nBEGIN:VEVENT\r\n', '订阅用的日历不能有 METHOD'],
  ['REFRESH-INTERVAL;VALUE=DURATION', 'REFRESH-INTERVAL', 'REFRESH-INTERVAL 要是时长'],
  ['UID:2026-b-1', 'UID:2026-a-1', 'UID 不能重复'],
  ['SEQUENCE:0\r\n', '', '2026-a-1@kepu.example 缺少 SEQUENCE'],
  [FIRST, `${FIRST}RRULE:FREQ=DAILY\r\n`, '2026-a-1@kepu.example 重复的活动要逐场写出'],
  [
    /(DTSTAMP:\w+)Z/,
    '$1',
    '2026-a-1@kepu.example DTSTAMP、CREATED、LAST-MODIFIED 要用 UTC，以 Z 结尾',
  ],
  [TIME, 'DTSTART:20260906T090000', '2026-b-1@kepu.example 时间要有时区和它的 VTIMEZONE'],
  ['TRANSP:TRANSPARENT\r\n', '', '2026-c-1@kepu.example 全天的活动要写 TRANSP:TRANSPARENT'],
  ['0905T100000', '0905T080000', '2026-a-1@kepu.example DTEND 要晚于 DTSTART，写法相同'],
  ['DATE:20260909', 'DATE:20260907', '2026-c-1@kepu.example DTEND 要晚于 DTSTART，写法相同'],
  ['【已取消】', '', '2026-b-1@kepu.example 取消或延期的活动，标题要有【已取消】或【延期】'],
];

describe('the check of a calendar file', () => {
  it('finds nothing in files of this site', () => {
    expect(faultsOf(GOOD)).toEqual([]);
    expect(faultsOf(writeCalendar(makeCalendar(sampleEntries())))).toEqual([]);
    expect(faultsOf(writeCalendar(makeCalendar([])))).toEqual([]);
  });

  it.each(BROKEN)('finds %j changed to %j: %s', (from, to, fault) => {
    expect(faultsOf(GOOD.replace(from, to))).toEqual([fault]);
  });

  it('requires a time zone in the file', () => {
    expect(faultsOf(GOOD.replace(/BEGIN:VTIMEZONE.*END:VTIMEZONE\r\n/s, ''))).toContain(
      '缺少 VTIMEZONE',
    );
  });

  it.each(['', 'BEGIN:VCALENDAR\r\n', GOOD.replace('END:VEVENT\r\n', '')])(
    'says so where the file is none at all',
    (ics) => {
      expect(faultsOf(ics)).toEqual([expect.stringMatching(/^不是正确的 iCalendar 文件/)]);
    },
  );

  it('finds a character cut by a fold', () => {
    const octets = new TextEncoder().encode(GOOD.replace(FIRST, `${FIRST}COMMENT:~\r\n`));
    octets[octets.indexOf(0x7e)] = 0xe9;
    expect(calendarFaults(octets)).toEqual([expect.stringMatching(/^不是正确的 iCalendar 文件/)]);
  });
});
