import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { digestOf } from './digest.ts';

const LONG = '长'.repeat(200);

test.each([
  [{ a: 1 }, { a: '1' }],
  [{ a: undefined }, { a: null }],
  [['ab'], ['a', 'b']],
  [[], {}],
  [new Map([['a', 1]]), { a: 1 }],
  [new Set(['a']), ['a']],
  [Temporal.PlainDate.from('2026-11-28'), '2026-11-28'],
  [Temporal.PlainDate.from('2026-11-28'), Temporal.PlainDate.from('2026-11-29')],
  [{ a: { b: LONG } }, { a: { b: `${LONG}。` } }],
  [{ a: '1,b:2' }, { a: '1', b: 2 }],
])('%j and %j have different digests', (one, other) => {
  expect(digestOf(one)).not.toBe(digestOf(other));
});

test('the same values have the same digest, and a long one a short digest', () => {
  const value = () => ({ text: LONG, days: [Temporal.PlainDate.from('2026-11-28')] });
  expect(digestOf(value())).toBe(digestOf(value()));
  expect(digestOf(value()).length).toBeLessThan(64);
});

test('what cannot be compared is refused', () => {
  expect(() => digestOf({ load: () => 1 })).toThrow('no digest');
  expect(() => digestOf(/a/)).toThrow('no digest');
});
