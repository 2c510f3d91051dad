import { type Content, entriesIn, type Entry, textAt, valueAt } from '#checks/read/content.ts';
import { OPEN_FOR } from '#domain/geo/place-status.ts';
import { readDay } from '#domain/time/written.ts';
import { sourceReader } from './sources.ts';

/** A place of which nobody has heard for long. */
interface OldPlace {
  readonly entry: Entry;
  /** Date of its newest source, or of a check, as it is written. */
  readonly newest: string;
}

/**
 * The places whose newest source or check is older than {@link OPEN_FOR} months, counted as the page
 * counts (place-status.ts): a vague date is its first day.
 *
 * @param today `YYYY-MM-DD`
 */
export function oldPlaces(content: Content, today: string): readonly OldPlace[] {
  const sourcesOf = sourceReader(content);
  const oldest = readDay(today).subtract({ months: OPEN_FOR }).toString();
  return entriesIn(content, 'places').flatMap((entry) => {
    const newest = [...sourcesOf(entry), valueAt(entry.data, ['checked'])]
      .map((source) => textAt(source, 'date'))
      .filter((day) => /^\d{4}(-\d\d){0,2}$/.test(day))
      .sort()
      .at(-1);
    const isOld = newest !== undefined && `${newest}-01-01`.slice(0, 10) < oldest;
    return isOld ? [{ entry, newest }] : [];
  });
}
