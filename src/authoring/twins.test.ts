import { expect, test } from 'vitest';
import type { Neighbour } from './desk-index.ts';
import { twinsOf } from './twins.ts';

const session = (start: string) => ({ sessions: [{ time: { start } }] });
const known = (collection: Neighbour['collection'], name: string, more = {}): Neighbour => ({
  ...{ collection, id: name, path: `${collection}/${name}.md` },
  data: { name, ...more },
});
const records = [
  known('events', '海豚讲座', { days: ['2027-05-22'] }),
  known('places', '钦州市科技馆'),
  known('notices', '科技馆'),
  known('emergency', '雷电'),
];
const found = (collection: string, data: Parameters<typeof twinsOf>[1]) =>
  twinsOf(collection, data, records).map(({ id }) => id);

test('an event is one that is there where name and day are the same', () => {
  const typed = { title: '“海豚 讲座”' };
  expect(found('events', { ...typed, ...session('2027-05-22 15:00') })).toEqual(['海豚讲座']);
  expect(found('events', { ...typed, ...session('2028-05-22') })).toEqual([]);
});

test('a place is one that is there where one name holds the other', () => {
  expect(found('places', { name: '科技馆' })).toEqual(['钦州市科技馆']);
  expect(found('places', { name: '钦南区科技馆分馆' })).toEqual(['钦州市科技馆']);
  expect(found('places', { name: '图书馆' })).toEqual([]);
});

test('a guide is one that is there where the hazard is the same', () => {
  expect(found('emergency', { title: '别的', hazard: '雷电' })).toEqual(['雷电']);
  expect(found('emergency', { title: '雷电', hazard: '' })).toEqual([]);
});

test('other records are compared by their whole names', () => {
  expect(found('notices', { title: '科技馆开馆' })).toEqual([]);
  expect(found('notices', { title: '' })).toEqual([]);
});
