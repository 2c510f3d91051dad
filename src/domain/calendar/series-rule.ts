import { Temporal } from 'temporal-polyfill';

/** What is wrong with the text of a recurrence rule; `part` is the offending piece as written. */
export type RuleProblem =
  /** Neither COUNT nor UNTIL: it would never end. */
  | { readonly kind: 'unbounded' }
  /** COUNT and UNTIL together, which RFC 5545 forbids. */
  | { readonly kind: 'bounded-twice' }
  | { readonly kind: 'no-frequency' }
  /** A part outside the subset, e.g. BYHOUR=9 or FREQ=HOURLY. */
  | { readonly kind: 'unsupported-part'; readonly part: string }
  | { readonly kind: 'invalid-part'; readonly part: string }
  | { readonly kind: 'repeated-part'; readonly part: string };

const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
type Frequency = (typeof FREQUENCIES)[number];

export interface RuleOptions {
  freq: Frequency;
  interval?: number;
  count?: number;
  /** Inclusive. */
  until?: Temporal.PlainDate;
  byDay?: string[];
  byMonth?: number[];
  byMonthDay?: number[];
  bySetPos?: number[];
  wkst?: string;
}

const NTH_WEEKDAY = /^([+-]?([1-9]|[1-4]\d|5[0-3]))?(MO|TU|WE|TH|FR|SA|SU)$/;

/**
 * Reads the subset of RFC 5545 rules that editors may write: FREQ (DAILY, WEEKLY, MONTHLY, YEARLY),
 * INTERVAL, COUNT or UNTIL (a date, YYYYMMDD), BYDAY, BYMONTH, BYMONTHDAY, BYSETPOS, WKST.
 * Either `options` or at least one problem comes back.
 * @example parseRule('FREQ=WEEKLY;BYDAY=SA;COUNT=3').options // { freq: 'WEEKLY', byDay: ['SA'], count: 3 }
 */
export function parseRule(text: string): { options?: RuleOptions; problems: RuleProblem[] } {
  const problems: RuleProblem[] = [];
  const seen = new Set<string>();
  let freq: Frequency | undefined;
  const rest: Omit<RuleOptions, 'freq'> = {};

  for (const part of text.split(';')) {
    const [name = '', ...values] = part.split('=');
    const value = values.join('=');
    if (seen.has(name)) problems.push({ kind: 'repeated-part', part });
    seen.add(name);
    if (name === 'FREQ') {
      freq = FREQUENCIES.find((frequency) => frequency === value);
      if (freq === undefined) problems.push({ kind: 'unsupported-part', part });
      continue;
    }
    const read = READERS.get(name);
    if (read === undefined) problems.push({ kind: 'unsupported-part', part });
    else if (!read(value, rest)) problems.push({ kind: 'invalid-part', part });
  }

  if (!seen.has('FREQ')) problems.unshift({ kind: 'no-frequency' });
  if (!seen.has('COUNT') && !seen.has('UNTIL')) problems.push({ kind: 'unbounded' });
  if (seen.has('COUNT') && seen.has('UNTIL')) problems.push({ kind: 'bounded-twice' });
  // Numbered weekdays mean something only inside a month or a year (RFC 5545, 3.3.10).
  const numbered = rest.byDay?.find((day) => day.length > 2);
  if (numbered !== undefined && (freq === 'DAILY' || freq === 'WEEKLY')) {
    problems.push({ kind: 'invalid-part', part: `BYDAY=${numbered}` });
  }
  if (freq === 'WEEKLY' && rest.byMonthDay !== undefined) {
    problems.push({ kind: 'invalid-part', part: `BYMONTHDAY=${rest.byMonthDay.join(',')}` });
  }
  if (rest.bySetPos !== undefined && !(rest.byDay ?? rest.byMonth ?? rest.byMonthDay)) {
    problems.push({ kind: 'invalid-part', part: `BYSETPOS=${rest.bySetPos.join(',')}` });
  }
  if (freq === undefined || problems.length > 0) return { problems };
  return { options: { freq, ...rest }, problems };
}

/** One reader per part: stores the value and answers whether it was valid. */
type Reader = (value: string, into: Omit<RuleOptions, 'freq'>) => boolean;

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['INTERVAL', (value, into) => keep(into, 'interval', single(integers(value, 1, 366)))],
  ['COUNT', (value, into) => keep(into, 'count', single(integers(value, 1, 9999)))],
  ['UNTIL', (value, into) => keep(into, 'until', dateOf(value))],
  ['BYDAY', (value, into) => keep(into, 'byDay', weekdays(value))],
  ['BYMONTH', (value, into) => keep(into, 'byMonth', integers(value, 1, 12))],
  ['BYMONTHDAY', (value, into) => keep(into, 'byMonthDay', integers(value, -31, 31))],
  ['BYSETPOS', (value, into) => keep(into, 'bySetPos', integers(value, -366, 366))],
  ['WKST', (value, into) => keep(into, 'wkst', /^(MO|TU|WE|TH|FR|SA|SU)$/.exec(value)?.[0])],
]);

function keep<Key extends keyof RuleOptions>(
  into: Pick<Partial<RuleOptions>, Key>,
  key: Key,
  value: RuleOptions[Key] | undefined,
): boolean {
  if (value === undefined) return false;
  into[key] = value;
  return true;
}

function single(numbers: number[] | undefined): number | undefined {
  return numbers?.length === 1 ? numbers[0] : undefined;
}

function weekdays(value: string): string[] | undefined {
  const days = value.split(',');
  return days.every((day) => NTH_WEEKDAY.test(day)) ? days : undefined;
}

/** Comma-separated whole numbers from `min` to `max`, never zero; undefined when any is not. */
function integers(value: string, min: number, max: number): number[] | undefined {
  const texts = value.split(',');
  if (!texts.every((text) => /^[+-]?\d{1,4}$/.test(text))) return undefined;
  const numbers = texts.map(Number);
  return numbers.every((number) => number !== 0 && number >= min && number <= max)
    ? numbers
    : undefined;
}

function dateOf(value: string): Temporal.PlainDate | undefined {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(value) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  try {
    return Temporal.PlainDate.from(`${year}-${month}-${day}`);
  } catch {
    return undefined;
  }
}
