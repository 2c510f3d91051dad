import { link } from '#client/dom.ts';
import { joinEntries, type CalendarEntry } from './calendar-entries.ts';

/**
 * Saves a calendar file of entries.
 *
 * @param empty holds a file of the build's writer without entries (`emptyCalendarText`)
 */
export function saveCalendar(
  name: string,
  empty: HTMLElement,
  entries: readonly CalendarEntry[],
): void {
  // The file of a page has no carriage returns: browsers take them out.
  const frame = `${empty.textContent.trim().replace(/\n/g, '\r\n')}\r\n`;
  const file = new Blob([joinEntries(frame, entries)], { type: 'text/calendar' });
  const way = link(URL.createObjectURL(file));
  way.download = `${name}.ics`;
  way.click();
}
