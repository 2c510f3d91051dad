import { expect, test } from 'vitest';
import { recordNamed } from './named.ts';

const RECORDS = [
  '“安康杯”竞赛',
  '科普大篷车走基层行动',
  '钦州市青少年科学节',
  '广西青少年科学节暨东盟国家青少年科技交流活动',
  '五皇山',
  '五皇山国家地质公园',
].map((name) => ({ name }));

test.each([
  { title: 'its very own', name: '五皇山', found: '五皇山' },
  { title: 'the only one that has it in it', name: '科普大篷车', found: '科普大篷车走基层行动' },
  { title: 'one that sets it in quotes', name: '安康杯', found: '“安康杯”竞赛' },
  { title: 'none where two have it', name: '青少年科学节', found: undefined },
  { title: 'none where nobody has it', name: '科普e站', found: undefined },
  { title: 'none where it says more', name: '五皇山公园', found: undefined },
])('a name in the plan means $title', ({ name, found }) => {
  expect(recordNamed(name, RECORDS)?.name).toBe(found);
});
