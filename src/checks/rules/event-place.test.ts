import { describe, expect, test } from 'vitest';
import { eventProblems, makeSession } from '#tests/builders/content-files.ts';
import rule from './event-place.ts';

const LOST = '没有写清楚在哪里：name、district、place、online 至少写一个';
const here = makeSession({ location: { district: 'qinnan' } });
const tba = makeSession({ time: { tba: '待公布' } });

describe('the place of an event', () => {
  test.each([
    { name: 'a name', fields: { location: { name: '图书馆' } }, out: [] },
    { name: 'a district', fields: { location: { district: 'qinnan' } }, out: [] },
    { name: 'a place', fields: { location: { place: 'library' } }, out: [] },
    { name: 'an address on the web', fields: { location: { online: 'https://a.org' } }, out: [] },
    { name: 'nothing', fields: { location: undefined }, out: [`地点（location） ${LOST}`] },
    { name: 'nothing in it', fields: { location: {} }, out: [`地点（location） ${LOST}`] },
    {
      name: 'a street alone',
      fields: { location: { address: '滨江北路' } },
      out: [`地点（location） ${LOST}`],
    },
    { name: 'each session its own', fields: { location: {}, sessions: [here, here] }, out: [] },
    {
      name: 'one session its own',
      fields: { location: {}, sessions: [here, makeSession()] },
      out: [`地点（sessions.2.location） ${LOST}`],
    },
    { name: 'no date yet', fields: { location: {}, sessions: [tba] }, out: [] },
    { name: 'one session without date', fields: { location: {}, sessions: [here, tba] }, out: [] },
    {
      name: 'over when it was written down',
      fields: { location: {}, updated: '2026-09-06 00:00' },
      out: [],
    },
    {
      name: 'written down on its day',
      fields: { location: {}, updated: '2026-09-05 23:00' },
      out: [`地点（location） ${LOST}`],
    },
    {
      name: 'a series that goes on',
      fields: {
        location: {},
        updated: '2026-09-06 00:00',
        sessions: [makeSession({ repeat: { rule: 'FREQ=WEEKLY;COUNT=2' } })],
      },
      out: [`地点（location） ${LOST}`],
    },
    // Of what has the wrong form the rule `schema` speaks.
    { name: 'wrong form', fields: { location: '图书馆' }, out: [] },
    { name: 'unknown district', fields: { location: { district: 'beihai' } }, out: [] },
  ])('$name: $out', ({ fields, out }) => {
    expect(eventProblems(rule, fields)).toEqual(out);
  });
});
