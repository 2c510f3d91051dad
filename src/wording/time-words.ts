import type { Temporal } from 'temporal-polyfill';

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

/** @example weekdayText(Temporal.PlainDate.from('2026-09-05')) // '周六' */
export function weekdayText({ dayOfWeek }: Pick<Temporal.PlainDate, 'dayOfWeek'>): string {
  return WEEKDAYS[dayOfWeek - 1] ?? '';
}

/**
 * Time of day on a 24-hour clock.
 *
 * @example hourText(Temporal.PlainDateTime.from('2026-09-05T09:05')) // '9:05'
 */
export function hourText({ hour, minute }: Pick<Temporal.PlainTime, 'hour' | 'minute'>): string {
  return `${hour}:${String(minute).padStart(2, '0')}`;
}
