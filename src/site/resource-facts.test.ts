import { expect, test } from 'vitest';
import { makeResource, makeSheet } from '#tests/builders/resources.ts';
import type { Fact } from './facts.ts';
import { resourceFacts } from './resource-facts.ts';

const TOPICS = [
  { id: '海洋', slug: 'sea' },
  { id: '植物', slug: 'plants' },
];
const said = (facts: readonly Fact[]) =>
  facts.map(({ term, parts }) => `${term}：${parts.map(({ words }) => words).join('、')}`);

test('what others have says for whom it is, what it costs and needs in its list', () => {
  const { loud, rest, quiet } = resourceFacts(
    makeResource({ minutes: 40, topics: ['植物', '海洋'] }),
    TOPICS,
  );
  expect(loud).toEqual([]);
  expect(said(rest)).toEqual([
    '适合：小学',
    '给谁用：公众',
    '时长：40分钟',
    '费用：不清楚',
    '用什么：打印在纸上',
    '要上网吗：不清楚',
    '发布者：测试单位',
    '主题：海洋、植物',
  ]);
  expect(quiet).toBe('中文 · 要不要注册，待核实 · 仅链接：没有看到可以转载的许可');
});

test('a sheet says that aloud, and not a second time', () => {
  const sheet = { ...makeSheet(), group: '4人一组' };
  const { loud, rest } = resourceFacts(
    makeResource({ sheet, minutes: 40, cost: { kind: 'free' }, account: 'no', offline: 'yes' }),
    TOPICS,
  );
  expect(loud).toEqual([
    { fact: '小学', note: '4人一组' },
    { fact: '40分钟', note: undefined },
    { fact: '免费', note: '不用注册' },
    { fact: '不用上网', note: '打印在纸上' },
  ]);
  expect(said(rest)).toEqual(['给谁用：公众', '发布者：测试单位']);
});
