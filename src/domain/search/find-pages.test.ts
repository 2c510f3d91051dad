import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memoryIndex } from '#tests/builders/memory-index.ts';
import { nameOf, PAGES, titlesOf, WORDS } from '#tests/builders/titles.ts';
import type { SearchAnswer } from './answer.ts';
import { completions } from './completions.ts';
import { findPages } from './find-pages.ts';
import { packTitles } from './packed-titles.ts';
import { openTitles } from './title-index.ts';

const guide = { path: '/editing/guide/', title: '怎么写', kind: 'guide' } as const;
const calendar = { path: '/calendar/all/', title: '日历', kind: 'calendar' } as const;
const titles = titlesOf([...PAGES, guide, calendar], {
  synonyms: [
    ['消防', '火灾'],
    ['日历', '周末'],
  ],
  inNames: ['日历', '周末'],
});
const TEXTS: Readonly<Record<string, string>> = {
  bay: '这里能看到白海豚。看日历。',
  museum: '讲白海豚，也讲火灾。',
  pottery: '坭兴陶出自钦州。',
  past: '9月的活动。',
  coming: '2026年9月的讲座，十四五的事。',
  notice: '科普日报名。',
  guide: '报名要写清，看海豚的也一样。',
};
const index = memoryIndex(
  Object.fromEntries(
    [...titles.pages.values()].map(({ id, title }) => [
      id,
      { pieces: [`${title}。`, TEXTS[nameOf(id, titles)] ?? ''], anchors: [] },
    ]),
  ),
);
const ask = (query: string) => findPages({ query }, '2026-09-01', { index, titles });

describe('a request is answered', () => {
  test.each([
    ['坭興陶', ['pottery']],
    ['周末', ['all']], // the others only mention a calendar
    ['周末 白海豚', ['museum', 'bay']],
    ['坭兴陶　钦州', ['pottery']],
    ['九月', ['coming', 'past']],
    ['９月', ['coming', 'past']],
    ['十四五', ['coming']],
    ['九月 -讲座', ['past']],
    ['“白海豚” 火灾', ['museum']],
    ['消防', ['museum']],
    ['sanniangwan', ['bay']],
    ['snw', ['bay']],
    ['', []],
    ['-讲座', []],
    ['“snw”', []],
  ])('%s', async (query, ids) => {
    const { hits, isNear } = await ask(query);
    expect(hits.map(({ id }) => nameOf(id, titles))).toEqual(ids);
    expect(isNear).toBe(false);
  });

  test('a mistake leads to the word that was meant', async () => {
    const { suggestion, isNear, hits } = await ask('泥兴陶');
    expect({ suggestion, isNear }).toEqual({ suggestion: '坭兴陶', isNear: true });
    expect(hits.map(({ id }) => nameOf(id, titles))).toEqual(['pottery']);
  });
});

test('an editing guide that has some words apart is no answer, but stays to be found', async () => {
  const names = ({ hits }: SearchAnswer) => hits.map(({ id }) => nameOf(id, titles));
  const answer = await ask('看海豚 报名');
  expect({ isNear: answer.isNear, names: names(answer) }).toEqual({
    isNear: true,
    names: ['museum', 'notice', 'guide'],
  });
  const quoted = await ask('“报名要写清”');
  expect({ isNear: quoted.isNear, names: names(quoted) }).toEqual({
    isNear: false,
    names: ['guide'],
  });
});

test('in quotes a word means itself, no list', async () => {
  expect((await ask('周末 白海豚')).isNear).toBe(false);
  expect((await ask('“周末” 白海豚')).isNear).toBe(true);
});

test('words apart may be one word', async () => {
  const { hits } = await ask('火 灾');
  expect(hits.map(({ id }) => nameOf(id, titles))).toEqual(['museum']);
});

test('a month told from today is that month', async () => {
  const { hits } = await ask('这个月讲座');
  expect(hits.map(({ id }) => nameOf(id, titles))).toEqual(['coming']);
});

test('what one does at a place need not stand on its page', async () => {
  const kiln = { path: '/places/kiln/', title: '古龙窑', kind: 'place' } as const;
  const visitors = { path: '/events/visitors/', title: '参观记', kind: 'event' } as const;
  const named = titlesOf([kiln, visitors]);
  const of = (text: string) => ({ pieces: [text], anchors: [] });
  const texts = memoryIndex({ 't-0': of('古龙窑在江边。'), 't-1': of('参观记：去了古龙窑。') });
  const searched = { index: texts, titles: named };
  const { hits } = await findPages({ query: '古龙窑参观' }, '2026-09-01', searched);
  expect(hits.map(({ id }) => nameOf(id, named))).toEqual(['kiln', 'visitors']);
});

test('where no page has all words, the rarest tells most', async () => {
  const { hits, isNear } = await ask('钦州 海豚');
  expect(isNear).toBe(true);
  expect(hits.map(({ id }) => nameOf(id, titles))[0]).toBe('pottery');
});

describe('where the first file of titles has not all', () => {
  const later = Array.from({ length: 120 }, (_, at) => ({
    ...{ path: `/events/later-${at}/`, title: '讲座', kind: 'event' as const },
    days: '2030-01-01/2030-01-01',
  }));
  // What is over, and what comes before all these, is in the rest.
  const [packed, ...rest] = packTitles('t', [...PAGES, ...later], WORDS);
  const all = openTitles(packed, ...rest);
  const texts = [...all.pages.values()].map(({ id, title }) => {
    const text = TEXTS[nameOf(id, all)] ?? '';
    return [id, { pieces: [`${title}。`, text], anchors: [] }] as const;
  });

  test.each([
    ['白海豚', false, ['museum', 'bay']],
    ['“看日历”', false, ['bay']],
    ['活动', true, ['past']], // only old pages have it
    ['坭兴陶 报名', true, ['pottery', 'notice']], // none has it all: more names may come nearer
    ['snw', true, ['bay']], // a spelling may be that of any name
    ['十四五', true, ['coming']],
  ])('“%s” fetches the others: %s', async (query, isFetched, first) => {
    let asked = 0;
    const { hits } = await findPages({ query }, '2026-09-01', {
      index: memoryIndex(Object.fromEntries(texts)),
      titles: openTitles(packed),
      allTitles: () => {
        asked += 1;
        return Promise.resolve(all);
      },
    });
    expect(hits.map(({ id }) => nameOf(id, all))).toEqual(first);
    expect(asked > 0).toBe(isFetched);
  });
});

test('no input throws, and every result can be shown', async () => {
  const odd = fc.constantFrom('海豚', '-', '“', '"', ' ', '9月', 'snw', '𠮷', '\ud83d', '%', '.*');
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: odd, maxLength: 12 }),
    fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
  );
  await fc.assert(
    fc.asyncProperty(typed, async (query) => {
      const { hits, total } = await ask(query);
      expect(hits).toHaveLength(total);
      for (const { load } of hits) expect((await load()).path).toMatch(/^\//);
      expect(completions(query, titles, 5).length).toBeLessThanOrEqual(5);
    }),
  );
});
