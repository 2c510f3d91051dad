import { describe, expect, test } from 'vitest';
import { NAME_TABLE } from '#tests/fixtures/search/name-table.ts';
import { openNames } from './name-book.ts';
import { findInSeen, type SeenPage } from './seen.ts';

const NONE = { kind: [], district: [], audience: [], stage: [], section: [] };
const page = (
  path: string,
  title: string,
  text: string,
  more: Partial<SeenPage> = {},
): SeenPage => ({
  path,
  title,
  pieces: [text],
  meta: {},
  anchors: [],
  values: NONE,
  ...more,
});
const PAGES = [
  page('/a/', '三娘湾', '这里能看到中华白海豚。', {
    meta: { kind: 'place' },
    values: { ...NONE, kind: ['place'], district: ['qinnan'] },
  }),
  page('/b/', '中华白海豚科普馆', '看白海豚的地方，ＡＩ 导览', {
    meta: { days: '2025-05-01/2025-05-02' },
  }),
  page('/c/', '消防', '119 是火警电话，海豚也不怕'),
  page('/d/', '海豚课', '讲海豚', { meta: { kind: 'event', days: '2026-05-01/2026-05-01' } }),
];
const BOOK = openNames(NAME_TABLE);
const find = (query: string, more = {}) => findInSeen(PAGES, { query, ...more }, BOOK);
const paths = (query: string, more = {}) => find(query, more).map((found) => found.path);

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
  ])('%s', (query, expected) => {
    expect([...paths(query)].sort()).toEqual([...expected].sort());
  });

  test('titles come first; by date the latest does', () => {
    expect(paths('海豚').slice(2)).toEqual(['/a/', '/c/']);
    expect(paths('海豚', { order: 'date' })).toEqual(['/d/', '/b/', '/a/', '/c/']);
  });

  test('filters narrow', () => {
    expect(paths('海豚', { filters: { district: ['qinnan', 'pubei'] } })).toEqual(['/a/']);
    expect(paths('海豚', { filters: { kind: ['place'], district: ['pubei'] } })).toEqual([]);
  });

  test('a result is printed as one of the index is', () => {
    expect(find('白海豚 导览')[0]).toMatchObject({
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
