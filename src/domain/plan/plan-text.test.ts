import { expect, test } from 'vitest';
import { readPlanText } from './plan-text.ts';

const PROGRAMMES = [
  { kind: 'action', title: '青少年行动', measures: [{ id: 'youth-1' }, { id: 'youth-2' }] },
] as const;

test('a numbered paragraph bears the id of its measure, the others their place', () => {
  const body = '引言。\n\n## （一）青少年行动\n\n1. 第一条。\n\n2. 第二条。\n\n（牵头单位：甲）\n';
  expect(readPlanText(body, PROGRAMMES)).toEqual([
    { id: 'p1', kind: 'paragraph', text: '引言。' },
    { id: 'p2', kind: 'heading', text: '（一）青少年行动' },
    { id: 'youth-1', kind: 'paragraph', text: '1. 第一条。' },
    { id: 'youth-2', kind: 'paragraph', text: '2. 第二条。' },
    { id: 'p5', kind: 'paragraph', text: '（牵头单位：甲）' },
  ]);
});

test('a number under another heading is no measure', () => {
  const body = '## （二）基本原则\n\n1. 第一条。';
  expect(readPlanText(body, PROGRAMMES).map(({ id }) => id)).toEqual(['p1', 'p2']);
});
