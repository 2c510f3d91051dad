import { expect, test } from 'vitest';
import { packTitles } from '#domain/search/packed-titles.ts';
import { openTitles } from '#domain/search/title-index.ts';
import { PAGES, WORDS } from '#tests/builders/titles.ts';
import { fitsChoice, readChoice, titlesOf } from './choice.ts';

const DISTRICTS = [['lingshan'], ['qinnan'], ['qinnan', 'lingshan'], []] as const;
const pages = PAGES.map((page, at) => ({
  ...page,
  topics: [String(at)],
  filters: { district: DISTRICTS[at] ?? [] },
}));
const [packed] = packTitles('t', pages, WORDS);
const fits = fitsChoice([packed], { filter: 'district', value: 'lingshan' });

test('a copy has what belongs to the choice or to everybody', () => {
  expect(pages.map(({ path }) => fits(path)).slice(0, 4)).toEqual([true, false, true, true]);
  expect(fits('/calendar/in/qinnan/')).toBe(false);
  expect(fits('/calendar/in/lingshan/')).toBe(true);
  expect(fits('/emergency/')).toBe(true);
});

test('the search of a copy finds its pages and no others, under the same numbers of the index', () => {
  const whole = openTitles(packed);
  const copy = openTitles(titlesOf(packed, fits));
  const wanted = [...whole.pages.values()].filter(({ path }) => fits(path));
  expect([...copy.pages.values()]).toEqual(wanted);
  expect(copy.filters.district.get('lingshan')).toEqual(whole.filters.district.get('lingshan'));
  expect(copy.filters.district.get('qinnan')?.size).toBe(1);
});

test('what is asked for is read, or refused with what there is', () => {
  expect(readChoice({})).toBeUndefined();
  expect(readChoice({ stage: 'primary' })).toEqual({ filter: 'stage', value: 'primary' });
  expect(() => readChoice({ district: 'nanning' })).toThrow(
    /没有这个县区：nanning.*lingshan（灵山县）/,
  );
  expect(() => readChoice({ district: 'constructor' })).toThrow('没有这个县区：constructor');
  expect(() => readChoice({ district: 'pubei', stage: 'primary' })).toThrow('只能选一个');
});
