import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allDay, makeEvent, tba, timed } from '#tests/builders/calendar.ts';
import { makePlace } from '#tests/builders/places.ts';
import { placeShareText, shareText } from './share-text.ts';

const URL = 'https://kepu.example/events/2026-sample/';
const location = { name: '样例馆', district: 'qinnan' } as const;

describe('the text to share', () => {
  it.each([
    {
      input: makeEvent({
        sessions: [{ time: timed('2026-09-19T09:00', '2026-09-19T11:30'), location }],
      }),
      out: `样例讲座\n时间：2026年9月19日 周六 9:00—11:30\n地点：样例馆（钦南区）\n${URL}`,
    },
    {
      input: makeEvent({ sessions: [{ time: tba() }] }),
      out: `样例讲座\n时间：日期待公布\n${URL}`,
    },
    {
      input: makeEvent({ status: 'cancelled', sessions: [{ time: allDay('2026-09-19') }] }),
      out: `【已取消】样例讲座\n时间：原定2026年9月19日 周六\n${URL}`,
    },
    {
      input: makeEvent({
        sessions: [
          { time: allDay('2026-09-19'), status: 'cancelled' },
          { time: allDay('2026-09-20'), location },
          { time: allDay('2026-09-21') },
        ],
      }),
      out: `样例讲座\n时间：2026年9月20日 周日，共3场\n地点：样例馆（钦南区）\n${URL}`,
    },
  ])('is $out', ({ input, out }) => expect(shareText(input, URL)).toBe(out));

  it('shortens a long title and keeps time, place and link', () => {
    const title = '钦'.repeat(100);
    const event = makeEvent({ title, sessions: [{ time: allDay('2026-09-19'), location }] });
    expect(shareText(event, URL)).toBe(
      `${'钦'.repeat(59)}…\n时间：2026年9月19日 周六\n地点：样例馆（钦南区）\n${URL}`,
    );
  });

  it('is never longer than 200, always ends with the link, and cuts no character in two', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300, size: 'max' });
    const url = fc.string({ unit: fc.constantFrom('a', '/'), maxLength: 170, size: 'max' });
    fc.assert(
      fc.property(text, text, url, (title, name, path) => {
        const link = `https://a.example/${path}`;
        const sessions = [{ time: tba(title), location: { name } }];
        const shared = shareText(makeEvent({ title, sessions }), link);
        expect(shared.length).toBeLessThanOrEqual(200);
        expect(shared.split('\n').at(-1)).toBe(link);
        expect(shared.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('the text to share a place', () => {
  it.each([
    {
      place: makePlace({ name: '样例馆', summary: '看样例。', address: '样例路1号' }),
      out: `样例馆\n看样例。\n地点：样例路1号\n${URL}`,
    },
    {
      place: makePlace({ name: '样例馆', summary: '看样例。', district: 'qinbei' }),
      out: `样例馆\n看样例。\n地点：钦州市钦北区\n${URL}`,
    },
    {
      place: makePlace({ name: '样例馆', summary: '看样例。' }),
      out: `样例馆\n看样例。\n${URL}`,
    },
  ])('is $out', ({ place, out }) => expect(placeShareText(place, URL)).toBe(out));

  it('keeps the link whole, however long the rest is', () => {
    const text = placeShareText(makePlace({ summary: '长'.repeat(500), address: '址' }), URL);
    expect(text.length).toBeLessThanOrEqual(200);
    expect(text.endsWith(`\n${URL}`)).toBe(true);
  });
});
