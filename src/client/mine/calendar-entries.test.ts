import { describe, expect, it } from 'vitest';
import { writeCalendar } from '#publish/ics/calendar-file.ts';
import { makeCalendar, sampleEntries } from '#tests/builders/sample-events.ts';
import { joinEntries, readEntries, timeText } from './calendar-entries.ts';

const WHOLE = makeCalendar(sampleEntries());
/** As a browser makes it: no address to refresh from, and no moment of its own. */
const { source, ...MADE } = WHOLE;
const written = (entries: typeof WHOLE.entries) =>
  writeCalendar({ ...MADE, entries }).replace(/LAST-MODIFIED:\w+\r\n(?=BEGIN:VTIMEZONE)/, '');

describe('a calendar file made in the browser', () => {
  it('is what the build writes of the same entries', () => {
    expect(source).toBeDefined();
    const read = readEntries(writeCalendar(WHOLE));
    expect(read).toHaveLength(WHOLE.entries.length);
    const empty = writeCalendar({ ...MADE, entries: [] });
    expect(joinEntries(empty, [...read].reverse())).toBe(written(WHOLE.entries));
    const some = WHOLE.entries.filter((_, index) => index % 2 === 0);
    const ids = new Set(some.map(({ uid }) => uid.replace(/@.*/, '')));
    expect(
      joinEntries(
        empty,
        read.filter(({ id }) => ids.has(id)),
      ),
    ).toBe(written(some));
  });

  it('says when things take place as people do', () => {
    const text = (start: string, end: string) => timeText({ start, end, isEndKnown: end !== '' });
    expect(text('20261201', '20261202')).toBe('2026年12月1日 周二');
    expect(text('20261231', '20270102')).toBe('2026年12月31日 周四—2027年1月1日 周五');
    expect(text('20261201T090000', '20261201T113000')).toBe('2026年12月1日 周二 09:00—11:30');
    expect(text('20261201T090000', '')).toBe('2026年12月1日 周二 09:00');
  });
});
