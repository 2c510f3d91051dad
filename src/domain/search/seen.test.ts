import { describe, expect, test } from 'vitest';
import { findInSeen, type SeenPage } from './seen.ts';

const page = (path: string, title: string, text: string, more: Partial<SeenPage> = {}) => ({
  path,
  title,
  text,
  kind: 'page' as const,
  values: {},
  ...more,
});
const PAGES: readonly SeenPage[] = [
  page('/a/', '三娘湾', '这里能看到中华白海豚。', {
    kind: 'place',
    values: { kind: ['place'], district: ['qinnan'] },
  }),
  page('/b/', '中华白海豚科普馆', `${'海'.repeat(60)}看白海豚的地方，ＡＩ 导览`),
  page('/c/', '消防', '119 是火警电话'),
];
const paths = (query: string, filters = {}) =>
  findInSeen(PAGES, query, filters).map((found) => found.path);

describe('words in pages that were seen', () => {
  test.each([
    ['海豚', ['/b/', '/a/']],
    ['海豚 科普馆', ['/b/']],
    ['海豚 -三娘湾', ['/b/']],
    ['ai', ['/b/']],
    ['１１９', ['/c/']],
    ['“火警电话”', ['/c/']],
    ['没有的词', []],
    ['-', []],
    ['.*', []],
    ['<b>', []],
  ])('%s', (query, expected) => {
    expect(paths(query)).toEqual(expected);
  });

  test('filters narrow', () => {
    expect(paths('海豚', { district: ['qinnan', 'pubei'] })).toEqual(['/a/']);
    expect(paths('海豚', { district: ['pubei'] })).toEqual([]);
  });

  test('the words are marked in title and excerpt, and the excerpt begins near them', () => {
    const [first] = findInSeen(PAGES, '白海豚', {});
    expect(first?.title).toEqual([
      { text: '中华', isMatch: false },
      { text: '白海豚', isMatch: true },
      { text: '科普馆', isMatch: false },
    ]);
    const text = first?.excerpt.map((piece) => piece.text).join('') ?? '';
    expect(text).toBe(`…${'海'.repeat(29)}看白海豚的地方，ＡＩ 导览`);
  });
});
