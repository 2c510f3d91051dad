import { Temporal } from 'temporal-polyfill';

/** `YYYY-MM-DD HH:MM` of the Shanghai clock, as written in an entry. */
export function toDateTime(text: string): Temporal.PlainDateTime {
  return Temporal.PlainDateTime.from(text.replace(' ', 'T'));
}
