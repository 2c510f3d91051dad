import { Temporal } from 'temporal-polyfill';
import type { Place } from '#domain/geo/place.ts';

/** For tests only: a place of which nothing is known but what the test says. */
export function makePlace(known: Partial<Place> = {}): Place {
  return {
    id: 'sample',
    name: '样例馆',
    otherNames: [],
    kinds: ['museum'],
    summary: '只在测试里出现的地方。',
    learn: [],
    status: 'unknown',
    namedInPlan: false,
    hours: { kind: 'unknown' },
    cost: { kind: 'unknown' },
    booking: { kind: 'unknown' },
    access: {},
    audiences: ['public'],
    grades: [],
    topics: [],
    measures: [],
    position: { precision: 'none' },
    sources: [{ title: '测试来源' }],
    compiled: Temporal.PlainDate.from('2026-01-05'),
    published: Temporal.PlainDateTime.from('2026-01-05T09:00'),
    updated: Temporal.PlainDateTime.from('2026-01-05T09:00'),
    ...known,
  };
}
