import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { makeEvent, timed } from '#tests/builders/calendar.ts';
import { calendarFaults } from '#checks/site/calendar-faults.ts';
import { joinEntries, readEntries } from '#client/mine/calendar-entries.ts';
import { writeCalendar, type IcsEntry } from '#publish/ics/calendar-file.ts';
import {
  eventEntries,
  makeCalendar,
  SAMPLE_OCCURRENCES,
  sampleEntries,
  SAMPLES,
} from '#tests/builders/sample-events.ts';
import { presentReaders } from './ics-readers.ts';

const READERS = presentReaders();
if (READERS.length < 3) {
  console.warn('python3-icalendar is not installed: calendars are read back by two readers only.');
}

const byUid = (a: { readonly uid: string }, b: { readonly uid: string }) =>
  a.uid < b.uid ? -1 : 1;

describe('calendars are read back', () => {
  it('by ical.js and node-ical at least', () => {
    expect(READERS.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['ical.js', 'node-ical']),
    );
  });

  it.each(READERS)('by $name with titles, times, ends and states as expected', ({ read }) => {
    const expected = [...SAMPLES, ...SAMPLE_OCCURRENCES].flatMap(({ out }) => out);
    const built = makeCalendar(sampleEntries());
    const whole = writeCalendar(built);
    // As the page of what one keeps makes it of the entries of the build.
    const { source, ...own } = built;
    const joined = joinEntries(writeCalendar({ ...own, entries: [] }), readEntries(whole));
    expect(source).toBeDefined();
    expect(joined).not.toContain('SOURCE');
    for (const file of [whole, joined]) {
      const found = read(file)
        .map(({ uid, summary, start, end, status }) => ({ uid, summary, start, end, status }))
        .sort(byUid);
      expect(found).toEqual(expected.toSorted(byUid));
    }
  });

  it.each(READERS)('by $name with every other field of the entry', ({ read }) => {
    const entries = sampleEntries().sort(byUid);
    const found = read(writeCalendar(makeCalendar(entries))).sort(byUid);
    expect(found).toHaveLength(entries.length);
    for (const [index, entry] of entries.entries()) {
      const utc = `${entry.updated.subtract({ hours: 8 }).toString()}Z`;
      expect(found[index]).toMatchObject({
        uid: entry.uid,
        description: entry.description ?? null,
        location: entry.location ?? null,
        url: entry.url,
        sequence: entry.sequence,
        stamp: utc,
        modified: utc,
        categories: entry.categories,
      });
    }
  });

  it.each(READERS)('by $name with the position', ({ read }) => {
    const found = read(writeCalendar(makeCalendar(sampleEntries())));
    expect(found.find(({ uid }) => uid === '2026-full-1@kepu.example')?.position).toEqual([
      21.95, 108.654,
    ]);
  });

  it.each(READERS)(
    'by $name when an event is moved: same UID, new time, next SEQUENCE',
    ({ read }) => {
      const before = timed('2026-09-05T09:00', '2026-09-05T11:30');
      const history = [
        makeEvent({ sessions: [{ time: before }] }),
        makeEvent({
          sequence: 1,
          updated: Temporal.PlainDateTime.from('2026-08-19T08:00'),
          sessions: [{ time: timed('2026-09-12T09:00', '2026-09-12T11:30'), previous: [before] }],
        }),
      ];
      const seen = history.flatMap((event) =>
        read(writeCalendar(makeCalendar(eventEntries([event])))).map(
          ({ uid, start, sequence, modified, status }) => ({
            uid,
            start,
            sequence,
            modified,
            status,
          }),
        ),
      );
      const uid = '2026-sample-1@kepu.example';
      const status = 'CONFIRMED';
      expect(seen).toEqual([
        {
          uid,
          status,
          start: '2026-09-05T01:00:00Z',
          sequence: 0,
          modified: '2026-01-05T01:00:00Z',
        },
        {
          uid,
          status,
          start: '2026-09-12T01:00:00Z',
          sequence: 1,
          modified: '2026-08-19T00:00:00Z',
        },
      ]);
    },
  );
});

describe('any text survives', () => {
  const words = fc.array(
    fc.oneof(
      fc.constantFrom(',', ';', ':', '"', '\n', '\\', '，', '【', 'n', ' ', '\t'),
      fc.constantFrom('👩‍👩‍👧‍👦', '🏳️‍🌈', '👍🏽', '🇨🇳', '钦州', '科普', 'é', '𠀀'),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.string({ unit: 'binary', maxLength: 5 }),
      // Lone surrogates among them.
      fc.integer({ min: 0xd7f0, max: 0xe00f }).map((unit) => String.fromCharCode(unit)),
    ),
    { maxLength: 60, size: 'max' },
  );
  // A mark at both ends: readers may trim, and we do not write bare white space.
  const text = words.map((parts) => `甲${parts.join('')}乙`);

  const entryOf = (title: string, description: string, index: number): IcsEntry => ({
    uid: `${index}@kepu.example`,
    time: { kind: 'all-day', first: DAY, last: DAY },
    status: 'CONFIRMED',
    sequence: 0,
    updated: Temporal.PlainDateTime.from('2026-01-05T09:00'),
    summary: title,
    description,
    url: 'https://kepu.example/',
    categories: [],
  });
  const DAY = Temporal.PlainDate.from('2026-09-05');
  /** What the file can carry: RFC 5545 has no controls, UTF-8 no lone surrogates, one line break. */
  const carried = (input: string) =>
    input
      .toWellFormed()
      .replace(/\r\n|[\r\u0085\u2028\u2029]/g, '\n')
      .replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]/g, '');

  it.each(READERS)('in the eyes of $name and of the check', ({ name, read }) => {
    // node-ical and python3-icalendar unescape in several passes, so they misread a backslash before
    // n, comma or semicolon (written as two backslashes and the letter); ical.js reads it as RFC 5545 says.
    const readable = name === 'ical.js' ? text : text.map((any) => any.replaceAll('\\', '/'));
    const pairs = fc.array(fc.tuple(readable, readable), {
      minLength: 1,
      maxLength: 10,
      size: 'max',
    });
    fc.assert(
      fc.property(pairs, (texts) => {
        const entries = texts.map(([title, body], index) => entryOf(title, body, index));
        const ics = writeCalendar(makeCalendar(entries));
        expect(calendarFaults(new TextEncoder().encode(ics))).toEqual([]);
        const found = new Map(read(ics).map((event) => [event.uid, event]));
        for (const entry of entries) {
          const event = found.get(entry.uid);
          expect(event?.summary).toBe(carried(entry.summary));
          expect(event?.description).toBe(carried(entry.description ?? ''));
        }
      }),
      { numRuns: name === 'python3-icalendar' ? 20 : 100 }, // it starts a process each time
    );
  });
});
