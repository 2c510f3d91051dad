import { describe, expect, test } from 'vitest';
import { setChinese } from './chinese-setting.ts';

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
      title: 'a lede',
      main: '<p class="lede phrases">2021—2025年的科学素质</p>',
      set: '<p class="lede phrases"><span class="whole">2021—2025年</span>的<wbr>科学<wbr>素质</p>',
    },
    {
      title: 'a date in a fact',
      main: '<dd>从2026年11月28日起开放</dd>',
      set: '<dd>从<span class="whole">2026年11月28日</span>起开放</dd>',
    },
    {
      title: 'a title that a script fills',
      main: '<template><a class="row-title">科学素质</a><h2>科学素质</h2></template>',
      set: '<template><a class="phrases row-title">科学素质</a><h2>科学素质</h2></template>',
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
