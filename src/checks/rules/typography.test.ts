import { expect, test } from 'vitest';
import { problemsFound, makeEventFile } from '#tests/builders/content-files.ts';
import { loadCorrector } from '#checks/corrector.ts';
import rule from './typography.ts';

const correct = loadCorrector();
const of = (fields: Record<string, unknown>, body = '') =>
  problemsFound(
    rule,
    { 'events/2026/2026-a.md': `${makeEventFile(fields)}\n${body}\n` },
    { correct },
  );

test.each([
  { title: '听海,观鸟' },
  { sources: [{ title: '通知,2026', number: '钦政发〔2022〕5号', publisher: 'A,乙' }] },
  { summary: '2026年第3场，约22.5度，WGS-84坐标。' },
  { summary: '详见 https://example.org/a,b 和《你好,世界》。' },
])('leaves $0 alone', (fields) => {
  expect(of(fields)).toEqual([]);
});

test.each(['```\n中文,逗号\n```', '`中文,逗号`', '[通知](/a,b/)', '| 一 | 二 |\n| --- | --- |'])(
  'leaves Markdown alone: %s',
  (body) => {
    expect(of({}, body)).toEqual([]);
  },
);

test.each([
  { summary: '看海,听鸟。', out: '标点、空格或全角不对，应为“海，听”' },
  { summary: '看ＡＢ。', out: '标点、空格或全角不对，应为“看AB。”' },
  { summary: '好看!快来。', out: '标点、空格或全角不对，应为“看！快”' },
])('corrects $summary', ({ summary, out }) => {
  expect(of({ summary })).toEqual([`一句话说明（summary） ${out}`]);
});
