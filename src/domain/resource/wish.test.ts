import { describe, expect, it } from 'vitest';
import { resourceOptions } from './library.ts';
import { readWish } from './wish.ts';

const OPTIONS = resourceOptions([
  { id: '海洋', slug: 'ocean', summary: '海水。' },
  { id: '天文', slug: 'astronomy', summary: '星星。' },
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
    { text: '', choice: {}, rest: '' },
  ])('$text', ({ text, choice, rest }) => {
    expect(readWish(text, OPTIONS)).toEqual({ choice, rest });
  });
});
