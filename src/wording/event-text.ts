import { Temporal } from 'temporal-polyfill';
import { AUDIENCES, type AudienceId } from '#domain/audience.ts';
import type { Event, EventLocation, SessionTime, Status } from '#domain/calendar/event.ts';
import type { Booking } from '#domain/visit.ts';
import { DISTRICTS } from '#domain/geo/district.ts';
import { hourText, weekdayText } from './dates.ts';

/** A session's time that names a day. */
export type DatedTime = Exclude<SessionTime, { readonly kind: 'tba' }>;

const ISO_STAMP = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/;
const STATUS_MARKS: Readonly<Record<Status, string>> = {
  scheduled: '',
  postponed: '【延期】',
  cancelled: '【已取消】',
};

/** Whether a time names a day; `tba` does not. */
export function isDated(time: SessionTime): time is DatedTime {
  return time.kind !== 'tba';
}

/** Days on which it begins and ends as people say it: 21:00 to 0:00 ends on the next day. */
function daysOf(time: DatedTime): { first: Temporal.PlainDate; last: Temporal.PlainDate } {
  if (time.kind === 'all-day') return { first: time.first, last: time.last };
  return { first: time.start.toPlainDate(), last: (time.end ?? time.start).toPlainDate() };
}

/**
 * A title with the mark that every list shows for a postponed or cancelled event.
 * @example markedTitle('坭兴陶讲座', 'cancelled') // '【已取消】坭兴陶讲座'
 */
export function markedTitle(title: string, status: Status): string {
  return STATUS_MARKS[status] + title;
}

/** A day with its weekday; the year is left out where it equals `since`'s. */
function dayText(date: Temporal.PlainDate, since?: Temporal.PlainDate): string {
  const year = since?.year === date.year ? '' : `${date.year}年`;
  return `${year}${date.month}月${date.day}日 ${weekdayText(date)}`;
}

/**
 * A time in Chinese words, absolute, with weekdays.
 * @example 2026年9月1日 周二至9月30日 周三
 * @example 2026年9月19日 周六 9:00—11:30
 * @example 每年举办，日期待公布（最早2026年10月）
 */
export function whenText(time: SessionTime): string {
  if (time.kind === 'tba') {
    const month = time.earliestMonth;
    return month ? `${time.text}（最早${month.year}年${month.month}月）` : time.text;
  }
  const { first, last } = daysOf(time);
  const oneDay = first.equals(last);
  if (time.kind === 'all-day') {
    return oneDay ? dayText(first) : `${dayText(first)}至${dayText(last, first)}`;
  }
  const start = `${dayText(first)} ${hourText(time.start)}`;
  if (!time.end) return `${start}开始`;
  return oneDay
    ? `${start}—${hourText(time.end)}`
    : `${start}至${dayText(last, first)} ${hourText(time.end)}`;
}

/**
 * A place in one line; undefined where nothing is known.
 * @example whereText({ name: '钦州市第八小学', district: 'qinnan' }) // '钦州市第八小学（钦南区）'
 */
export function whereText(location: EventLocation): string | undefined {
  const { name, address, district, onlineUrl } = location;
  if (name !== undefined && address !== undefined) return `${name}，${address}`;
  if (name !== undefined) return district ? `${name}（${DISTRICTS[district]}）` : name;
  if (address !== undefined) return address;
  if (district) return `钦州市${DISTRICTS[district]}`;
  return onlineUrl === undefined ? undefined : '线上';
}

/** The audiences' names, e.g. 青少年、教师. */
export function audiencesText(audiences: readonly AudienceId[]): string {
  return audiences.map((id) => AUDIENCES[id]).join('、');
}

/** A day or moment as written in an entry; anything else stays as it is. */
function bookingTimeText(stamp: string): string {
  if (!ISO_STAMP.test(stamp)) return stamp;
  const day = dayText(Temporal.PlainDate.from(stamp));
  return stamp.includes('T') ? `${day} ${hourText(Temporal.PlainDateTime.from(stamp))}` : day;
}

/** How to book, in one line; undefined where nothing is known. */
export function bookingText(booking: Booking): string | undefined {
  if (booking.kind === 'unknown') return undefined;
  if (booking.kind === 'none') return '不用报名';
  const parts = [
    '需要报名',
    booking.opens && `${bookingTimeText(booking.opens)}开始`,
    booking.closes && `${bookingTimeText(booking.closes)}截止`,
    booking.phone && `电话 ${booking.phone}`,
    booking.url,
    booking.note,
  ];
  return parts.filter(Boolean).join('，');
}

/**
 * What a visitor needs to know beside time and place, one fact a line: for whom, cost, booking,
 * organisers, contact. Unknown facts are left out.
 */
export function factLines(event: Event): string[] {
  const { audiences, cost, organisers, contact } = event;
  const booking = bookingText(event.booking);
  const lines = [
    audiences.length > 0 && `对象：${audiencesText(audiences)}`,
    cost.kind === 'free' && '费用：免费',
    cost.kind === 'price' && `费用：${cost.text}`,
    booking !== undefined && `报名：${booking}`,
    organisers.length > 0 && `主办：${organisers.map(({ name }) => name).join('、')}`,
    contact && `联系：${[contact.name, contact.phone, contact.email].filter(Boolean).join('，')}`,
  ];
  return lines.filter((line) => typeof line === 'string');
}
