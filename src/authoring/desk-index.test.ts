import { expect, test } from 'vitest';
import { indexPartName, indexParts, indexPartSchema, type Neighbour } from './desk-index.ts';

const entries = (count: number): Neighbour[] =>
  Array.from({ length: count }, (_, at) => ({
    collection: 'events',
    id: `e${at}`,
    path: `events/e${at}.md`,
    data: { name: `活动 ${at}` },
  }));

test('the index of any number of entries is cut into files of a thousand, none lost', () => {
  for (const [count, lengths] of [
    [0, [0]],
    [1000, [1000]],
    [2001, [1000, 1000, 1]],
  ] as const) {
    const files = indexParts(entries(count));
    expect([...files.keys()]).toEqual(lengths.map((_, at) => indexPartName(at + 1)));
    const read = [...files.values()].map((file) => indexPartSchema.parse(file));
    expect(read.map(({ records }) => records.length)).toEqual(lengths);
    expect(read.map(({ parts }) => parts)).toEqual(lengths.map(() => lengths.length));
    expect(read.flatMap(({ records }) => records)).toEqual(entries(count));
  }
});
