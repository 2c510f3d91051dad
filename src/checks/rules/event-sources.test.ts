import { describe, expect, test } from 'vitest';
import { makeEventFile, problemsFound } from '#tests/builders/content-files.ts';
import rule from './event-sources.ts';

const LINK = '来源（sources） 已经办过的活动，至少要有一个带网址（url）的来源';
const url = 'https://example.org/1';
const PAST = { updated: '2026-10-01 09:00' };

describe('sources of an event', () => {
  test.each([
    { name: 'coming', fields: { sources: ['notice'] }, out: [] },
    { name: 'past', fields: { ...PAST, sources: ['notice'] }, out: [LINK] },
    { name: 'past and a draft', fields: { ...PAST, sources: ['notice'], draft: true }, out: [] },
    {
      name: 'past with a link',
      fields: { ...PAST, sources: ['notice', { title: 'a', url }] },
      out: [],
    },
    { name: 'past with a shared link', fields: { ...PAST, sources: ['linked'] }, out: [] },
    { name: 'past with a source unknown', fields: { ...PAST, sources: ['other'] }, out: [] },
    { name: 'past without any', fields: { ...PAST, sources: [] }, out: [] },
  ])('lead on where the event is $name: $out', ({ fields, out }) => {
    const texts = {
      'events/2026/2026-sample.md': makeEventFile(fields),
      'sources.yaml': JSON.stringify([
        { id: 'notice', title: '通知', number: '样例〔2026〕1号' },
        { id: 'linked', title: '报道', url },
      ]),
    };
    expect(problemsFound(rule, texts)).toEqual(out);
  });
});
