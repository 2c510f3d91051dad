import { describe, expect, it } from 'vitest';
import { isSent, legsOf, readStops, stopsQuery, suggestOrder, type Stop } from './study-route.ts';

const isKnown = (id: string) => id.length === 1;

describe('the stops of an address', () => {
  it.each([
    { query: '', kept: '', out: [] },
    { query: '?stops=a,b,c', kept: '', out: ['a', 'b', 'c'] },
    { query: '?stops=a,b', kept: 'x,y', out: ['a', 'b'] },
    { query: '', kept: 'x,y', out: ['x', 'y'] },
    { query: '?add=z', kept: 'x,y', out: ['x', 'y', 'z'] },
    { query: '?add=y', kept: 'x,y', out: ['x', 'y'] },
    { query: '?stops=a&add=b&add=c', kept: 'x', out: ['a', 'b', 'c'] },
    { query: '?stops=a,unknown,,a,b', kept: '', out: ['a', 'b'] },
    { query: '?stops=', kept: 'x', out: [] },
    {
      query: '?stops=a,b,c,d,e,f,g,h,i,j,k,l,m,n',
      kept: '',
      out: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'],
    },
  ])('$query after $kept are $out', ({ query, kept, out }) => {
    expect(readStops(query, kept, isKnown)).toEqual(out);
  });

  it('come back from the query that is written', () => {
    expect(stopsQuery(['a', 'b'])).toBe('?stops=a,b');
    expect(readStops(stopsQuery(['a', 'b']), '', isKnown)).toEqual(['a', 'b']);
    expect(stopsQuery([])).toBe('');
  });
});

// Along the 22nd parallel; a tenth of a degree of latitude is 11.1 km.
const at = (id: string, lat: number, precision: 'exact' | 'settlement' = 'exact'): Stop => ({
  id,
  spot: { lat, lng: 108.6, precision },
});
const nowhere: Stop = { id: 'nowhere' };

describe('the legs of a route', () => {
  it('have the distance and the worse precision of both ends, or nothing', () => {
    const legs = legsOf([at('a', 22), at('b', 22.1), at('t', 22.3, 'settlement'), nowhere]);
    expect(legs.map((leg) => leg && [Math.round(leg.metres / 100) / 10, leg.precision])).toEqual([
      [11.1, 'exact'],
      [22.2, 'settlement'],
      undefined,
    ]);
  });

  it('are none for a single stop', () => {
    expect(legsOf([at('a', 22)])).toEqual([]);
    expect(legsOf([])).toEqual([]);
  });
});

it('the suggested order keeps the start and puts the unknown last', () => {
  const stops = [at('a', 22), nowhere, at('c', 22.4), at('b', 22.1)];
  expect(suggestOrder(stops).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'nowhere']);
});

it("tells a route that somebody sent from one's own", () => {
  expect(isSent('?stops=a,b', ['a', 'b'], ['c'])).toBe(true);
  expect(isSent('?stops=a,b', ['a', 'b'], ['a', 'b'])).toBe(false); // a reload
  expect(isSent('?stops=a,b', ['a', 'b'], [])).toBe(false); // nothing to lose
  expect(isSent('?stops=typo', [], ['c'])).toBe(false);
  expect(isSent('?add=b', ['c', 'b'], ['c'])).toBe(false);
});
