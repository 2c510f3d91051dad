import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readContent } from '#checks/check-content.ts';
import { observanceSchema } from '#schemas/observance.ts';

// The fixture was made from the collected facts without a look at content/; it says so itself.
const { periods, themes, ordinals } = JSON.parse(
  readFileSync('tests/fixtures/calendar/announced-periods.json', 'utf8'),
);
const { entries } = await readContent('content');
const observances = entries
  .filter(({ collection }) => collection === 'observances')
  .map(({ id, data }) => ({ id, ...observanceSchema.parse(data) }));

type Year = (typeof observances)[number]['years'][number];

/** What is recorded of each observance and year, where anything is. */
function recorded<Value>(pick: (year: Year) => Value | undefined) {
  const byObservance = observances.map(({ id, years }) => {
    const values = years.map((year) => [String(year.year), pick(year)] as const);
    return [id, Object.fromEntries(values.filter(([, value]) => value !== undefined))] as const;
  });
  return Object.fromEntries(byObservance.filter(([, years]) => Object.keys(years).length > 0));
}

describe('the observances', () => {
  // Editors record further years: those that were collected must stay as they are.
  test('have the announced periods that were collected', () => {
    expect(
      recorded(({ first, last }) => (first === undefined ? undefined : [first, last ?? first])),
    ).toMatchObject(periods);
  });

  test('have the themes that were collected', () => {
    expect(recorded(({ theme }) => theme)).toMatchObject(themes);
  });

  test('are counted as their organisers count them', () => {
    expect(recorded(({ ordinal }) => ordinal)).toMatchObject(ordinals);
  });

  test('are at least thirty', () => {
    expect(observances.length).toBeGreaterThanOrEqual(30);
  });
});
