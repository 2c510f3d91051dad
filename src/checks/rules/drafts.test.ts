import { describe, expect, test } from 'vitest';
import { problemsFound, makeEventFile } from '#tests/builders/content-files.ts';
import rule from './drafts.ts';

const place = (draft: boolean) => `---\nname: 样例馆\ndraft: ${String(draft)}\n---\n`;
const event = (draft: boolean) => makeEventFile({ location: { place: 'sample-hall' }, draft });

describe('an event at a place', () => {
  test.each([
    { eventDraft: false, placeDraft: false },
    { eventDraft: true, placeDraft: true },
    { eventDraft: true, placeDraft: false },
  ])('may be, draft $eventDraft at draft $placeDraft', ({ eventDraft, placeDraft }) => {
    const files = {
      'events/2026/2026-sample.md': event(eventDraft),
      'places/sample-hall.md': place(placeDraft),
    };
    expect(problemsFound(rule, files)).toEqual([]);
  });

  test('is not published while the place is a draft', () => {
    const files = {
      'events/2026/2026-sample.md': event(false),
      'places/sample-hall.md': place(true),
    };
    expect(problemsFound(rule, files)).toEqual([
      '地点编号（location.place） “样例馆”还是草稿，网站上没有；先发布它，或者把这一条也写成草稿',
    ]);
  });
});
