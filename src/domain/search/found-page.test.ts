import { describe, expect, test } from 'vitest';
import type { MarkedText } from './answer.ts';
import { foundPage } from './found-page.ts';
import { UNNAMED, type PageText } from './search-index.ts';

const SIMPLIFIED = new Map([['灣', '湾']]);
const print = (marked: MarkedText) =>
  marked.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');
const page = (more: Partial<PageText>): PageText => ({
  pieces: [],
  anchors: [],
  ...more,
});
const PAGE = { path: '/p/', title: '三娘灣', kind: 'page', days: '' } as const;
const found = (more: Partial<PageText>, words: readonly string[], printed = {}) =>
  foundPage(
    { ...PAGE, ...printed },
    page(more),
    words.map((word) => [word]),
    SIMPLIFIED,
  );

describe('a page found', () => {
  test('its title is marked, and not printed again in the excerpt', () => {
    const { title, excerpt, deepPath } = found({ pieces: ['三娘灣。', '看海豚。'] }, [
      '三娘湾',
      '海豚',
    ]);
    expect(print(title)).toBe('[三娘灣]');
    expect(print(excerpt)).toBe('看[海豚]。');
    expect(decodeURIComponent(deepPath)).toBe('/p/#:~:text=看-,海豚');
  });

  const SECTIONS: Partial<PageText> = {
    pieces: ['先说一说，', '海洋灾害预报员。', '怎么看. ', '红树林保护区（5-6月）', 'a,b & 海豚'],
    anchors: [
      { id: '怎么看', text: '怎么看', piece: 2 },
      { id: `${UNNAMED}0`, text: '表', piece: 4 },
    ],
  };
  test.each([
    // Parts of words are told with all around them, up to a sign.
    ['洋灾害', '#:~:text=海-,洋灾害,-预报员'],
    ['海洋灾害预报员', '#:~:text=海洋灾害预报员'],
    ['树林保', '#怎么看:~:text=红-,树林保,-护区'],
    ['6月', '#怎么看:~:text=5%2D-,6月'],
    ['豚', '#怎么看:~:text=海-,豚'],
  ])('%s is led to, and else the section that it stands in', (word, fragment) => {
    const { deepPath } = found(SECTIONS, [word]);
    expect(decodeURIComponent(deepPath.replace('%2D', '%252D'))).toBe(`/p/${fragment}`);
  });

  test('where no sign is near, the words stand alone', () => {
    const far = '甲'.repeat(70);
    const { deepPath } = found({ pieces: [`${far}海豚${far}`] }, ['海豚']);
    expect(decodeURIComponent(deepPath)).toBe('/p/#:~:text=海豚');
  });

  test('where nothing is found in the text, the beginning is printed', () => {
    const { excerpt, deepPath, parts } = found({ pieces: ['看海豚。'] }, ['鲸']);
    expect(print(excerpt)).toBe('看海豚。');
    expect(deepPath).toBe('/p/');
    expect(parts).toEqual([]);
  });

  test('the excerpt of a long text begins with a sentence near the words', () => {
    const text = `${'甲'.repeat(200)}。今天看海豚。${'乙'.repeat(200)}`;
    const excerpt = print(found({ pieces: [text] }, ['海豚']).excerpt);
    expect(excerpt).toMatch(/^今天看\[海豚\]。乙+…$/);
    expect(excerpt.length).toBeLessThan(110);
  });

  test('a character of two units is never cut', () => {
    for (const before of [200, 201]) {
      const text = `${'甲'.repeat(before)}${'𠮷'.repeat(20)}海豚${'𠮷'.repeat(100)}`;
      expect(print(found({ pieces: [text] }, ['海豚']).excerpt)).toMatch(/^…甲*𠮷+\[海豚\]𠮷+…$/u);
    }
  });

  test.each([
    ['2026-09-14/2026-09-20', '2026-09-14', '2026-09-20'],
    ['2026-09-14/2026-09-14', '2026-09-14', undefined],
    ['', undefined, undefined],
  ])('its days %j are read', (days, date, until) => {
    const page = found({}, [], { kind: 'event', days });
    expect([page.kind, page.date, page.until]).toEqual(['event', date, until]);
  });

  const PARTED: Partial<PageText> = {
    pieces: [
      `先看海豚。${'长'.repeat(99)}。`,
      '甲。 ',
      '看海豚。',
      '海豚馆。 ',
      '去看。',
      '乙. ',
      '海豚. ',
    ],
    anchors: [
      { id: 'a', text: '甲', piece: 1 },
      { id: 'b', text: '海豚馆', piece: 3 },
      { id: `${UNNAMED}1`, text: '海豚', piece: 5 },
      { id: 'd', text: '乙', piece: 5 },
    ],
  };

  test('its parts with the words follow, titled ones first, each with its anchor', () => {
    const { parts } = found(PARTED, ['海豚']);
    expect(parts.map(({ path, title, excerpt }) => [path, print(title), print(excerpt)])).toEqual([
      ['/p/#b', '[海豚]馆', '去看。'],
      ['/p/#a', '甲', '看[海豚]。'],
    ]);
  });

  test('a part adds nothing where the page is named so, or the excerpt has its words', () => {
    expect(found(PARTED, ['海豚'], { title: '海豚' }).parts.map(({ path }) => path)).toEqual([
      '/p/#b',
    ]);
    const short = { pieces: ['甲。 ', '看海豚。'], anchors: [{ id: 'a', text: '甲', piece: 0 }] };
    expect(found(short, ['海豚']).parts).toEqual([]);
  });

  test('before a row stands what the page is', () => {
    const pieces = ['林子里的老宅。', '在哪里：湾里； ', '也叫：海豚故居； ', '费用：免费； '];
    expect(print(found({ pieces }, ['海豚故居']).excerpt)).toBe('林子里的老宅。也叫：[海豚故居]…');
  });

  test('another word for the same does not take the beginning away', () => {
    const text = page({ pieces: ['看壳上的线索。', '大蚝就是牡蛎。'] });
    const oyster = { ...PAGE, title: '大蚝的一生' };
    const { excerpt } = foundPage(oyster, text, [['大蚝', '牡蛎']], SIMPLIFIED);
    expect(print(excerpt)).toBe('看壳上的线索。[大蚝]就是[牡蛎]。');
  });

  test('a sentence says more than a fact, and the beginning most where the page is named so', () => {
    const pieces = ['地点：海豚湾. ', `${'长'.repeat(120)}。`, '科学家来看海豚。'];
    expect(print(found({ pieces }, ['海豚']).excerpt)).toBe('科学家来看[海豚]。');
    const facts = ['科学家来看海豚〔1〕。', '地点：湾里. ', '费用：免费. '];
    expect(print(found({ pieces: facts }, ['海豚']).excerpt)).toBe('科学家来看[海豚]。');
    const named = print(found({ pieces }, ['海豚'], { title: '海豚馆' }).excerpt);
    expect(named).toMatch(/^地点：\[海豚\]湾；长+…$/);
  });
});
