import { describe, expect, test } from 'vitest';
import {
  heightOf,
  wallSheet,
  type WallContents,
  type WallDate,
  type WallText,
} from './wall-sheet.ts';

const text = (id: string, letters: number, lines = 1): WallText => ({
  id,
  title: '题'.repeat(8),
  lines: Array.from({ length: lines }, () => '字'.repeat(letters)),
  notes: [],
});
const dates = (count: number, letters: number, priority = 1): WallDate[] =>
  Array.from({ length: count }, (_, index) => ({
    when: `12月${index + 1}日 周三`,
    title: '日'.repeat(letters),
    line: '9:00—11:00 · 文化广场',
    priority,
  }));
const CONTENTS: WallContents = {
  dates: dates(3, 12),
  places: [{ name: '地方', line: '地址；开放时间' }],
  guides: [text('guide', 10, 6)],
  rumours: [text('rumour', 40)],
  tries: [text('try', 60)],
};
/** The content check allows a record of 20,000 letters; a single field may have them all. */
const LONGEST = 20_000;

describe('height of a text', () => {
  test('grows by whole lines', () => {
    const one = heightOf('一二', { size: 1, width: 4 });
    expect(heightOf('一二三四五六', { size: 1, width: 4 })).toBe(2 * one);
  });

  test('is nothing where there is none', () => {
    expect(heightOf('', { size: 1, width: 4 })).toBe(0);
  });

  test('counts figures as narrower than Chinese', () => {
    const narrow = heightOf('1234567890', { size: 1, width: 8 });
    expect(narrow).toBeLessThan(heightOf('一二三四五六七八九十', { size: 1, width: 8 }));
  });
});

describe('a sheet for a board', () => {
  test('with little to say holds all of it in larger letters', () => {
    const little = { ...CONTENTS, dates: dates(1, 10), guides: [text('guide', 10, 3)] };
    const { scale, moreDates, morePlaces } = wallSheet(little);
    expect({ isLarger: scale > 1, moreDates, morePlaces }).toEqual({
      isLarger: true,
      moreDates: 0,
      morePlaces: 0,
    });
  });

  test('of 60 dates takes some and counts the others', () => {
    const sheet = wallSheet({ ...CONTENTS, dates: dates(60, 20) });
    expect(sheet.scale).toBe(1);
    expect(sheet.dates.length).toBeGreaterThanOrEqual(4);
    expect(sheet.dates.length + sheet.moreDates).toBe(60);
  });

  test('in a full month has shorter texts, so that more dates fit', () => {
    const full = wallSheet({ ...CONTENTS, dates: dates(60, 20) });
    expect(full.guides[0]?.lines.length).toBeLessThan(6);
    expect([full.guides.length, full.rumours.length, full.tries.length]).toEqual([1, 1, 1]);
  });

  test('takes what is of the district first, and prints it where its day is', () => {
    const own = dates(1, 10, 0);
    const sheet = wallSheet({ ...CONTENTS, dates: [...dates(60, 20), ...own] });
    expect(sheet.dates.slice(-1)).toEqual(own);
  });

  test('leaves out a date too long for it, and goes on with the next', () => {
    const sheet = wallSheet({ ...CONTENTS, dates: [...dates(1, LONGEST), ...dates(2, 10)] });
    expect(sheet.dates).toHaveLength(2);
    expect(sheet.moreDates).toBe(1);
  });

  test('passes over texts that have no room, however long', () => {
    const long = text('long', LONGEST);
    const sheet = wallSheet({
      ...CONTENTS,
      rumours: [long, ...CONTENTS.rumours],
      tries: [long, ...CONTENTS.tries],
      places: [{ name: '名'.repeat(LONGEST), line: '' }, ...CONTENTS.places],
    });
    expect(sheet.rumours).toEqual(CONTENTS.rumours);
    expect(sheet.tries).toEqual(CONTENTS.tries);
    expect(sheet.places).toEqual(CONTENTS.places);
    expect(sheet.morePlaces).toBe(1);
  });

  test('of a long guide has the first acts whole', () => {
    const { guides } = wallSheet({ ...CONTENTS, guides: [text('guide', 40, 9)] });
    expect(guides[0]?.lines.length).toBeGreaterThanOrEqual(2);
    expect(guides[0]?.lines.length).toBeLessThan(9);
  });

  test('without texts gives their room to the dates', () => {
    const all = { ...CONTENTS, dates: dates(60, 20) };
    const bare = wallSheet({ ...all, guides: [], rumours: [], tries: [], places: [] });
    expect(bare.dates.length).toBeGreaterThan(wallSheet(all).dates.length);
  });
});
