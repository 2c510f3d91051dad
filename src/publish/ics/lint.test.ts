import { describe, expect, it } from 'vitest';
import { allDay, makeEvent, timed } from '#tests/builders/calendar.ts';
import { eventEntries } from './entries.ts';
import { lintIcs } from './lint.ts';
import { ICS_RULES, type IcsRule } from './rules.ts';
import { writeCalendar } from './calendar-file.ts';
import { DOMAIN, makeCalendar, NOW, urlOf } from '#tests/builders/sample-events.ts';

const POSITION = { lat: 21.95, lng: 108.62 };
/** A good calendar: a timed, a cancelled and an all-day event. */
const GOOD = writeCalendar(
  makeCalendar(
    eventEntries(
      [
        makeEvent({
          id: '2026-a',
          sessions: [{ time: timed('2026-09-05T09:00', '2026-09-05T10:00') }],
        }),
        makeEvent({
          id: '2026-b',
          status: 'cancelled',
          sessions: [{ time: timed('2026-09-06T09:00') }],
        }),
        makeEvent({
          id: '2026-c',
          sessions: [
            { time: allDay('2026-09-07', '2026-09-08'), location: { position: POSITION } },
          ],
        }),
      ],
      { domain: DOMAIN, now: NOW, urlOf },
    ),
  ),
);

/** Replaces the first occurrence. */
const swap = (from: string | RegExp, to: string) => (ics: string) => ics.replace(from, to);
/** Adds a line to the first event. */
const add = (line: string) => swap('BEGIN:VEVENT\r\n', `BEGIN:VEVENT\r\n${line}\r\n`);
/** Drops the first line, with its folds, that begins so. */
const drop = (head: string) =>
  swap(new RegExp(`(?<=\\n)${head}[^\\r]*\\r\\n(?: [^\\r]*\\r\\n)*`), '');

const TIMED = 'DTSTART;TZID=Asia/Shanghai:20260905T090000';
const TIMED_END = 'DTEND;TZID=Asia/Shanghai:20260905T100000';

