import { expect, test } from 'vitest';
import { drawnFirst } from './place-lists.ts';

test('places with a position come first, else the order stays', () => {
  const town = { precision: 'settlement', lat: 22, lng: 109, town: '某镇', basis: '样例' } as const;
  const none = { precision: 'none' } as const;
  const places = [
    { id: 'a', position: none },
    { id: 'b', position: town },
    { id: 'c', position: none },
    { id: 'd', position: town },
  ];
  expect(drawnFirst(places).map(({ id }) => id)).toEqual(['b', 'd', 'a', 'c']);
});
