import ICAL from 'ical.js';

/** RFC 5545 §3.1: a line is at most 75 octets long, the line break not counted. */
const MAX_OCTETS = 75;
const REQUIRED = ['uid', 'dtstamp', 'dtstart', 'summary', 'sequence', 'status'];
const RECURRENCE = ['rrule', 'rdate', 'exdate', 'recurrence-id'];
const STAMPS = ['dtstamp', 'created', 'last-modified'];
const TEXT_LINE = /^(?:SUMMARY|DESCRIPTION|LOCATION|UID|NAME|X-WR-CALNAME|PRODID):/;
const ESCAPED = /:(?:\\[\\;,nN]|[^\\;,])*$/;

const lengthOf = (line: string) => new TextEncoder().encode(line).length;
const isUtc = (time: unknown) =>
  time instanceof ICAL.Time && time.zone === ICAL.Timezone.utcTimezone;

/**
 * What is wrong with a calendar file although readers take it, in Chinese: octets and lines that
 * RFC 5545 forbids, and the rules of this site (no METHOD, no recurrence, marked cancellations …).
 * @example calendarFaults(new TextEncoder().encode('\uFEFF')).at(0) // '文件开头不能有 BOM'
 */
export function calendarFaults(octets: Uint8Array): string[] {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(octets);
    const calendar = ICAL.Component.fromString(text.replace('\uFEFF', ''));
    return [...textFaults(text), ...componentFaults(calendar)];
  } catch (error) {
    return [`不是正确的 iCalendar 文件：${error instanceof Error ? error.message : ''}`];
  }
}

function* textFaults(text: string): Generator<string> {
  if (text.startsWith('\uFEFF')) yield '文件开头不能有 BOM';
  if (/\r(?!\n)|(?<!\r)\n|[^\n]$/.test(text)) yield '每一行都要以 CRLF 结束';
  if (/[^\P{Cc}\t\r\n]/u.test(text)) yield '不能有控制字符';
  for (const [index, line] of text.split('\r\n').entries()) {
    if (lengthOf(line) > MAX_OCTETS) yield `第 ${index + 1} 行超过 75 个字节`;
  }
  for (const line of text.replaceAll('\r\n ', '').split('\r\n')) {
    if (TEXT_LINE.test(line) && !ESCAPED.test(line))
      yield `文字里的反斜杠、分号、逗号要转义：${line}`;
    if (/^(?:URL|SOURCE|ORGANIZER)/.test(line) && !/:(?:https?:\/\/|mailto:)[!-~]+$/.test(line)) {
      yield `网址要完整，并且只用 ASCII 字符：${line}`;
    }
  }
}

function* componentFaults(calendar: ICAL.Component): Generator<string> {
  const events = calendar.getAllSubcomponents('vevent');
  const zone = calendar.getFirstSubcomponent('vtimezone');
  const uids = events.map((event) => String(event.getFirstPropertyValue('uid')));
  const refresh = calendar.getFirstProperty('refresh-interval');
  if (calendar.hasProperty('method')) yield '订阅用的日历不能有 METHOD';
  if (zone === null) yield '缺少 VTIMEZONE';
  if (!(refresh?.getFirstValue() instanceof ICAL.Duration)) yield 'REFRESH-INTERVAL 要是时长';
  if (new Set(uids).size < uids.length) yield 'UID 不能重复';
  for (const [index, event] of events.entries()) {
    for (const fault of eventFaults(event)) yield `${uids[index] ?? ''} ${fault}`;
  }
}

function* eventFaults(event: ICAL.Component): Generator<string> {
  const missing = REQUIRED.filter((name) => !event.hasProperty(name));
  if (missing.length > 0) yield `缺少 ${missing.join('、').toUpperCase()}`;
  if (RECURRENCE.some((name) => event.hasProperty(name))) yield '重复的活动要逐场写出';
  const stamps = STAMPS.filter((name) => event.hasProperty(name));
  if (!stamps.every((name) => isUtc(event.getFirstPropertyValue(name)))) {
    yield 'DTSTAMP、CREATED、LAST-MODIFIED 要用 UTC，以 Z 结尾';
  }
  const start = event.getFirstPropertyValue('dtstart');
  const end = event.getFirstPropertyValue('dtend');
  if (start instanceof ICAL.Time) {
    const isFloating = start.zone === ICAL.Timezone.localTimezone;
    if (!start.isDate && isFloating) yield '时间要有时区和它的 VTIMEZONE';
    if (start.isDate && event.getFirstPropertyValue('transp') !== 'TRANSPARENT') {
      yield '全天的活动要写 TRANSP:TRANSPARENT';
    }
    if (end instanceof ICAL.Time && (end.isDate !== start.isDate || end.compare(start) <= 0)) {
      yield 'DTEND 要晚于 DTSTART，写法相同';
    }
  }
  const isCancelled = event.getFirstPropertyValue('status') === 'CANCELLED';
  const title = String(event.getFirstPropertyValue('summary'));
  if (isCancelled && !/^【(?:已取消|延期)】/.test(title)) {
    yield '取消或延期的活动，标题要有【已取消】或【延期】';
  }
}
