import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { makeResource, makeSheet } from '#tests/builders/resources.ts';
import { inOrder, resourceValues } from './library.ts';

const link = (state: 'ok' | 'unchecked') => ({ url: 'https://library.example/', state });
const ALL = [
  makeResource({ id: 'untried', minutes: 5, link: link('unchecked'), audiences: ['farmers'] }),
  makeResource({ id: 'tried', minutes: 30, link: link('ok'), audiences: ['farmers'] }),
  makeResource({ id: 'sheet', minutes: 40, sheet: makeSheet() }),
  makeResource({ id: 'new', published: Temporal.PlainDateTime.from('2026-02-01T09:00') }),
];
const ids = (...order: Parameters<typeof inOrder>) => inOrder(...order).map(({ id }) => id);

test('a link that nobody has tried stands last, in every order and list', () => {
  expect(ids(ALL, 'sheets')).toEqual(['sheet', 'new', 'tried', 'untried']);
  expect(ids(ALL, 'short')).toEqual(['tried', 'sheet', 'new', 'untried']);
  expect(ids(ALL, 'new')).toEqual(['new', 'sheet', 'tried', 'untried']);
  expect(ids(ALL, 'sheets', 'farmers')).toEqual(['tried', 'sheet', 'new', 'untried']);
});

test('what is for the public, but at school alone, is in no list of other grown-ups', () => {
  const groupsOf = (more: Parameters<typeof makeResource>[0]) =>
    resourceValues(makeResource(more), []).for;
  expect(groupsOf({ audiences: ['public'], stages: ['primary'] })).toEqual([
    'public',
    'youth',
    'teachers',
  ]);
  expect(groupsOf({ audiences: ['public', 'elderly'], stages: ['primary'] })).toContain('elderly');
  expect(groupsOf({ audiences: ['public'], stages: ['primary', 'adult'] })).toContain('farmers');
  expect(groupsOf({ audiences: ['public'], stages: [] })).toContain('farmers');
});
