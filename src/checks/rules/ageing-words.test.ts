import { expect, test } from 'vitest';
import { problemsFound, makeEventFile } from '#tests/builders/content-files.ts';
import rule from './ageing-words.ts';

const of = (body: string) =>
  problemsFound(rule, { 'events/2026/2026-sample.md': `${makeEventFile()}\n${body}\n` });

test.each([
  '2026年9月5日举办讲座。',
  '看《今天的海洋》，听“明天会更好”。',
  '这里做文明天地的展览，表明天气会变。',
  '地球过近日点；船靠近日本。',
  '防灾减灾日前后都有活动。',
  '日本周边的海、基本周期、以上周期不变。',
  '写明年份，说明年龄；以下月份停办。',
  '`今天` 是一段代码。',
])('%s says nothing that ages', (body) => {
  expect(of(body)).toEqual([]);
});

test.each([
  ['今天', '今天举办讲座。'],
  ['近日', '近日，市科协来访。'],
  ['日前', '日前，讲座结束。'],
  ['本周', '讲座在本周六举办。'],
  ['下周', '下周开课。'],
  ['上个月', '上个月办过。'],
  ['今年', '今年再办。'],
  ['即将', '活动即将开始。'],
])('%s ages in %s', (word, body) => {
  expect(of(body)).toEqual([`正文 “${word}”会过时，应写年月日`]);
});
