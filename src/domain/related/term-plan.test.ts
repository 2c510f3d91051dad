import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { calendarItems } from '#domain/calendar/calendar-items.ts';
import { toCandidates } from './related.ts';
import { makeObservance } from '#tests/builders/calendar.ts';
import { makePlace } from '#tests/builders/places.ts';
import { makeResource, makeSheet } from '#tests/builders/resources.ts';
import type { Resource } from '#domain/resource/resource.ts';
import { termPlan } from './term-plan.ts';

const ITEMS = calendarItems(
  [],
  [makeObservance({ kind: 'fixed-day', month: 6, day: 8 }, { id: 'ocean', topics: ['海洋'] })],
  { firstYear: 2026, lastYear: 2027, today: Temporal.PlainDate.from('2026-11-28') },
);
const { places } = toCandidates(
  {
    resources: [],
    places: [makePlace({ id: 'bay', topics: ['海洋'] }), makePlace({ id: 'hill' })],
    items: [],
    guides: [],
  },
  Temporal.Instant.from('2026-11-28T09:00+08:00'),
);
const sheet = (id: string, known: Partial<Resource> = {}) =>
  makeResource({ id, sheet: makeSheet(), ...known });
const plan = (...sheets: readonly Resource[]) => termPlan(sheets, ITEMS, places, 2026);
/** Where each sheet stands, as `term week`. */
const weeksOf = (...sheets: readonly Resource[]) =>
  Object.fromEntries(
    plan(...sheets).flatMap(({ id, weeks }) =>
      weeks.map((week) => [week.sheet.id, `${id} ${week.number}`]),
    ),
  );

describe('the plan of a school year', () => {
  it('begins its terms on the Mondays of the weeks of 1 September and 1 March', () => {
    expect(plan().map(({ first }) => first.toString())).toEqual(['2026-08-31', '2027-03-01']);
  });

  it('puts a sheet into the week of a day that it names, whatever its months say', () => {
    const named = sheet('tide', { months: [9], sheet: makeSheet({ observances: ['ocean'] }) });
    expect(weeksOf(named)).toEqual({ tide: 'spring 15' });
    const [, spring] = plan(named);
    expect(spring?.weeks[0]?.date?.id).toBe('ocean-2027');
  });

  it('goes on with the months of a sheet where another has its day', () => {
    const named = (id: string) =>
      sheet(id, { months: [6], sheet: makeSheet({ observances: ['ocean'] }) });
    expect(weeksOf(named('a'), named('b'))).toEqual({ a: 'spring 15', b: 'spring 18' });
  });

  it('keeps to the months of a sheet while one of their weeks is free', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((id) => sheet(id, { months: [10] }));
    const placed = weeksOf(...many);
    const october = ['autumn 6', 'autumn 7', 'autumn 8', 'autumn 9'];
    expect(october.every((week) => Object.values(placed).includes(week))).toBe(true);
    expect(new Set(Object.values(placed)).size).toBe(5);
  });

  it('spreads what may be at any time, and leaves out what finds no week', () => {
    expect(weeksOf(sheet('a'), sheet('b'), sheet('c'))).toEqual({
      a: 'autumn 1',
      b: 'spring 18',
      c: 'autumn 18',
    });
    const crowd = Array.from({ length: 40 }, (_, index) => sheet(`s${index}`));
    expect(Object.keys(weeksOf(...crowd))).toHaveLength(36);
  });

  it('says where to go on: first what the sheet names, else what fits', () => {
    const placeOf = (one: Resource) => plan(one).flatMap(({ weeks }) => weeks)[0]?.place?.id;
    expect(placeOf(sheet('a', { sheet: makeSheet({ places: ['hill'] }) }))).toBe('hill');
    expect(placeOf(sheet('b', { topics: ['海洋'] }))).toBe('bay');
  });
});
