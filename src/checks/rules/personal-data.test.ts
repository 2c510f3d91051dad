import { expect, test } from 'vitest';
import { complaints, makeEventFile } from '#checks/builders.ts';
import rule from './personal-data.ts';

const of = (body: string, fields = {}) =>
  complaints(rule, { 'events/2026/2026-sample.md': `${makeEventFile(fields)}\n${body}\n` });

test.each([
  '单位座机：0777-2823456。',
  '书号：978713800138000123。',
  '文件号：450702199013010012。', // there is no thirteenth month
  '网址 https://example.org/13800138000/1.html',
  '12名学生获奖。',
  '学生：张小明、李小红。',
  '选手分三组：高年级、中年级、低年级的同学都有。',
])('leaves %s alone', (body) => {
  expect(of(body)).toEqual([]);
});

test('a unit may show its own mobile phone in the field for it', () => {
  expect(of('', { booking: { phone: '13800138000' } })).toEqual([]);
});

test.each([
  ['身份证号', '证件：11010519491231002X。'], // the example of GB 11643-1999
  ['手机号', '联系张老师 13800138000。'],
  ['手机号', '联系张老师 138-0013-8000。'],
  ['学生名单', '获奖学生：张小明、李小红、王小刚。'],
])('warns of a %s in %s', (what, body) => {
  const found = of(body);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(what);
});
