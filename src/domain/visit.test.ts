import { expect, it } from 'vitest';
import { metNeeds, phoneAddress, sureNeeds, visitNeeds } from './visit.ts';

const FEATURES = { wheelchair: '轮椅可到达', shade: '有遮阴' };

it('tells what is known to be so, and what nobody knows', () => {
  const visit = {
    cost: { kind: 'free' },
    booking: { kind: 'unknown' },
    access: { wheelchair: 'no' },
  } as const;
  expect(metNeeds(visit, FEATURES)).toEqual(['free', 'no-booking?', 'shade?']);
});

it('leaves out what is surely not so', () => {
  const visit = {
    cost: { kind: 'price', text: '20元/人' },
    booking: { kind: 'required' },
    access: { wheelchair: 'yes', shade: 'unknown' },
  } as const;
  expect(metNeeds(visit, FEATURES)).toEqual(['wheelchair', 'shade?']);
});

it('has a word for each', () => {
  expect(Object.values(visitNeeds(FEATURES))).toEqual(['免费', '不用预约', '轮椅可到达', '有遮阴']);
});

it('tells shortly what is sure, and nothing of what nobody knows', () => {
  const visit = {
    cost: { kind: 'price', text: '20元/人' },
    booking: { kind: 'none' },
    access: { wheelchair: 'yes', shade: 'unknown', toilet: 'no' },
  } as const;
  expect(sureNeeds(visit)).toBe('free:no no-booking:yes wheelchair:yes toilet:no');
});

it.each([
  ['0777-282 1234', '07772821234'],
  ['+86 777 2821234', '+867772821234'],
  ['（0777）2821234', '07772821234'],
  ['0777-2821234（周一至周五 8:00—12:00）', '07772821234'],
  ['8:30—17:00，0777-2821234', '07772821234'],
  ['办公室2楼：0777-2821234', '07772821234'],
  ['0777-2821234转801', '07772821234'],
  ['0777-2821234、2825678', '07772821234'],
  ['12345', '12345'],
])('%s is called at %s', (phone, number) => {
  expect(phoneAddress(phone)).toBe(`tel:${number}`);
});
