import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { allDay, makeEvent, makeObservance } from '#tests/builders/calendar.ts';
import { calendarItems } from '#domain/calendar/calendar-items.ts';
import { makePlace } from '#tests/builders/places.ts';
import type { Place } from '#domain/geo/place.ts';
import type { Position } from '#domain/geo/position.ts';
import { makeResource, makeSheet } from '#tests/builders/resources.ts';
import { findRelated, findRelatedDates, toCandidates, type Related } from './related.ts';
import { dateProfile, OPEN_PROFILE, placeProfile, resourceProfile } from './profile.ts';

const NOW = Temporal.Instant.from('2026-05-01T09:00+08:00');
const at = (lat: number, lng: number): Position => ({
  precision: 'exact',
  lat,
  lng,
  basis: '测试',
});
const PLACES = [
  makePlace({ id: 'bay', topics: ['海洋', '动物'], district: 'qinnan', position: at(21.9, 108.6) }),
  makePlace({ id: 'hill', topics: ['地质'], district: 'pubei', position: at(22.2, 109.4) }),
  makePlace({
    id: 'port',
    topics: ['海洋', '工程'],
    district: 'qinnan',
    position: at(21.7, 108.6),
  }),
  makePlace({ id: 'school', topics: ['海洋'], audiences: ['youth'], grades: ['senior'] }),
  makePlace({ id: 'someday', topics: ['海洋'], status: 'planned' }),
  makePlace({ id: 'tide', topics: ['海洋'], district: 'qinnan' }),
  makePlace({ id: 'centre', topics: ['科普'] }),
];
const ITEMS = calendarItems(
  [
    makeEvent({
      id: '2026-walk',
      topics: ['海洋'],
      audiences: ['youth'],
      sessions: [{ time: allDay('2026-07-01'), location: { placeId: 'bay', district: 'qinnan' } }],
    }),
    makeEvent({
      id: '2026-farm',
      topics: ['海洋'],
      audiences: ['farmers'],
      sessions: [{ time: allDay('2026-06-01') }],
    }),
  ],
  [
    makeObservance({ kind: 'fixed-day', month: 6, day: 8 }, { id: 'ocean', topics: ['海洋'] }),
    makeObservance({ kind: 'fixed-month', month: 9 }, { id: 'month', topics: ['科普'] }),
    makeObservance({ kind: 'announced' }, { id: 'someday', topics: ['天文'] }),
  ],
  { firstYear: 2026, lastYear: 2027, today: Temporal.PlainDate.from('2026-05-01') },
);
const SHEET = makeResource({
  id: 'oyster',
  audiences: ['youth', 'teachers'],
  stages: ['primary'],
  years: [5],
  concepts: ['life-levels'],
  topics: ['海洋', '动物'],
  sheet: makeSheet({ places: ['hill'], observances: ['month'] }),
});
const RESOURCES = [
  SHEET,
  makeResource({ id: 'book', topics: ['海洋'], concepts: ['earth-system'] }),
  makeResource({ id: 'farm-book', topics: ['海洋'], audiences: ['farmers'], stages: ['adult'] }),
  makeResource({ id: 'stones', topics: ['地质'] }),
];
const ALL = toCandidates({ resources: RESOURCES, places: PLACES, items: ITEMS, guides: [] }, NOW);
/** Candidates of places alone. */
const visitable = (...places: readonly Place[]) =>
  toCandidates({ resources: [], places, items: [], guides: [] }, NOW).places;
const ids = (fits: readonly Related<{ readonly id: string }>[]) =>
  fits.map(({ value }) => value.id);
const kinds = ({ reasons }: Related<unknown>) => reasons.map(({ kind }) => kind);

describe('for a sheet', () => {
  it('finds what is not left out, and nothing less', () => {
    const profile = resourceProfile(SHEET);
    const places = ids(findRelated(profile, ALL.places, Infinity));
    for (const left of places) {
      const found = findRelated(profile, ALL.places, Infinity, ({ id }) => id !== left);
      expect(ids(found), left).toEqual(places.filter((id) => id !== left));
    }
    expect(ids(findRelated(profile, ALL.places, 1, ({ id }) => id !== places[0]))).toEqual([
      places[1],
    ]);
  });

  const profile = resourceProfile(SHEET);

  it('its own places come first, then those that share most', () => {
    const fits = findRelated(profile, ALL.places, 9);
    expect(ids(fits)).toEqual(['hill', 'bay', 'port', 'tide']);
    expect(fits.map(kinds)).toEqual([
      ['named', 'district'],
      ['topic', 'topic', 'district'],
      ['topic', 'district'],
      ['topic', 'district'],
    ]);
  });

  it('names its places in the order in which they suit it, its dates by the calendar', () => {
    const named = {
      ...profile,
      names: ['place:port', 'place:hill', 'observance:month', 'observance:ocean'],
    };
    expect(ids(findRelated(named, ALL.places, 2))).toEqual(['port', 'hill']);
    expect(ids(findRelatedDates(named, ALL.dates, 1))).toEqual(['ocean-2026']);
  });

  it('leaves out what is for other stages, for others, or only planned', () => {
    const all = ids(findRelated(profile, ALL.places, 9));
    expect(all).not.toContain('school');
    expect(all).not.toContain('someday');
    const dates = ids(findRelatedDates(profile, ALL.dates, 9));
    expect(dates).not.toContain('2026-farm-1');
  });

  it('takes its own dates, then what is said to be for the same pupils, in order of the calendar', () => {
    expect(ids(findRelatedDates(profile, ALL.dates, 1))).toEqual(['month-2026']);
    const fits = findRelatedDates(profile, ALL.dates, 2);
    expect(ids(fits)).toEqual(['2026-walk-1', 'month-2026']);
    expect(ids(findRelatedDates(profile, ALL.dates, 9))).toEqual([
      'ocean-2026',
      '2026-walk-1',
      'month-2026',
    ]);
    expect(fits[0]?.reasons).toEqual([
      { kind: 'topic', topic: '海洋' },
      { kind: 'stages', stages: ['primary'] },
      { kind: 'district', district: 'qinnan' },
    ]);
  });
});

