import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calendarFaults } from './calendar-faults.ts';
import type { SiteFault } from './page.ts';

/** Every calendar file of the built site is one that phones can read. */
export async function checkFeeds(
  folder: string,
  files: ReadonlySet<string>,
): Promise<readonly SiteFault[]> {
  const calendars = [...files].filter((name) => name.endsWith('.ics')).sort();
  const faults = calendars.map(async (path) =>
    calendarFaults(await readFile(join(folder, path))).map((message) => ({ path, message })),
  );
  return (await Promise.all(faults)).flat();
}
