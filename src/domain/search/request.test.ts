import { describe, expect, test } from 'vitest';
import { cleanQuery, LONGEST_QUERY, readAddress, writeAddress } from './request.ts';

describe('the address of a search', () => {
  test.each([
    ['', { query: '', filters: {}, order: 'fit' }],
    ['?q=海豚', { query: '海豚', filters: {}, order: 'fit' }],
    [
      '?q=a+b&kind=event&kind=place&kind=event&district=qinnan&order=date',
      {
        query: 'a b',
        filters: { kind: ['event', 'place'], district: ['qinnan'] },
        order: 'date',
      },
    ],
    ['?q=x&kind=<b>&order=odd&toString=1', { query: 'x', filters: {}, order: 'fit' }],
  ])('%s is read', (search, request) => {
    expect(readAddress(search)).toEqual(request);
  });

  test.each([
    [{ query: '海豚' }, '?q=%E6%B5%B7%E8%B1%9A'],
    [
      { query: 'a&b', filters: { kind: ['event', 'place'], stage: ['primary'] }, order: 'date' },
      '?q=a%26b&kind=event&kind=place&stage=primary&order=date',
    ],
  ] as const)('%j is written', (request, search) => {
    expect(writeAddress(request)).toBe(search);
  });
});

test.each([
  ['  三娘湾 海豚 ', '三娘湾 海豚'],
  ['海\u0000\u001f豚\n', '海 豚'],
  ['\ud83d海\udc00', '海'],
  ['🐬', '🐬'],
  ['海'.repeat(10_000), '海'.repeat(LONGEST_QUERY)],
])('query %# is cleaned', (typed, query) => {
  expect(cleanQuery(typed)).toBe(query);
});