const MUTANTS: readonly {
  readonly rule: IcsRule;
  readonly input: string;
  readonly mutate: (ics: string) => string;
}[] = [
  { rule: 'bom', input: 'a BOM', mutate: (ics) => `\uFEFF${ics}` },
  { rule: 'not-utf8', input: 'a lone surrogate', mutate: add('COMMENT:\ud83d') },
  { rule: 'line-ending', input: 'a bare LF', mutate: swap('\r\n', '\n') },
  { rule: 'line-ending', input: 'a bare CR', mutate: swap('\r\n', '\r') },
  { rule: 'line-ending', input: 'no break at the end', mutate: (ics) => ics.trimEnd() },
  { rule: 'line-length', input: '76 octets', mutate: add(`COMMENT:${'x'.repeat(68)}`) },
  {
    rule: 'line-length',
    input: '26 Chinese characters',
    mutate: add(`COMMENT:${'钦'.repeat(23)}`),
  },
  {
    rule: 'fold-in-character',
    input: 'a fold between surrogates',
    mutate: add('COMMENT:\ud83d\r\n \ude00'),
  },
  { rule: 'control-character', input: 'a bell', mutate: add('COMMENT:\u0007') },
  { rule: 'empty-line', input: 'an empty line', mutate: add('') },
  { rule: 'malformed-line', input: 'no colon', mutate: add('COMMENT') },
  { rule: 'malformed-line', input: 'a space in the name', mutate: add('COM MENT:x') },
  { rule: 'malformed-line', input: 'an open quote', mutate: add('COMMENT;X="a:b') },
  { rule: 'unbalanced', input: 'an event without END', mutate: drop('END:VEVENT') },
  { rule: 'unbalanced', input: 'no END at all', mutate: drop('END:VCALENDAR') },
  { rule: 'unbalanced', input: 'two calendars', mutate: (ics) => ics + ics },
  { rule: 'unbalanced', input: 'a line outside', mutate: (ics) => `${ics}COMMENT:x\r\n` },
  { rule: 'unbalanced', input: 'an empty file', mutate: () => '' },
  {
    rule: 'empty-calendar',
    input: 'no component',
    mutate: swap(/BEGIN:VTIMEZONE.*END:VEVENT\r\n/s, ''),
  },
  ...['PRODID', 'VERSION', 'NAME', 'X-WR-CALNAME', 'TZOFFSETFROM', 'UID', 'DTSTAMP', 'SUMMARY'].map(
    (name) => ({ rule: 'missing-property' as const, input: `no ${name}`, mutate: drop(name) }),
  ),
  { rule: 'missing-property', input: 'no DTSTART', mutate: drop('DTSTART;TZID') },
  { rule: 'repeated-property', input: 'two sequences', mutate: add('SEQUENCE:0') },
  { rule: 'bad-version', input: 'version 1.0', mutate: swap('VERSION:2.0', 'VERSION:1.0') },
  {
    rule: 'method',
    input: 'a method',
    mutate: swap('VERSION:2.0', 'VERSION:2.0\r\nMETHOD:PUBLISH'),
  },
  { rule: 'recurrence', input: 'a rule', mutate: add('RRULE:FREQ=DAILY;COUNT=2') },
  { rule: 'recurrence', input: 'an exception', mutate: add('EXDATE:20260905T010000Z') },
  {
    rule: 'stamp-not-utc',
    input: 'a DTSTAMP without Z',
    mutate: swap(/(DTSTAMP:\d{8}T\d{6})Z/, '$1'),
  },
  {
    rule: 'stamp-not-utc',
    input: 'a calendar changed on a day',
    mutate: swap(/(LAST-MODIFIED:\d{8})T\d{6}Z/, '$1'),
  },
  { rule: 'bad-date', input: '30 February', mutate: swap(/DTSTAMP:\d{8}/, 'DTSTAMP:20260230') },
  { rule: 'bad-date', input: '25 o’clock', mutate: swap('20260905T100000', '20260905T250000') },
  { rule: 'bad-date', input: 'dashes', mutate: swap('20260907', '2026-09-07') },
  {
    rule: 'value-type',
    input: 'a day that is not called one',
    mutate: swap('DTSTART;VALUE=DATE', 'DTSTART'),
  },
  {
    rule: 'mixed-value-types',
    input: 'a day that ends at a time',
    mutate: swap('DTEND;VALUE=DATE:20260909', 'DTEND;TZID=Asia/Shanghai:20260909T000000'),
  },
  {
    rule: 'mixed-value-types',
    input: 'an end in UTC',
    mutate: swap(TIMED_END, 'DTEND:20260905T020000Z'),
  },
  {
    rule: 'end-not-after-start',
    input: 'an end before the start',
    mutate: swap('20260905T100000', '20260905T080000'),
  },
  {
    rule: 'end-not-after-start',
    input: 'a day with an inclusive end',
    mutate: swap('DTEND;VALUE=DATE:20260909', 'DTEND;VALUE=DATE:20260907'),
  },
  { rule: 'end-and-duration', input: 'an end and a duration', mutate: add('DURATION:PT1H') },
  {
    rule: 'floating-time',
    input: 'times without zone',
    mutate: (ics) =>
      ics.replace(TIMED, 'DTSTART:20260905T090000').replace(TIMED_END, 'DTEND:20260905T100000'),
  },
  {
    rule: 'zone-on-utc',
    input: 'times with Z and TZID',
    mutate: (ics) => ics.replace(TIMED, `${TIMED}Z`).replace(TIMED_END, `${TIMED_END}Z`),
  },
  {
    rule: 'missing-timezone',
    input: 'another VTIMEZONE',
    mutate: swap('TZID:Asia/Shanghai', 'TZID:Asia/Urumqi'),
  },
  {
    rule: 'wrong-offset',
    input: 'summer time',
    mutate: swap('TZOFFSETTO:+0800', 'TZOFFSETTO:+0900'),
  },
  ...['P12H', 'PT', 'P', '12H', 'P1W2D', 'PT12'].map((duration) => ({
    rule: 'bad-duration' as const,
    input: duration,
    mutate: swap('DURATION:PT12H', `DURATION:${duration}`),
  })),
  {
    rule: 'bad-duration',
    input: 'a bad TTL',
    mutate: swap('X-PUBLISHED-TTL:PT12H', 'X-PUBLISHED-TTL:P12H'),
  },
  {
    rule: 'refresh-type',
    input: 'a refresh interval without its type',
    mutate: swap('REFRESH-INTERVAL;VALUE=DURATION', 'REFRESH-INTERVAL'),
  },
  { rule: 'duplicate-uid', input: 'one UID twice', mutate: swap('UID:2026-b-1', 'UID:2026-a-1') },
  { rule: 'unescaped-text', input: 'a comma', mutate: swap('SUMMARY:', 'SUMMARY:a,b') },
  { rule: 'unescaped-text', input: 'a semicolon', mutate: swap('SUMMARY:', 'SUMMARY:a;b') },
  { rule: 'unescaped-text', input: 'an unknown escape', mutate: swap('SUMMARY:', 'SUMMARY:a\\:b') },
  {
    rule: 'unknown-status',
    input: 'a status of our own',
    mutate: swap('STATUS:CONFIRMED', 'STATUS:POSTPONED'),
  },
  { rule: 'unmarked-cancellation', input: 'a plain title', mutate: swap('【已取消】', '') },
  { rule: 'opaque-day', input: 'a day that blocks', mutate: drop('TRANSP') },
  { rule: 'bad-geo', input: 'latitude 91', mutate: swap('GEO:21.95', 'GEO:91.95') },
  { rule: 'bad-geo', input: 'a comma', mutate: swap(/(GEO:[\d.]+);/, '$1,') },
  { rule: 'bad-sequence', input: 'sequence -1', mutate: swap('SEQUENCE:0', 'SEQUENCE:-1') },
  {
    rule: 'bad-uri',
    input: 'a path',
    mutate: swap('URL:https://kepu.example/calendar/', 'URL:/calendar/'),
  },
  { rule: 'bad-uri', input: 'Chinese in an address', mutate: swap('calendar/\r\n', '日历/\r\n') },
  {
    rule: 'bad-uri',
    input: 'an organizer without mailto',
    mutate: add('ORGANIZER:a@kepu.example'),
  },
  { rule: 'bad-color', input: 'a hex colour', mutate: swap('COLOR:teal', 'COLOR:#0b5c6b') },
];

