import { describe, expect, test } from 'vitest';
import { BREAK, phrasesOf, withBreaks } from './phrases.ts';

describe('the phrases of a title', () => {
  test.each([
    { title: '烫伤了，抹牙膏好得快吗', phrases: ['烫伤了，', '抹牙膏', '好得快吗'] },
    { title: '2026年12月12日 周六', phrases: ['2026年12月12日 ', '周六'] },
    { title: '坭兴陶和平陆运河', whole: ['坭兴陶', '平陆运河'] },
    { title: '平陆运河马道枢纽', phrases: ['平陆运河', '马道', '枢纽'] },
    { title: '每天9:00—11:30开放', whole: ['9:00—11:30'] },
    { title: '培养4000名高素质农民', whole: ['4000名', '农民'] },
    { title: '“地震云”能预报地震吗', whole: ['地震'] },
    { title: '2015年第二届青少年竞赛', whole: ['第二届'] },
    { title: '第12个全国防灾减灾日海洋宣传', whole: ['第12个', '防灾减灾日'] },
    { title: '世界上&amp;以下', whole: ['&amp;'] },
    { title: 'For guests: the bay, white dolphins', whole: ['guests:', 'bay,'] },
  ])('$title keeps its words', ({ title, phrases, whole = [] }) => {
    const found = phrasesOf(title);
    expect(found.join('')).toBe(title);
    if (phrases !== undefined) expect(found).toEqual(phrases);
    for (const word of whole) expect(found.some((phrase) => phrase.includes(word))).toBe(true);
    for (const phrase of found)
      expect(phrase).not.toMatch(/^[，。；：？！、）》”,.;:?!)]|[（《“]$/);
  });
});

test('breaks are marked where a line does not break anyhow', () => {
  expect(withBreaks('烫伤了，抹牙膏好得快吗')).toBe(`烫伤了，抹牙膏${BREAK}好得快吗`);
});
