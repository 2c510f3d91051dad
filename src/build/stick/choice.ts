import { DISTRICTS } from '#domain/geo/district.ts';
import { STAGES } from '#domain/grade.ts';
import { keysOf } from '#domain/keys-of.ts';
import type { PackedPages } from '#domain/search/packed-titles.ts';
import { forFilters } from '#domain/search/request.ts';
import { StickError } from './target.ts';

/** For whom a copy is made, by a filter of the search. */
export interface Choice {
  readonly filter: 'district' | 'stage';
  readonly value: string;
}

const VALUES: Readonly<Record<Choice['filter'], Readonly<Record<string, string>>>> = {
  district: DISTRICTS,
  stage: STAGES,
};
const NAMES: Readonly<Record<Choice['filter'], string>> = { district: '县区', stage: '学段' };

/**
 * Reads what was asked for on the command line.
 *
 * @returns undefined where the whole site is wanted
 * @throws StickError where a value is unknown, or both are given
 * @example readChoice({ stage: 'primary' }) // { filter: 'stage', value: 'primary' }
 */
export function readChoice(
  asked: Readonly<Partial<Record<Choice['filter'], string>>>,
): Choice | undefined {
  const choices = keysOf(VALUES).flatMap((filter) => {
    const value = asked[filter];
    return value === undefined ? [] : [{ filter, value }];
  });
  if (choices.length > 1) throw new StickError('--district 和 --stage 只能选一个。');
  for (const { filter, value } of choices) {
    if (Object.hasOwn(VALUES[filter], value)) continue;
    const known = Object.entries(VALUES[filter]).map(([id, name]) => `${id}（${name}）`);
    throw new StickError(`没有这个${NAMES[filter]}：${value}。可以写：${known.join('、')}。`);
  }
  return choices[0];
}

/** Numbers of pages from the differences between them, as the titles have them. */
function absolute(steps: readonly number[]): readonly number[] {
  let at = 0;
  return steps.map((step) => (at += step));
}
const differences = (numbers: readonly number[]): readonly number[] =>
  numbers.map((number, at) => number - (numbers[at - 1] ?? 0));

const pathsOf = ({ paths }: PackedPages) => (paths === '' ? [] : paths.split('\n'));

/**
 * Whether the page of an address goes into a copy: it belongs to the choice, or to everybody. What belongs to others has
 * other values of the filter in the search, or one of them in its address.
 *
 * @param titles the files of titles of the site's search
 */
export function fitsChoice(
  titles: readonly PackedPages[],
  { filter, value }: Choice,
): (address: string) => boolean {
  const own = new Set<string>();
  const others = new Set<string>();
  for (const file of titles) {
    const paths = pathsOf(file);
    for (const [of, steps] of Object.entries(file.filters[filter])) {
      for (const at of absolute(steps)) (of === value ? own : others).add(paths[at] ?? '');
    }
  }
  const isOther = (part: string) => part !== value && Object.hasOwn(VALUES[filter], part);
  return (path) => own.has(path) || !(others.has(path) || path.split('/').some(isOther));
}

/** Titles without the pages that are not in a copy, so that its search does not find them. */
export function titlesOf<Titles extends PackedPages>(
  titles: Titles,
  isKept: (path: string) => boolean,
): Titles {
  const paths = pathsOf(titles);
  const kept = [...paths.keys()].filter((at) => isKept(paths[at] ?? ''));
  const now = new Map(kept.map((at, index) => [at, index]));
  const numbers = titles.numbers === undefined ? [...paths.keys()] : absolute(titles.numbers);
  const lines = (text: string) => {
    const all = text.split('\n');
    return kept.map((at) => all[at] ?? '').join('\n');
  };
  const some = <Value>(values: Readonly<Record<number, Value>>): Record<number, Value> =>
    Object.fromEntries(
      Object.entries(values).flatMap(([at, value]) => {
        const index = now.get(Number(at));
        return index === undefined ? [] : [[index, value] as const];
      }),
    );
  const moved = (values: Readonly<Record<string, readonly number[]>>) =>
    Object.fromEntries(
      Object.entries(values).map(([value, steps]) => [
        value,
        differences(absolute(steps).flatMap((at) => now.get(at) ?? [])),
      ]),
    );
  const { filters } = titles;
  return {
    ...titles,
    numbers: differences(kept.map((at) => numbers[at] ?? 0)),
    paths: lines(titles.paths),
    titles: lines(titles.titles),
    days: lines(titles.days),
    names: some(titles.names),
    topics: some(titles.topics),
    places: some(titles.places),
    parts: some(titles.parts),
    filters: forFilters((filter) => moved(filters[filter])),
  };
}
