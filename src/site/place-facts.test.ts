import { expect, test } from 'vitest';
import { makePlace } from '#tests/builders/places.ts';
import { placeFacts } from './place-facts.ts';

test('a place of which nothing is known says so in one line', () => {
  const { loud, unknown, rest } = placeFacts(makePlace());
  expect(loud).toEqual([{ fact: '公众', note: '' }]);
  expect(unknown).toBe('待核实：县区、开放时间、费用、预约、无障碍、联系方式。出发前请先咨询。');
  expect(rest).toEqual([]);
});

test('a place says where it is, when it is open and what it costs, and then the rest', () => {
  const { loud, unknown, rest } = placeFacts(
    makePlace({
      ...{ address: '样例路1号', district: 'qinnan', status: 'open', hours: { kind: 'always' } },
      ...{ cost: { kind: 'free' }, booking: { kind: 'none' }, access: { toilet: 'yes' } },
      ...{ contact: { phone: '000-0001' }, website: 'https://kepu.example/', namedInPlan: true },
    }),
  );
  expect(loud.map(({ fact, note }) => [fact, note])).toEqual([
    ['样例路1号', '钦南区'],
    ['全天开放', ''],
    ['免费', undefined],
    ['公众', ''],
  ]);
  expect(unknown).toBe('');
  expect(rest.map(({ term }) => term)).toEqual(['预约', '无障碍', '联系', '方案']);
  expect(rest[2]?.parts).toEqual([
    { words: '000-0001', href: 'tel:0000001' },
    { words: '官方网站', href: 'https://kepu.example/' },
  ]);
});
