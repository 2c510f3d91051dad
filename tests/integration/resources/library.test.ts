import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countValues, fitsChoice, type Choice } from '#domain/filter.ts';
import { CONCEPT_TOPICS } from '#domain/related/concept-topics.ts';
import { CONCEPT_FIELDS, CONCEPTS } from '#domain/resource/concepts.ts';
import { inOrder, resourceOptions, resourceValues } from '#domain/resource/library.ts';
import { readLessonQuery } from '#domain/resource/lesson-query.ts';
import { isWanted } from './oracle.ts';
import { FILES, RESOURCES, SYNONYMS, TOPICS, topicsOf } from './real-resources.ts';

const OPTIONS = resourceOptions(TOPICS, SYNONYMS);
const ROWS = RESOURCES.map((resource) => ({
  id: resource.id,
  values: resourceValues(resource, TOPICS),
}));
const word = (slug: string) => TOPICS.find((topic) => topic.slug === slug)?.id ?? '';
const shownBy = (choice: Choice) =>
  ROWS.filter(({ values }) => fitsChoice(values, choice)).map(({ id }) => id);
const wantedBy = (choice: Choice) =>
  FILES.filter(({ data }) =>
    Object.entries(choice).every(
      ([filter, value]) => value === '' || isWanted(data, filter, value, word),
    ),
  ).map(({ id }) => id);
const choices = fc.record(
  Object.fromEntries(
    Object.entries(OPTIONS).map(([filter, list]) => [
      filter,
      // Mostly nothing chosen: nine filters at once would leave nothing to compare.
      fc.oneof(
        { weight: 3, arbitrary: fc.constant('') },
        { weight: 1, arbitrary: fc.constantFrom(...list.map(({ id }) => id)) },
      ),
    ]),
  ),
);

describe('the filters over the real content', () => {
  test('agree with a brute-force oracle on any combination', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        expect(shownBy(choice)).toEqual(wantedBy(choice));
      }),
      { numRuns: 2000 },
    );
  });

  test('agree with it on every single value', () => {
    for (const [filter, list] of Object.entries(OPTIONS)) {
      for (const { id } of list) {
        expect(shownBy({ [filter]: id }), `${filter}=${id}`).toEqual(wantedBy({ [filter]: id }));
      }
    }
  });

  test('promise by their counts what choosing then shows', () => {
    const values = ROWS.map((row) => row.values);
    fc.assert(
      fc.property(choices, fc.constantFrom(...Object.keys(OPTIONS)), (choice, filter) => {
        const counts = countValues(values, choice, filter);
        for (const { id } of OPTIONS[filter as keyof typeof OPTIONS]) {
          expect(counts.get(id) ?? 0).toBe(wantedBy({ ...choice, [filter]: id }).length);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('offer no value twice, so that a field and a concept are never taken for each other', () => {
    for (const [filter, list] of Object.entries(OPTIONS)) {
      const ids = list.map(({ id }) => id);
      expect(new Set(ids).size, filter).toBe(ids.length);
    }
    expect(Object.keys(CONCEPT_FIELDS).filter((id) => Object.hasOwn(CONCEPTS, id))).toEqual([]);
  });
});

describe('what is typed in the library', () => {
  const words = Object.entries(OPTIONS).flatMap(([filter, list]) =>
    list.flatMap(({ id, words = [] }) => words.map((word) => ({ word, filter, id }))),
  );
  test('editors have written other words for many choices', () => {
    expect(words.length).toBeGreaterThan(40);
  });
  test.each(words)('$word is understood as $filter=$id', ({ word, filter, id }) => {
    expect(readLessonQuery(word, OPTIONS).choice).toEqual({ [filter]: id });
  });
});

describe('the orders', () => {
  test('keep every resource and sort by what they say', () => {
    for (const order of ['sheets', 'short', 'new'] as const) {
      const ids = inOrder(RESOURCES, order).map(({ id }) => id);
      expect(ids.toSorted()).toEqual(RESOURCES.map(({ id }) => id).sort());
    }
    // What nobody has tried stands behind (src/domain/resource/library.test.ts).
    const tried = RESOURCES.filter(({ link }) => link?.state !== 'unchecked');
    const short = inOrder(tried, 'short').filter(({ minutes }) => minutes !== undefined);
    const minutes = [false, true].map((inParts) =>
      short.filter((one) => one.inParts === inParts).map((one) => one.minutes ?? 0),
    );
    for (const list of minutes) expect(list).toEqual(list.toSorted((a, b) => a - b));
    expect(short.map((one) => one.inParts)).toEqual(
      minutes.flatMap((list, index) => list.map(() => index === 1)),
    );
    const [first, ...rest] = inOrder(tried, 'sheets', 'farmers');
    expect(first?.audiences).toEqual(['farmers']);
    const farmers = rest.map(({ audiences }) => audiences.includes('farmers'));
    expect(farmers.indexOf(false)).toBe(farmers.filter(Boolean).length);
    const isSheet = inOrder(RESOURCES, 'sheets').map(({ sheet }) => sheet !== undefined);
    expect(isSheet.lastIndexOf(true)).toBeLessThan(
      isSheet.includes(false) ? isSheet.indexOf(false) : Infinity,
    );
  });
});

describe('every concept leads on', () => {
  const places = [...topicsOf('places').values()].flat();
  const observances = [...topicsOf('observances').values()].flat();
  test.each(Object.entries(CONCEPT_TOPICS))('%s', (_, topics) => {
    expect(topics.filter((topic) => !TOPICS.some(({ id }) => id === topic))).toEqual([]);
    expect(topics.some((topic) => places.includes(topic))).toBe(true);
    expect(topics.some((topic) => observances.includes(topic))).toBe(true);
  });
});
