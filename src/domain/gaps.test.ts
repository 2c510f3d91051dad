import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { makeObservance } from '#tests/builders/calendar.ts';
import { makePlace } from '#tests/builders/places.ts';
import { findGaps, gapsAt, gapTotals, withCount, type GapKind, type GapSubjects } from './gaps.ts';
import type { Target } from './plan/target.ts';

const TODAY = Temporal.PlainDate.from('2026-11-28');
const NOTHING: GapSubjects = {
  places: [],
  observances: [],
  measures: [],
  targets: [],
  notices: [],
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
    const gaps = findGaps({ ...NOTHING, targets }, TODAY).flatMap((list) => list.gaps);
    expect(gaps.map(({ units }) => units)).toEqual([['education']]);
  });

  test('gaps of places lie in their county, or in none that is known', () => {
    const places = [makePlace({ id: 'a', district: 'pubei' }), makePlace({ id: 'b' })];
    const gaps = findGaps({ ...NOTHING, places }, TODAY)[0]?.gaps ?? [];
    expect(gapsAt(gaps, 'pubei').map(({ id }) => id)).toEqual(['a']);
    expect(gapsAt(gaps, 'other').map(({ id }) => id)).toEqual(['b']);
  });
});

describe('the history', () => {
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
