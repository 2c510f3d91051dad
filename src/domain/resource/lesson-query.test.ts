import { describe, expect, it } from 'vitest';
import { resourceOptions } from './library.ts';
import { lessonMeant, namesLike, readLessonQuery } from './lesson-query.ts';

const TOPICS = [
  { id: '海洋', slug: 'ocean', summary: '海水、潮汐、海岸和海里的生物。' },
  { id: '天文', slug: 'astronomy', summary: '太阳、月亮、星星和四季。' },
  { id: '水', slug: 'water', summary: '水的循环、水质和节约用水。' },
  { id: '农业', slug: 'farming', summary: '种地、养殖、土壤、农药和粮食。' },
  { id: '地质', slug: 'geology', summary: '岩石、土壤、山和地震。' },
  { id: '生态环境', slug: 'ecology', summary: '生物和它们的家。' },
];
const OPTIONS = resourceOptions(TOPICS, [
  { words: ['八年级'], lesson: ['初二'] },
  { words: ['初中'], lesson: ['初中生'] },
  { words: ['小学'], lesson: ['小学生', '8岁'] },
  { words: ['幼儿园', '幼儿'], lesson: ['大班'] },
  { words: ['信息科技'], lesson: ['电脑课'] },
  { words: ['天文'], lesson: ['星星'] },
  { words: ['水'], lesson: ['水循环'] },
  { words: ['老年人', '老人'], lesson: [] },
  { words: ['实验与活动'], lesson: ['活动单'] },
  { words: ['春天', '春季'], lesson: [] },
]);

describe('what a teacher types', () => {
  it.each([
    { text: '五年级 · 地球与宇宙', choice: { year: '5', concept: 'earth' }, rest: '' },
    { text: '5年级，地球系统', choice: { year: '5', concept: 'earth-system' }, rest: '' },
    { text: '５ 年级　海洋', choice: { year: '5', topic: 'ocean' }, rest: '' },
    { text: '小学实验与活动', choice: { stage: 'primary', kind: 'activity' }, rest: '' },
    { text: '初二 宇宙中的地球', choice: { year: '8', concept: 'earth-space' }, rest: '' },
    { text: '12年级', choice: { year: '12' }, rest: '' },
    { text: '农民 免费', choice: { for: 'farmers', cost: 'free' }, rest: '' },
    { text: '一节课 天文 望远镜', choice: { time: '45', topic: 'astronomy' }, rest: '望远镜' },
    { text: '技术、工程与社会', choice: { concept: 'technology-society' }, rest: '' },
    { text: '五年级 宇宙', choice: { year: '5', concept: 'earth' }, rest: '' },
    { text: '小学 地球', choice: { stage: 'primary', concept: 'earth' }, rest: '' },
    { text: '初中 物质', choice: { stage: 'junior', concept: 'matter' }, rest: '' },
    { text: '初中生的物质变化', choice: { stage: 'junior', concept: 'matter-change' }, rest: '' },
    { text: '九年级化学', choice: { year: '9', subject: 'chemistry' }, rest: '' },
    { text: '八年级物理', choice: { year: '8', subject: 'physics' }, rest: '' },
    { text: '七年级 电脑课', choice: { year: '7', subject: 'it' }, rest: '' },
    { text: '四年级 星星', choice: { year: '4', topic: 'astronomy' }, rest: '' },
    { text: '幼儿 大班', choice: { stage: 'kindergarten' }, rest: '' },
    { text: '小学生 水循环', choice: { stage: 'primary', topic: 'water' }, rest: '' },
    { text: '三年级 水', choice: { year: '3', topic: 'water' }, rest: '' },
    { text: '环境', choice: { topic: 'ecology' }, rest: '' },
    { text: '老人 活动单', choice: { for: 'elderly', kind: 'activity' }, rest: '' },
    { text: '三年级的课', choice: { year: '3' }, rest: '' },
    { text: '8岁的孩子', choice: { stage: 'primary' }, rest: '孩子' },
    { text: '春季 海洋', choice: { season: 'spring', topic: 'ocean' }, rest: '' },
    // No number begins within another.
    { text: '年满18岁', choice: {}, rest: '年满18岁' },
    { text: '18岁和8岁', choice: { stage: 'primary' }, rest: '18岁' },
    // Said of several, or of none: nothing is guessed.
    { text: '系统', choice: {}, rest: '系统' },
    { text: '土壤', choice: {}, rest: '土壤' },
    { text: '水果', choice: {}, rest: '水果' },
    { text: '怎样种荔枝', choice: {}, rest: '种荔枝' },
    { text: '', choice: {}, rest: '' },
  ])('$text', ({ text, choice, rest }) => {
    expect(readLessonQuery(text, OPTIONS)).toEqual({ choice, rest });
  });
});

describe('names that are like what was typed', () => {
  const NAMES = ['荔枝为什么要过一个冷冬', '红树的根，怎样留住泥', '看懂土，看懂药', '大蚝的一生'];
  it.each([
    { text: '种荔枝', out: ['荔枝为什么要过一个冷冬'] },
    { text: '红树林怎样', out: ['红树的根，怎样留住泥'] },
    { text: '泥', out: ['红树的根，怎样留住泥'] },
    { text: '为什么', out: [] },
    { text: '望远镜', out: [] },
    { text: '', out: [] },
  ])('$text', ({ text, out }) => {
    expect(namesLike(text, NAMES)).toEqual(out);
  });
});

describe('material that the whole site is asked for', () => {
  it.each([
    { text: '高二物理', choice: { year: '11', subject: 'physics' } },
    { text: '一年级 科学课', choice: { year: '1', subject: 'science' } },
    { text: '初中 化学 实验', choice: { stage: 'junior', subject: 'chemistry' } },
    { text: '化学', choice: { subject: 'chemistry' } },
    { text: '初二 潮汐', choice: { year: '8' } },
    { text: '化学品泄漏', choice: undefined },
    { text: '小学生溺水', choice: undefined },
    { text: '海豚', choice: undefined },
    { text: '', choice: undefined },
  ])('$text: $choice', ({ text, choice }) => {
    const { stage, year, subject } = OPTIONS;
    expect(lessonMeant(text, { stage, year, subject })).toEqual(choice);
  });
});
