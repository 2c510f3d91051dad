import { Temporal } from 'temporal-polyfill';

/**
 * The moment for which the site is built, as Shanghai time. `BUILD_NOW` (an ISO instant or a plain
 * day) sets it; otherwise it is the start of today, so that builds of one day are byte-identical.
 *
 * @throws RangeError, in Chinese, where BUILD_NOW is neither
 */
export function buildNow(): Temporal.ZonedDateTime {
  const set = process.env['BUILD_NOW'];
  if (set === undefined || set === '') {
    return Temporal.Now.zonedDateTimeISO('Asia/Shanghai').startOfDay();
  }
  const moment = known.get(set) ?? momentOf(set);
  known.set(set, moment);
  return moment;
}

/** Every page asks. */
const known = new Map<string, Temporal.ZonedDateTime>();

function momentOf(set: string): Temporal.ZonedDateTime {
  try {
    return set.includes('T')
      ? Temporal.Instant.from(set).toZonedDateTimeISO('Asia/Shanghai')
      : Temporal.PlainDate.from(set).toZonedDateTime('Asia/Shanghai');
  } catch (cause) {
    throw new RangeError(
      `BUILD_NOW 看不懂：${set}。要写一个真实存在的日子，例如 2026-12-01；或者带时区的时刻，例如 2026-12-01T08:00:00+08:00。`,
      { cause },
    );
  }
}

/**
 * Shanghai time as content files have it: that of `BUILD_NOW`, or of now.
 *
 * @example wallClock() // '2026-11-28 09:30'
 * @throws RangeError as {@link buildNow}
 */
export function wallClock(): string {
  const now = process.env['BUILD_NOW']
    ? buildNow()
    : Temporal.Now.zonedDateTimeISO('Asia/Shanghai');
  return now.toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
}
