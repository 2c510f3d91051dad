import { expect, test } from 'vitest';
import { meetsAll, needLines } from './needs-text.ts';

test('each need has a line that says what is known of it', () => {
  const sure = 'free:no no-booking:yes wheelchair:yes toilet:no';
  expect(needLines(['free', 'no-booking', 'wheelchair', 'toilet', 'shade'], sure)).toEqual([
    '免费：不是',
    '不用预约：是',
    '轮椅可到达：是',
    '无障碍卫生间：没有',
    '有遮阴：不清楚',
  ]);
});

test('all is met only where each is sure', () => {
  expect(meetsAll(['free'], 'free:yes shade:no')).toBe(true);
  expect(meetsAll(['free', 'shade'], 'free:yes')).toBe(false);
  expect(meetsAll(['free', 'shade'], 'free:yes shade:no')).toBe(false);
});
