import { expect, test } from 'vitest';
import { pupilNamesIn } from './pupil-names.ts';

const namesIn = (text: string) => pupilNamesIn(text).map(({ name }) => name);

test.each([
  ['after a colon', '获奖学生：张小明、李小红、王小刚。'],
  ['of short names', '学生：张明、李红、王刚'],
  ['numbered', '获奖名单：\n1. 张小明\n2. 李小红\n3. 王小刚\n'],
  [
    'numbered below an empty line',
    '获奖名单：\n\n1、张小明，市一小\n2、李小红，市二小\n3、王小刚\n',
  ],
  ['with numbers in brackets', '（1）张小明（市一小）\n（2）李小红（市二小）\n（3）王小刚'],
  ['below a heading', '## 一等奖\n\n张小明\n李小红\n王小刚\n'],
  ['with a line between', '获奖名单\n\n张小明\n\n李小红\n\n王小刚\n'],
  ['by prize', '- 一等奖：张小明\n- 二等奖：李小红\n- 三等奖：王小刚\n'],
  ['with schools and prizes', '- 张小明 市一小 一等奖\n- 李小红 市二小 二等奖\n- 王刚 市三小\n'],
  ['in a sentence', '获奖的同学有张小明、李小红、王小刚。'],
  ['before the word for pupils', '张小明、李小红和王小刚三名同学获奖。'],
  ['with prizes in brackets', '张小明（一等奖）、李小红（二等奖）、王小刚（三等奖）'],
  ['with classes', '五（3）班张小明、五（2）班李小红、五（1）班王刚'],
  ['each called a pupil', '张小明同学、李小红同学、王小刚同学'],
  ['parted by blanks', '参赛选手 张小明 李小红 王小刚'],
  ['set in columns', '学生：张　明、李小红、王小刚'],
  ['in HTML', '获奖名单<ul><li>张小明</li><li>李小红</li><li>王小刚</li></ul>'],
])('a list %s is found', (_, text) => {
  expect(namesIn(text)).toHaveLength(3);
});

test('a table with names and schools is found', () => {
  const rows = '| 张小明 | 市一小 |\n| 李小红 | 市二小 |\n';
  expect(namesIn(`| 姓名 | 学校 |\n| --- | --- |\n${rows}`)).toEqual(['张小明', '李小红']);
});

test('surnames may have two letters', () => {
  expect(namesIn('获奖学生：欧阳明、欧阳小红、上官一。')).toEqual(['欧阳明', '欧阳小红', '上官一']);
});

test.each([
  '12名学生获奖。',
  '学生：张小明、李小红。',
  '选手分三组：高年级、中年级、低年级的同学都有。',
  '同学们认识了金花茶、白海豚、龙门镇。',
  '学生认识马蹄、龙眼、黄皮。',
  '小学生的项目：高温、常温、何时',
  '同学们认识了钟乳石、石灰岩、白云岩。',
  '给同学们讲科学家钱学森、邓稼先、袁隆平的故事。',
  '张老师、李老师、王老师带同学们来。',
  '| 姓名 | 单位 | 职务 |\n| --- | --- | --- |\n| 张小明 | 市科协 | 主任 |\n',
])('there is no list of pupils in %j', (text) => {
  expect(namesIn(text)).toEqual([]);
});

test('the place of each name is reported', () => {
  const text = '获奖名单：\n1. 张小明\n2. 李小红\n3. 王小刚\n';
  expect(
    pupilNamesIn(text).map(({ index, name }) => text.slice(index, index + name.length)),
  ).toEqual(['张小明', '李小红', '王小刚']);
});

test('a text of a million signs is looked through in no more than its length asks', () => {
  // Would take hours with a pattern that goes back.
  for (const text of ['|'.repeat(1e6), '张 '.repeat(5e5), '王明（'.repeat(3e5)]) {
    expect(namesIn(text)).toEqual([]);
  }
});
