import { expect, test } from 'vitest';
import { maskNumbers, numbersIn } from './private-numbers.ts';

// 11010519491231002X and 110105491231002 are the examples of GB 11643-1999.
test.each([
  '11010519491231002X',
  '11010519491231002x',
  '身份证110105491231002号',
  '１１０１０５１９４９１２３１００２Ｘ',
  '110105 19491231 002X',
  '110105-1949-1231-002×',
  '1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X',
  '一一〇一〇五一九四九一二三一〇〇二X',
  '2027 11010519491231002X',
])('the ID number in %s is found', (text) => {
  expect(numbersIn(text)).toMatchObject([{ kind: 'id-number' }]);
});

test.each([
  '手机13800138000',
  '微信同号：138.0013.8000',
  '张老师 138 0013 8000',
  '1380 013 8000',
  '138—0013—8000',
  '(138)0013-8000',
  '（＋86）13800138000',
  '+86 138 0013 8000',
  '0086-13800138000',
  '１３８００１３８０００',
  '𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎',
  '一三八零零一三八零零零',
  '1 3 8 0 0 1 3 8 0 0 0',
  '138&nbsp;0013&nbsp;8000',
  '138\u200b0013\u200b8000',
  '**138**0013**8000**',
  '[打电话](tel:13800138000)',
  'wx13800138000',
  '13800138000@example.org',
  '见https://example.org/，手机13800138000',
])('the mobile number in %s is found', (text) => {
  expect(numbersIn(text)).toMatchObject([{ kind: 'mobile', digits: '13800138000' }]);
});

test.each([
  '单位座机：0777-2823456。',
  '书号：978713800138000123。',
  'ISBN 978-7-1380-0138-0',
  '文件号：450702199013010012。', // there is no thirteenth month
  '110105194912310021', // the last digit does not follow from the others
  '011010519491231002', // no province
  '110105********002X',
  '网址 https://example.org/13800138000/1.html',
  '12000000000',
  '13.5 14.2 15.3 16.1',
  '15 16 17 18 19 20 21',
  '1949-10-01 10:00 到 1984-01-01',
  '样例〔2026〕13号、14号、15号',
])('there is no private number in %s', (text) => {
  expect(numbersIn(text)).toEqual([]);
});

test('two numbers beside each other are two', () => {
  expect(numbersIn('13800138000/13900139000，11010519491231002X').map(({ kind }) => kind)).toEqual([
    'mobile',
    'mobile',
    'id-number',
  ]);
});

test('a number is masked also where the text was cut inside it; others stay', () => {
  const numbers = numbersIn('11010519491231002X 13800138000');
  expect(maskNumbers('…9491231002X，电话 0777-2823456', numbers)).toBe('…×××，电话 0777-2823456');
  expect(maskNumbers('１３８ ００１３ …，2027年5月22日', numbers)).toBe('××× …，2027年5月22日');
  expect(maskNumbers('+86 138-0013-8000', numbers)).not.toMatch(/0013|8000/);
  expect(maskNumbers('13800138000', [])).toBe('13800138000');
});
