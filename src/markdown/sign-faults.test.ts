import { describe, expect, test } from 'vitest';
import { readMarkdown } from './parse.ts';
import { signFaults } from './sign-faults.ts';

const faultsOf = (text: string) => [...signFaults(readMarkdown(text, 'md'))];

/** What was written, the piece that is told, and how it is written. */
const SLIPS: readonly (readonly [written: string, found: string, right: string])[] = [
  ['##带什么', '##带什么', '## 带什么'],
  ['###怎么去', '###怎么去', '### 怎么去'],
  ['＃＃带什么', '＃＃带什么', '## 带什么'],
  ['＃ 带什么', '＃ 带什么', '## 带什么'],
  ['　　## 带什么', '## 带什么', '## 带什么'],
  ['# 带什么', '# 带什么', '## 带什么'],
  ['带什么\n---', '带什么\n---', '## 带什么'],
  ['带什么\n===', '带什么\n===', '## 带什么'],
  [
    '看[通知]（https://a.cn/x.html）。',
    '[通知]（https://a.cn/x.html）',
    '[通知](https://a.cn/x.html)',
  ],
  ['看【通知】(https://a.cn/)', '【通知】(https://a.cn/)', '[通知](https://a.cn/)'],
  ['看［通知］（/places/）', '［通知］（/places/）', '[通知](/places/)'],
  ['看[通知] (https://a.cn/)', '[通知] (https://a.cn/)', '[通知](https://a.cn/)'],
  ['看[通知](https://a.cn/a b)', '[通知](https://a.cn/a b)', '[通知](https://a.cn/ab)'],
  ['看[通知](https://a.cn/a(b)', '[通知](https://a.cn/a(b)', '[通知](https://a.cn/a%28b)'],
  ['[通知]：https://a.cn/', '[通知]：https://a.cn/', '[通知](https://a.cn/)'],
  ['[](https://a.cn/)', '[](https://a.cn/)', '[通知](https://a.cn/)'],
  ['见http：//a.cn/x', 'http：//a.cn/x', 'http://a.cn/x'],
  ['见www。a.cn', 'www。a.cn', 'www.a.cn'],
  [
    '见https://a.cn/wiki/钦州',
    'https://a.cn/wiki/钦州',
    '[网页](https://a.cn/wiki/%E9%92%A6%E5%B7%9E)',
  ],
  ['说法[^1]', '[^1]', '〔1〕'],
  ['1、水壶\n2、帽子', '2、帽子', '2. 帽子'],
  ['１．水壶\n２．帽子', '２．帽子', '2. 帽子'],
  ['①水壶\n②帽子', '②帽子', '2. 帽子'],
  ['（1）水壶\n（2）帽子', '（2）帽子', '2. 帽子'],
  ['一、水壶\n二、帽子', '二、帽子', '2. 帽子'],
  ['1.水壶\n2.帽子', '2.帽子', '2. 帽子'],
  ['-水壶\n-帽子', '-水壶', '- 水壶'],
  ['*水壶\n*帽子', '*水壶', '- 水壶'],
  ['•水壶\n•帽子', '•水壶', '- 水壶'],
  ['－ 水壶', '－ 水壶', '- 水壶'],
  ['＊＊注意＊＊', '＊＊注意＊＊', '**注意**'],
  ['** 注意 **', '** 注意 **', '**注意**'],
  ['**注意：带水', '**', '**重要**'],
  ['字_（重要）_字', '_（重要）_', '*（重要）*'],
  ['~~ 旧 ~~', '~~ 旧 ~~', '~~旧~~'],
  ['＞ 原文', '＞ 原文', '> 原文'],
  ['- [ ] 水壶', '[ ] 水壶', '- □水壶'],
  ['｀代码｀', '｀代码｀', '`代码`'],
  ['    - 水壶\n    - 帽子', '- 水壶', '- 水壶'],
  ['- 水壶\n        - 大的', '- 大的', '- 大的'],
  ['|甲|乙|\n|-|-|\n|1|2|3|', '|1|2|3|', '| 时间 | 地点 |'],
];

describe('a mark that would be printed or would have an unmeant effect', () => {
  test.each(SLIPS)('%j is told once, with the right form', (written, found, right) => {
    const told = faultsOf(written).map(({ index, length, example }) => [
      written.slice(index, index + length),
      example,
    ]);
    expect(told).toEqual([[found, right]]);
  });

  test.each([
    '| 时间 | 地点 |\n| 9:00 | 报告厅 |',
    '｜时间｜地点｜\n｜---｜---｜',
    '时间｜地点\n－－｜－－',
  ])('%j is told to be no table', (written) => {
    expect(faultsOf(written).map(({ message }) => message)).toEqual([
      '这不是一张完整的表：竖线用英文的，第二行是 | --- | --- |，表的上面空一行',
    ]);
  });

  test.each(['<svg/onload=x()>', '<img src=/images/a.jpg onerror=x()>'])(
    '%j is told, though it is only printed',
    (written) => {
      expect(faultsOf(written)).toHaveLength(1);
    },
  );
});

describe('a text without such marks', () => {
  test.each([
    '## 带什么\n\n- 水壶\n- 帽子\n\n1. 一\n2. 二\n\n1) 一',
    '#科普月#来了',
    '-5℃到3℃\n-2米',
    '——某某',
    '一、总则',
    '一、总则\n\n二、任务',
    '3.5米\n4.2米',
    '3、4年级\n5、6年级',
    '2026年\n2027年',
    '姓名____ 电话____',
    '138****1234，张**、李**，王*',
    '3*4*5，a * b',
    '9:00~11:00，好～～玩',
    '>引文',
    '［甲］【乙】（丙）',
    '看[通知](https://a.cn/x(1).html)，也看www.a.cn。',
    '看https://www.a.cn查看',
    '**注意：**带水，*（慢）*走，~~旧~~',
    '`##x`，`[a]（http://a.cn）`\n\n```\n1、a\n2、b\n```',
    '| 时间 | 地点 |\n| --- | --- |\n| 9:00~10:00 | 报告厅 |',
    '    四个空格的一段。\n\n　　两个全角空格的一段。',
    '1. 水壶\n    - 大的',
    'a\\*\\*b \\# c \\[d\\]（http://a.cn）',
  ])('%j has nothing to tell', (text) => {
    expect(faultsOf(text)).toEqual([]);
  });
});
