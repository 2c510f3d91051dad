import { describe, expect, test } from 'vitest';
import { contentOf } from '#checks/read/content.ts';
import rule from './lost-words.ts';

const found = (fields: string) =>
  [
    ...rule.check(
      contentOf([['events/2026/2026-a.md', `---\n${fields}\n---\n\n正文 #号。\n`]]),
      {},
    ),
  ].map(({ line, column, severity, example }) => `${line}:${column} ${severity} ${example ?? ''}`);

describe('words after a blank and #', () => {
  test.each([
    { fields: 'title: 走进实验室 #科普月#', out: ["2:14 error '走进实验室 #科普月#'"] },
    { fields: 'a: 1\nsummary: 第1场在 #3号楼，听', out: ["3:15 error '第1场在 #3号楼，听'"] },
    { fields: 'a:\n  - 甲 #乙', out: ["3:7 error '甲 #乙'"] },
    { fields: 'a: 甲\n  乙 #丙', out: ["3:5 error '甲 乙 #丙'"] },
    { fields: 'address: 详细地址 # 没有就删掉', out: ["2:15 warning '详细地址 # 没有就删掉'"] },
  ])('are lost in “$fields”', ({ fields, out }) => {
    expect(found(fields)).toEqual(out);
  });

  test.each([
    { name: 'in quotes', fields: "title: '走进 #科普月#'" },
    { name: 'in a long text', fields: 'text: |\n  走进 #科普月\nb: >-\n  走进 #科普月' },
    { name: 'without blank', fields: 'title: 走进#科普月#' },
    {
      name: 'after a figure, a choice, a date',
      fields: "a: 1 # 一\nb: own # 自\nc: '2026-01-01' # 日",
    },
    { name: 'after a bracket', fields: 'topics: [健康] # 从 topics.yaml 里选' },
    { name: 'on a line of their own', fields: '# 备注 #甲\ntitle: 甲\n  # 又一行' },
  ])('are not lost $name', ({ fields }) => {
    expect(found(fields)).toEqual([]);
  });
});