describe('for a place', () => {
  const bay = PLACES.find(({ id }) => id === 'bay') ?? makePlace();

  it('what is held there comes first', () => {
    expect(ids(findRelatedDates(placeProfile(bay), ALL.dates, 1))).toEqual(['2026-walk-1']);
    expect(ids(findRelatedDates(placeProfile(bay), ALL.dates, 9))).toEqual([
      '2026-farm-1',
      'ocean-2026',
      '2026-walk-1',
    ]);
  });

  it('resources that name it come first', () => {
    const hill = PLACES.find(({ id }) => id === 'hill') ?? makePlace();
    expect(ids(findRelated(placeProfile(hill), ALL.resources, 9))).toEqual(['oyster', 'stones']);
    expect(ids(findRelated(placeProfile(bay), ALL.resources, 2))).toEqual(['oyster', 'book']);
  });
});

describe('for a date', () => {
  it('places are told by their distance from where it is held', () => {
    const [walk] = ITEMS;
    const bay = PLACES.find(({ id }) => id === walk?.placeId);
    if (walk === undefined || bay === undefined) throw new Error('no item at a place');
    const fits = findRelated(dateProfile(walk, bay), ALL.places, 9);
    // «tide» has no position: the same district counts as 15 km, the port is 22 km away.
    expect(ids(fits)).toEqual(['bay', 'school', 'tide', 'port']);
    const way = fits[3]?.reasons.find(({ kind }) => kind === 'distance');
    expect(way).toMatchObject({ kind: 'distance', precision: 'exact' });
    expect(way?.kind === 'distance' && Math.round(way.metres / 1000)).toBe(22);
  });
});

describe('for a profile', () => {
  it('whose only date is not known yet, that one stands there', () => {
    const profile = { ...OPEN_PROFILE, key: 'topic:x', topics: ['天文'] };
    const fits = findRelatedDates(profile, ALL.dates, 9);
    expect(fits.map(({ value }) => value.parent)).toEqual(['someday']);
  });

  it('that shares a concept, the concept comes before the topic', () => {
    const profile = {
      ...OPEN_PROFILE,
      key: 'concept:x',
      concepts: ['earth-system'],
      topics: ['地质'],
    } as const;
    const fits = findRelated(profile, ALL.resources, 9);
    expect(ids(fits)).toEqual(['book', 'stones']);
    expect(kinds(fits[0] ?? { value: '', reasons: [] })[0]).toBe('concept');
  });

  it('without concept and topic, everything for its stage is related', () => {
    const profile = { ...OPEN_PROFILE, key: 'stage:senior', stages: ['senior'] } as const;
    expect(ids(findRelated(profile, ALL.places, 1))).toEqual(['school']);
    expect(ids(findRelated(profile, ALL.places, 9))).toHaveLength(6);
  });

  it('that is wide takes the rest after its topics, the nearest topic first', () => {
    const profile = { ...OPEN_PROFILE, key: 'year:x', topics: ['工程', '地质'] };
    expect(ids(findRelated(profile, ALL.places, 9))).toEqual(['port', 'hill']);
    const wide = { ...profile, isWide: true };
    expect(ids(findRelated(wide, ALL.places, 9)).slice(0, 2)).toEqual(['port', 'hill']);
    expect(ids(findRelated(wide, ALL.places, 9))).toHaveLength(6);
  });

  it('no school is a place to go, unless it is a museum, too', () => {
    const school = makePlace({ id: 'lyceum', kinds: ['school'] });
    const museum = makePlace({ id: 'school-museum', kinds: ['school', 'museum'] });
    expect(visitable(school, museum).map(({ value }) => value.id)).toEqual(['school-museum']);
  });

  it('for pupils leaves out what only students of a university visit', () => {
    const campus = makePlace({ id: 'campus', topics: ['海洋'], grades: ['university'] });
    const places = visitable(campus);
    const profile = { ...OPEN_PROFILE, key: 'stage:x', topics: ['海洋'] };
    expect(ids(findRelated({ ...profile, stages: ['primary'] }, places, 9))).toEqual([]);
    expect(ids(findRelated({ ...profile, stages: ['adult'] }, places, 9))).toEqual(['campus']);
    const named = { ...profile, stages: ['primary'], names: ['place:campus'] } as const;
    expect(ids(findRelated(named, places, 9))).toEqual(['campus']);
  });

  it('of a stage, what names the stage comes before what is for the young in general', () => {
    const young = makePlace({ id: 'a-young', topics: ['海洋'], audiences: ['youth'] });
    const pupils = makePlace({ ...young, id: 'b-pupils', grades: ['primary'] });
    const profile = {
      ...OPEN_PROFILE,
      topics: ['海洋'],
      stages: ['primary'],
      audiences: ['youth'],
    } as const;
    expect(ids(findRelated(profile, visitable(young, pupils), 9))).toEqual(['b-pupils', 'a-young']);
  });

  it('of one year, only what is for that year', () => {
    const profile = { ...OPEN_PROFILE, key: 'year:6', stages: ['primary'], years: [6] } as const;
    expect(ids(findRelated(profile, ALL.resources, 9))).toEqual(['book', 'stones']);
    const fifth = { ...profile, years: [5] } as const;
    expect(findRelated(fifth, ALL.resources, 1)[0]?.reasons).toEqual([
      { kind: 'years', years: [5] },
    ]);
  });
});
