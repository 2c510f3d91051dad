import { describe, expect, test } from 'vitest';
import { titlesOf } from '#tests/builders/titles.ts';
import { findOffline } from './offline-search.ts';

const KEPT = [
  { path: '/a/', title: '三娘湾', text: '这里能看到中华白海豚。' },
  { path: '/b/', title: '中华白海豚科普馆', text: '看白海豚的地方，ＡＩ 导览' },
  { path: '/c/', title: '消防', text: '119 是火警电话，海豚也不怕' },
  { path: '/d/', title: '海豚课', text: '讲海豚' },
];
/** Of the third nothing is known. */
const TITLES = titlesOf([
  { path: '/a/', title: '三娘湾', kind: 'place', filters: { district: ['qinnan'] } },
  { path: '/b/', title: '中华白海豚科普馆', kind: 'page', days: '2025-05-01/2025-05-02' },
  { path: '/d/', title: '海豚课', kind: 'event', days: '2026-05-01/2026-05-01' },
]);
const find = (query: string, more = {}) => findOffline(KEPT, { query, ...more }, TITLES);
const found = (query: string, more = {}) =>
  Promise.all(find(query, more).hits.map((hit) => hit.load()));
const paths = async (query: string, more = {}) =>
  (await found(query, more)).map(({ path }) => path);

describe('words in pages that were seen', () => {
  test.each([
    ['海豚', ['/b/', '/d/', '/a/', '/c/']],
    ['海豚 科普馆', ['/b/']],
    ['海豚 -三娘湾 -消防 -课', ['/b/']],
    ['ai', ['/b/']],
    ['三娘灣', ['/a/']],
    ['１１９', ['/c/']],
    ['火灾', ['/c/']], // a synonym
    ['“火灾”', []],
    ['sanniangwan', ['/a/']],
    ['bai hai tun', ['/a/', '/b/']],
    ['“火警电话”', ['/c/']],
    ['没有的词', []],
    ['-', []],
    ['.*', []],
    ['<b>', []],
  ])('%s', async (query, expected) => {
    expect((await paths(query)).sort()).toEqual([...expected].sort());
  });

  test('titles come first; by date the latest does', async () => {
    expect((await paths('海豚')).slice(2)).toEqual(['/a/', '/c/']);
    expect(await paths('海豚', { order: 'date' })).toEqual(['/d/', '/b/', '/a/', '/c/']);
  });

  test('filters narrow', async () => {
    expect(await paths('海豚', { filters: { district: ['qinnan', 'pubei'] } })).toEqual(['/a/']);
    expect(await paths('海豚', { filters: { kind: ['place'], district: ['pubei'] } })).toEqual([]);
    const { district } = find('海豚').counts();
    expect(district).toEqual([{ value: 'qinnan', label: '钦南区', count: 1 }]);
  });

  test('a result is printed as one of the index is', async () => {
    expect((await found('白海豚 导览'))[0]).toMatchObject({
      path: '/b/',
      date: '2025-05-01',
      until: '2025-05-02',
      kind: 'page',
      title: [
        { text: '中华', isMatch: false },
        { text: '白海豚', isMatch: true },
        { text: '科普馆', isMatch: false },
      ],
    });
  });
});
