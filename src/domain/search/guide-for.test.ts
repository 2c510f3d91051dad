import { expect, test } from 'vitest';
import { titlesOf } from '#tests/builders/titles.ts';
import { criedPage, guideFor } from './guide-for.ts';
import { parseQuery } from './query.ts';

const GUIDES = [
  { id: 'drowning', names: ['溺水', '孩子落水', '有人掉河里', '落水了', '掉进池塘'] },
  { id: 'electricity', names: ['触电', '漏电', '电线掉下来', '插座进水'] },
  { id: 'gas', names: ['煤气味', '闻到煤气', '洗澡晕倒', '燃气泄漏'] },
  { id: 'bite', names: ['被蛇咬了', '被狗咬了', '家里进蛇了'] },
  { id: 'first-aid', names: ['晕倒了', '老人摔倒', '没有呼吸'] },
];
const meant = (cry: string, isFound = false) => guideFor(cry, GUIDES, isFound)?.id;

test.each([
  ['小孩掉水里了', 'drowning'],
  ['老公触电了', 'electricity'],
  ['家里有煤气味', 'gas'],
  ['我被蛇咬了', 'bite'],
  ['洗澡的时候晕倒了', 'gas'],
  ['奶奶摔倒了', 'first-aid'],
])('%s means the guide on %s', (cry, id) => {
  expect(meant(cry)).toBe(id);
});

test.each(['红树林活动', '老人', '老人手机', '三娘湾门票', 'kepuri', ''])(
  '%s is no cry',
  (query) => {
    expect(meant(query, true)).toBeUndefined();
  },
);

test('what pages have word for word is a cry only where nearly all of it is', () => {
  expect(meant('触电的科普活动')).toBe(undefined);
  expect(meant('插座进水了', true)).toBe('electricity');
});

test.each([
  ['老人被骗了', undefined], // its synonyms say what is meant
  ['老人冻僵了', '寒潮'],
  ['失温', '寒潮'], // a synonym that a guide is called by
])('%s leads to the guide %s', (typed, title) => {
  const names = ['老人冻着了', '冻僵了', '失温'];
  const guide = { path: '/emergency/cold/', title: '寒潮', kind: 'emergency', names } as const;
  const synonyms = [
    ['防诈骗', '老人被骗了'],
    ['失温', '冻坏'],
  ];
  const titles = titlesOf([guide], { synonyms });
  expect(criedPage(parseQuery(typed, new Map()), titles, false)?.title).toBe(title);
});
