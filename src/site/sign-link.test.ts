import { expect, test } from 'vitest';
import { signLink } from './sign-link.ts';

const hall = { id: 'hall', name: '样例馆', district: 'qinnan' };
const museum = { id: 'museum', name: '样例博物馆', district: 'qinnan' };
const lock = { id: 'lock', name: '样例船闸', district: 'lingshan' };

test('a sign of one place leads to its page', () => {
  expect(signLink([hall])).toEqual({ href: '/places/hall/', label: '样例馆' });
});

test('a sign of several leads to their district', () => {
  expect(signLink([hall, museum])).toEqual({
    href: '/districts/qinnan/',
    label: '2处：样例馆、样例博物馆',
  });
});

test.each([
  [[hall, lock]],
  [
    [
      { id: 'a', name: '甲' },
      { id: 'b', name: '乙' },
    ],
  ],
])('a sign of places in no one district leads to all districts: %j', (places) => {
  expect(signLink(places).href).toBe('/districts/');
});
