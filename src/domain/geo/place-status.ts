import { Temporal } from 'temporal-polyfill';
import type { Check, Source } from '#domain/source.ts';
import type { PlaceStatus, WrittenStatus } from './place.ts';

/** Months for which a report, or somebody's check, vouches for a place being open. */
export const OPEN_FOR = 24;

/** What is written of a place and what vouches for it. */
interface Written {
  readonly status: WrittenStatus;
  readonly sources: readonly Pick<Source, 'date'>[];
  readonly checked?: Pick<Check, 'date'> | undefined;
}

/** The first day that a vague date can mean. */
const firstDay = (date: string) => Temporal.PlainDate.from(`${date}-01-01`.slice(0, 10));

/**
 * What may be said today of a place being open: what no source and no check of the last two years
 * confirms was open once. A vague date counts as its first day.
 *
 * @example statusOn({ status: 'open', sources: [{ date: '2014-12-24' }] }, day('2026-11-28')) // 'was-open'
 * @example statusOn({ status: 'open', sources: [{ date: '2025-03' }] }, day('2026-11-28')) // 'open'
 */
export function statusOn(
  { status, sources, checked }: Written,
  today: Temporal.PlainDate,
): PlaceStatus {
  if (status !== 'open') return status;
  return isVouchedFor({ sources, checked }, today) ? 'open' : 'was-open';
}

/** Whether a source or somebody's check of the last {@link OPEN_FOR} months speaks of the place. */
export function isVouchedFor(
  { sources, checked }: Pick<Written, 'sources' | 'checked'>,
  today: Temporal.PlainDate,
): boolean {
  const oldest = today.subtract({ months: OPEN_FOR });
  const dates = [checked, ...sources].flatMap((one) => one?.date ?? []);
  return dates.some((date) => Temporal.PlainDate.compare(firstDay(date), oldest) >= 0);
}
