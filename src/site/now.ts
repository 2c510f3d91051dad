import { Temporal } from 'temporal-polyfill';

/**
 * The moment for which the site is built, as Shanghai time. `BUILD_NOW` (an ISO instant or a plain
 * day) sets it; otherwise it is the start of today, so that builds of one day are byte-identical.
 *
 * @throws RangeError where BUILD_NOW is neither
 */
export function buildNow(): Temporal.ZonedDateTime {
  const set = process.env['BUILD_NOW'];
  if (set === undefined || set === '') {
    return Temporal.Now.zonedDateTimeISO('Asia/Shanghai').startOfDay();
  }
  return set.includes('T')
    ? Temporal.Instant.from(set).toZonedDateTimeISO('Asia/Shanghai')
    : Temporal.PlainDate.from(set).toZonedDateTime('Asia/Shanghai');
}
