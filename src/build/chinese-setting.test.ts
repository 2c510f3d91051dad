import { describe, expect, test } from 'vitest';
import { phrasesOf, setChinese } from './chinese-setting.ts';

describe('the phrases of a title', () => {
  test.each([
    { title: '烫伤了，抹牙膏好得快吗', phrases: ['烫伤了，', '抹牙膏', '好得快吗'] },
    { title: '2026年12月12日 周六', phrases: ['2026年12月12日 ', '周六'] },
    { title: '坭兴陶和平陆运河', whole: ['坭兴陶', '平陆运河'] },
    { title: '平陆运河马道枢纽', phrases: ['平陆运河', '马道', '枢纽'] },
    { title: '每天9:00—11:30开放', whole: ['9:00—11:30'] },
    { title: '培养4000名高素质农民', whole: ['4000名', '农民'] },
    { title: '“地震云”能预报地震吗', whole: ['地震'] },
    { title: '世界上&amp;以下', whole: ['&amp;'] },
  ])('$title keeps its words', ({ title, phrases, whole = [] }) => {
    const found = phrasesOf(title);
    expect(found.join('')).toBe(title);
    if (phrases !== undefined) expect(found).toEqual(phrases);
    for (const word of whole) expect(found.some((phrase) => phrase.includes(word))).toBe(true);
    for (const phrase of found) expect(phrase).not.toMatch(/^[，。；：？！、）》”]|[（《“]$/);
  });
});

describe('a page', () => {
  const page = (main: string) => `<h2>页外的标题不动</h2><main>${main}</main>`;
  test.each([
    {
      title: 'a heading',
      main: '<h2 id="a">科学素质</h2>',
      set: '<h2 id="a" class="phrases">科学<wbr>素质</h2>',
    },
    {
      title: 'the text of a link in a heading',
      main: '<h3 class="x"><a href="/科学素质/">科学素质</a></h3>',
      set: '<h3 class="phrases x"><a href="/科学素质/">科学<wbr>素质</a></h3>',
    },
    {
      title: 'a row',
      main: '<span class="row-title">科学素质</span>',
      set: '<span class="phrases row-title">科学<wbr>素质</span>',
    },
    {
      title: 'a date in a fact',
      main: '<dd>从2026年11月28日起开放</dd>',
      set: '<dd>从<span class="whole">2026年11月28日</span>起开放</dd>',
    },
    {
      title: 'nothing in a text',
      main: '<p>2026年11月28日，科学素质</p>',
      set: '<p>2026年11月28日，科学素质</p>',
    },
  ])('has $title set', ({ main, set }) => {
    expect(setChinese(page(main))).toBe(page(set));
  });
});
