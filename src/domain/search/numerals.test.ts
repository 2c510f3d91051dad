import { expect, test } from 'vitest';
import {
  chineseNumeralOf,
  chineseValue,
  datedMonths,
  inFigures,
  monthOf,
  numeralVariants,
} from './numerals.ts';

test.each([
  ['九', 9],
  ['十', 10],
  ['十五', 15],
  ['二十', 20],
  ['九十九', 99],
  ['一百', 100],
  ['三百零五', 305],
  ['一百一十', 110],
  ['二〇二六', 2026],
  ['二零二六', 2026],
  ['〇', 0],
  ['', undefined],
  ['十百', undefined],
  ['海豚', undefined],
])('%s is worth %s', (numeral, value) => {
  expect(chineseValue(numeral)).toBe(value);
});

test.each([
  [0, '〇'],
  [9, '九'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [31, '三十一'],
  [119, '一一九'],
  [2026, '二〇二六'],
])('%i is written %s', (number, numeral) => {
  expect(chineseNumeralOf(number)).toBe(numeral);
});

test.each([
  ['九月', ['9月']],
  ['9月', ['九月']],
  ['九月科普', ['9月科普']],
  ['二〇二六年', ['2026年']],
  ['2026年', ['二〇二六年']],
  ['九月18日', ['9月18日', '九月十八日']],
  ['十四五', []],
  ['十四五规划', []],
  ['119', []],
  ['海豚', []],
])('%s is also %j', (word, variants) => {
  expect(numeralVariants(word)).toEqual(variants);
});

test.each([
  ['5 12', ['5月12日']],
  ['2026 09 20', ['2026年9月20日', '9月20日']],
  ['15 14', []],
  ['2026 13 1', []],
])('the date %s in figures may stand as %j', (word, dates) => {
  expect(numeralVariants(word)).toEqual(dates);
});

test('号 is 日', () => {
  expect(numeralVariants('9月7号')).toContain('9月7日');
});

test.each([
  ['9月7日', '9月'],
  ['九月七日', '9月'],
  ['2026 9 20', '2026年9月'],
  ['9月', undefined],
])('the month of %s: %s', (word, month) => {
  expect(monthOf(word)).toBe(month);
});

test.each([
  ['本月活动', ' 2026年12月 活动'],
  ['这个月', ' 2026年12月 '],
  ['上个月份的讲座', ' 2026年11月 讲座'],
  ['下个月有什么', ' 2027年1月 有什么'],
  ['下月有什么', ' 2027年1月 有什么'],
  ['海上月亮', '海上月亮'],
  ['登上月球', '登上月球'],
  ['屋顶上月季花', '屋顶上月季花'],
  ['乡下月饼', '乡下月饼'],
])('in December 2026 %s is %s', (typed, dated) => {
  expect(datedMonths(typed, '2026-12-05')).toBe(dated);
});

test('counted numbers in figures', () => {
  expect(inFigures('十一月活动')).toBe('11月活动');
  expect(inFigures('十四五')).toBe('十四五');
});
