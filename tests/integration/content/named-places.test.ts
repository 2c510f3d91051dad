import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '#checks/check-content.ts';
import { textAt, valueAt } from '#checks/read/content.ts';

const { entries } = await readContent(resolve('content'));
const named = entries
  .filter(
    ({ collection, data }) => collection === 'places' && valueAt(data, ['namedInPlan']) === true,
  )
  .map(({ id }) => id)
  .sort();

/** Places that 钦政发〔2022〕5号 names, in the measures infrastructure-2 and infrastructure-3. */
const OF_THE_PLAN = [
  { name: '市科技馆', id: 'science-museum' },
  { name: '三娘湾中华白海豚科普馆', id: 'dolphin-hall' },
  { name: '坭兴陶博物馆', id: 'nixing-museum' },
  { name: '钦州坭兴陶', id: 'nixing-base' },
  { name: '烟霞山', id: 'yanxia-mountain' },
  { name: '五皇山', id: 'wuhuang-mountain' },
  { name: '小江瓷', id: 'xiaojiang-porcelain' },
  { name: '气象预报（观测站）', id: 'weather-station' },
  { name: '林湖公园', id: 'linhu-park' },
];

test('every place that the plan names has a page that says so, and no other claims it', () => {
  expect(named).toEqual(OF_THE_PLAN.map(({ id }) => id).sort());
});

test.each(OF_THE_PLAN)('$name names the plan as its source', ({ id, name }) => {
  const entry = entries.find((one) => one.collection === 'places' && one.id === id);
  expect(valueAt(entry?.data, ['sources'])).toContain('plan-2022');
  const names = [textAt(entry?.data, 'name'), valueAt(entry?.data, ['otherNames'])].flat();
  expect(names.some((one) => String(one).includes(name.replace(/^市/, '')))).toBe(true);
});
