import { Temporal } from 'temporal-polyfill';
import type { Resource, Sheet } from '#domain/resource/resource.ts';

/** For tests only: a resource of which nothing is known but what the test says. */
export function makeResource(known: Partial<Resource> = {}): Resource {
  return {
    id: 'sample',
    title: '样例材料',
    kind: 'reading',
    summary: '只在测试里出现的材料。',
    audiences: ['public'],
    stages: ['primary'],
    subjects: [],
    years: [],
    months: [],
    concepts: [],
    topics: [],
    publisher: '测试单位',
    languages: ['zh'],
    cost: { kind: 'unknown' },
    account: 'unknown',
    devices: ['paper'],
    inParts: false,
    offline: 'unknown',
    licence: 'link-only',
    offers: '只在测试里出现。',
    use: '只在测试里用。',
    measures: [],
    safety: [],
    sources: [{ title: '测试来源' }],
    compiled: Temporal.PlainDate.from('2026-01-05'),
    published: Temporal.PlainDateTime.from('2026-01-05T09:00'),
    updated: Temporal.PlainDateTime.from('2026-01-05T09:00'),
    ...known,
  };
}

/** For tests only: an activity sheet that names what the test says. */
export function makeSheet(local: Partial<Sheet['local']> = {}): Sheet {
  return {
    aims: ['会做测试。'],
    materials: ['纸'],
    steps: ['看。', '写。'],
    observe: ['看什么。'],
    science: [{ text: '有来源的话。', sources: [1] }],
    variations: ['换一种。'],
    assessment: ['说得出来。'],
    local: { places: [], events: [], observances: [], ...local },
  };
}