describe('the ICS linter', () => {
  it('finds nothing in a good calendar, as text or octets', () => {
    expect(lintIcs(GOOD)).toEqual([]);
    expect(lintIcs(new TextEncoder().encode(GOOD))).toEqual([]);
  });

  it.each(MUTANTS)('catches $input by $rule alone', ({ rule, mutate }) => {
    const mutant = mutate(GOOD);
    expect(mutant).not.toBe(GOOD);
    expect([...new Set(lintIcs(mutant).map((found) => found.rule))]).toEqual([rule]);
  });

  it('has a mutant for every rule', () => {
    expect(new Set(MUTANTS.map(({ rule }) => rule))).toEqual(new Set(Object.keys(ICS_RULES)));
  });

  it('catches a fold inside a UTF-8 sequence', () => {
    const [before = '', after = ''] = GOOD.split('DESCRIPTION:只在测试里出现。');
    const encoder = new TextEncoder();
    const octets = new Uint8Array([
      ...encoder.encode(`${before}DESCRIPTION:`),
      ...[0xe9, 0x92, 0x0d, 0x0a, 0x20, 0xa6], // 钦, folded after its second octet
      ...encoder.encode(after),
    ]);
    expect(lintIcs(octets).map(({ rule }) => rule)).toEqual(['fold-in-character']);
  });

  it('catches octets that are no UTF-8', () => {
    const octets = new TextEncoder().encode(GOOD.replace('COLOR:teal', 'COLOR:teal\r\nCOMMENT:~'));
    octets[octets.lastIndexOf(0x7e)] = 0xff;
    expect(lintIcs(octets).map(({ rule }) => rule)).toEqual(['not-utf8']);
  });

  it('says in Chinese what is wrong and on which line', () => {
    expect(lintIcs(GOOD.replace('COLOR:teal', 'COLOR:#fff'))).toEqual([
      { rule: 'bad-color', line: 10, message: 'COLOR 要用 CSS 颜色名：COLOR:#fff' },
    ]);
  });

  it('reports every problem at once, by line', () => {
    const bad = GOOD.replace('COLOR:teal', 'COLOR:#fff').replace('VERSION:2.0', 'VERSION:1.0');
    expect(lintIcs(bad).map(({ rule }) => rule)).toEqual(['bad-version', 'bad-color']);
  });

  it('does not stumble over any text', () => {
    for (const text of ['\r\n', ' x', 'END:VCALENDAR\r\n', ':\r\n', 'BEGIN:\r\nEND:\r\n']) {
      expect(lintIcs(text).map(({ rule }) => rule)).toContain('unbalanced');
    }
  });
});
