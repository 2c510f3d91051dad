import { describe, expect, test } from 'vitest';
import { linesOf } from './lines.ts';

/** Letters of Europe are half as wide as Chinese ones. */
const measure = (text: string) =>
  Array.from(text).reduce(
    (sum, sign) => sum + (/[ -~]/.test(sign) ? 5 : sign === '\u200b' ? 0 : 10),
    0,
  );
const LONG_TITLES = [
  '2024年全国科技活动周钦州活动暨“运河向海 科技先行”科普报告会',
  '第十一届全国青年科普创新实验暨作品大赛广西赛区钦州一中分赛区',
  '广西青少年机器人竞赛暨东盟国家及粤港澳青少年机器人邀请赛',
  '2019年全国科技活动周钦州市校园科普活动启动仪式',
  '钦州市第三届青少年机器人“坭兴传奇”项目竞赛',
  '“全民消防、生命至上”消防宣传月启动仪式（钦州）',
  '广西青少年科技运动会和科技创新大赛钦州选拔赛',
  '钦州市青少年机器人竞赛和创客作品展示活动（2015年）',
  '钦州坭兴陶烧制技艺大师评选和作品展',
  '中国（广西）自由贸易试验区钦州港片区开放日',
];
const CLOSING = /^[，。；：？！、）》】”]/;
const OPENING = /[（《【“]$/;

describe('lines of a poster', () => {
  test.each(LONG_TITLES)('%s is set whole, in lines that fit, without an orphan', (title) => {
    for (const width of [100, 120, 160, 240]) {
      for (const isBalanced of [true, false]) {
        const lines = linesOf(title, width, measure, isBalanced);
        expect(lines.join('').replace(/ /g, '')).toBe(title.replace(/ /g, ''));
        expect(lines.filter((line) => measure(line) > width)).toEqual([]);
        expect(lines.filter((line) => CLOSING.test(line) || OPENING.test(line))).toEqual([]);
        expect(lines[lines.length - 1]?.length).toBeGreaterThanOrEqual(3);
      }
    }
  });

  test('break only where the build has marked it', () => {
    const text = '广西\u200b青少年\u200b机器人\u200b竞赛';
    expect(linesOf(text, 60, measure)).toEqual(['广西青少年', '机器人竞赛']);
  });

  test('keep dates, words and figures with what they count whole', () => {
    expect(linesOf('开幕在2026年9月16日的早上', 80, measure)).toEqual([
      '开幕在',
      '2026年9月16日',
      '的早上',
    ]);
  });

  test('break an address that is longer than a line', () => {
    const address = 'https://kepu.example/places/museum/';
    expect(linesOf(address, 60, measure).join('')).toBe(address);
  });

  test('are none where there is no text', () => {
    expect(linesOf('', 100, measure)).toEqual([]);
  });

  test('are about as long as each other where a heading is balanced', () => {
    expect(linesOf('一二三四五六七八九十甲乙', 100, measure, true)).toEqual([
      '一二三四五六',
      '七八九十甲乙',
    ]);
  });
});
