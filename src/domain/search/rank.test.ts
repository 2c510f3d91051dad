import { describe, expect, test } from 'vitest';
import { NAME_TABLE } from '../../../tests/fixtures/search/name-table.ts';
import { openNames } from './name-book.ts';
import { byDate, byFit } from './rank.ts';

const book = openNames(NAME_TABLE);
const today = '2026-09-01';
const order = (scores: Record<string, number>, words: readonly (readonly string[])[]) =>
  byFit(new Map(Object.entries(scores)), { words, today, book });

describe('by fit', () => {
  test('what is coming stands before what is over, a notice is never over', () => {
    expect(order({ past: 9, coming: 1, notice: 5 }, [['科普日']])).toEqual([
      'notice',
      'coming',
      'past',
    ]);
  });

  test('on its last day an event is not over', () => {
    const scores = new Map([
      ['past', 2],
      ['coming', 1],
    ]);
    const fit = { words: [['科普日']], book };
    expect(byFit(scores, { ...fit, today: '2025-09-20' })).toEqual(['past', 'coming']);
    expect(byFit(scores, { ...fit, today: '2025-09-21' })).toEqual(['coming', 'past']);
  });

  test('named so, begins so, has it, is only about it', () => {
    expect(order({ pottery: 9, museum: 1, growth: 5 }, [['海豚']])).toEqual([
      'museum',
      'pottery',
      'growth',
    ]);
    expect(order({ growth: 9, bay: 1 }, [['三娘湾']])).toEqual(['bay', 'growth']);
    expect(order({ past: 9, coming: 1 }, [['科普日'], ['讲座']])).toEqual(['coming', 'past']);
  });

  test('equal ones stand by score, then by id; unknown pages bear it', () => {
    expect(order({ x: 1, b: 2, a: 2 }, [])).toEqual(['a', 'b', 'x']);
    expect(order({}, [['海豚']])).toEqual([]);
  });
});

test('by date the latest is first, what has no date last', () => {
  const scores = new Map([
    ['pottery', 1],
    ['past', 9],
    ['bay', 2],
    ['coming', 1],
    ['notice', 9],
  ]);
  expect(byDate(scores, book)).toEqual(['coming', 'past', 'notice', 'bay', 'pottery']);
});
