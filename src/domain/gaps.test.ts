import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { makeEvent, makeObservance, timed } from '#tests/builders/calendar.ts';
import { makePlace } from '#tests/builders/places.ts';
import { makeResource } from '#tests/builders/resources.ts';
import { findGaps, type GapSubjects } from './find-gaps.ts';
import { gapsAt, gapTotals, withCount, type GapKind } from './gaps.ts';
import type { Target } from './plan/target.ts';

const TODAY = Temporal.PlainDate.from('2026-11-28');
const NOTHING: GapSubjects = {
  places: [],
  observances: [],
  measures: [],
  targets: [],
  notices: [],
  events: [],
  resources: [],
  guides: [],
};
const missing = (subjects: Partial<GapSubjects>, kind: GapKind) => {
  const list = findGaps({ ...NOTHING, ...subjects }, TODAY).find((one) => one.kind === kind);
  return [list?.asked, list?.gaps.map(({ id }) => id)];
};

describe('findGaps', () => {
  test('asks a place for what it does not say', () => {
    const places = [
      makePlace({ id: 'dark' }),
      makePlace({
        id: 'known',
        hours: { kind: 'always' },
        contact: { phone: '0777-0000000' },
        access: { toilet: 'no' },
        position: { precision: 'exact', lat: 21.9, lng: 108.6, basis: '测试' },
        sources: [{ title: '测试来源', date: '2026-03' }],
      }),
    ];
    for (const kind of ['hours', 'phone', 'access', 'position', 'recent'] as const) {
      expect([kind, ...missing({ places }, kind)]).toEqual([kind, 2, ['dark']]);
    }
    expect(missing({ places }, 'photo')).toEqual([2, ['dark', 'known']]);
  });

  test('asks nothing but the position of a place that is not there yet', () => {
    const places = [makePlace({ status: 'planned' }), makePlace({ status: 'building' })];
    expect(missing({ places }, 'hours')).toEqual([0, []]);
    expect(missing({ places }, 'position')).toEqual([2, ['sample', 'sample']]);
  });

  test('wants a source that is not weak, and does not ask where there is none', () => {
    const weak = { title: '百科', isWeak: true };
    const places = [
      makePlace({ id: 'weak', sources: [weak] }),
      makePlace({ id: 'both', sources: [weak, { title: '报纸' }] }),
      makePlace({ id: 'none', sources: [] }),
    ];
    expect(missing({ places }, 'source')).toEqual([2, ['weak']]);
  });

  test('wants the date of this year of observances that announce it', () => {
    const observances = [
      makeObservance({ kind: 'announced' }, { id: 'open' }),
      makeObservance({ kind: 'fixed-day', month: 5, day: 30 }, { id: 'fixed' }),
      makeObservance({ kind: 'announced' }, { id: 'over', until: 2024 }),
    ];
    expect(missing({ observances }, 'date')).toEqual([2, ['open']]);
  });

  test('wants the result of a target whose year is over, of those who own it', () => {
    const target = (id: string, year: number, latest?: number): Target => ({
      id,
      title: id,
      summary: '',
      section: '四',
      scope: '',
      owner: ['education'],
      goal: { value: 10, year, relation: 'reach', striving: false, text: '' },
      ...(latest === undefined ? {} : { latest: { value: latest, year, source: { title: '' } } }),
    });
    const targets = [target('open', 2025), target('met', 2025, 12), target('running', 2030)];
    expect(missing({ targets }, 'result')).toEqual([2, ['open']]);
    const gaps = findGaps({ ...NOTHING, targets }, TODAY).flatMap((list) =>
      list.kind === 'result' ? list.gaps : [],
    );
    expect(gaps.map(({ units }) => units)).toEqual([['education']]);
  });

  test('gaps of places lie in their county, or in none that is known', () => {
    const places = [makePlace({ id: 'a', district: 'pubei' }), makePlace({ id: 'b' })];
    const gaps = findGaps({ ...NOTHING, places }, TODAY)[0]?.gaps ?? [];
    expect(gapsAt(gaps, 'pubei').map(({ id }) => id)).toEqual(['a']);
    expect(gapsAt(gaps, 'other').map(({ id }) => id)).toEqual(['b']);
  });
});

describe('findGaps of what is to come and to be learnt', () => {
  test('asks each county for an event to come, and an event for how one gets in', () => {
    const event = makeEvent({
      id: 'open',
      booking: { kind: 'unknown' },
      sessions: [{ time: timed('2026-12-05T15:00'), location: { district: 'qinnan' } }],
    });
    const events = [
      { ...event, units: ['science-association'] },
      { ...makeEvent({ id: 'over', sessions: [{ time: timed('2026-05-05T15:00') }] }), units: [] },
    ];
    expect(missing({ events }, 'coming')).toEqual([4, ['qinbei', 'lingshan', 'pubei']]);
    expect(missing({ events }, 'start')).toEqual([1, []]);
    expect(missing({ events }, 'booking')).toEqual([1, ['open']]);
  });

  test('asks resources for school years where schools use them, and for a link that opens', () => {
    const link = { url: 'https://www.example.gov.cn/', state: 'gone' } as const;
    const resources = [
      makeResource({ id: 'all', stages: ['primary'], years: [], minutes: 40 }),
      makeResource({ id: 'adult', stages: ['adult'], years: [], link }),
    ];
    expect(missing({ resources }, 'years')).toEqual([1, ['all']]);
    expect(missing({ resources }, 'minutes')).toEqual([2, ['adult']]);
    expect(missing({ resources }, 'link')).toEqual([1, ['adult']]);
    expect(missing({ resources }, 'old')[0]).toBe(2);
  });
});

describe('the history', () => {
  test('does not take a thing that is asked for the first time for a change', () => {
    const history = [
      { date: '2026-11-26', missing: { hours: 5 } },
      { date: '2026-11-27', missing: { hours: 4, minutes: 9 } },
    ];
    expect(gapTotals(history, 1)).toEqual([{ date: '2026-11-27', total: 13, change: -1 }]);
  });

  const day = (date: string, hours: number) => ({ date, missing: { hours } });

  test('gets a day only where something has changed, and one a day', () => {
    const history = [day('2026-11-26', 5)];
    expect(withCount(history, day('2026-11-27', 5))).toEqual(history);
    const changed = withCount(history, day('2026-11-27', 4));
    expect(changed).toEqual([...history, day('2026-11-27', 4)]);
    expect(withCount(changed, day('2026-11-27', 3)).at(-1)).toEqual(day('2026-11-27', 3));
  });

  test('is told newest first, with how much more is missing', () => {
    const history = [day('2026-11-25', 9), day('2026-11-26', 5), day('2026-11-27', 6)];
    expect(gapTotals(history, 2)).toEqual([
      { date: '2026-11-27', total: 6, change: 1 },
      { date: '2026-11-26', total: 5, change: -4 },
    ]);
  });
});
