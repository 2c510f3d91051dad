import { describe, expect, test } from 'vitest';
import type { MarkedText } from './answer.ts';
import { foldText } from './fold.ts';
import { cut, findWords, highlightWords } from './highlight.ts';

const SIMPLIFIED = new Map([
  ['興', '兴'],
  ['灣', '湾'],
]);

/** The marked pieces in brackets. */
const print = (marked: MarkedText) =>
  marked.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');

describe('words are marked where they stand', () => {
  test.each([
    ['三娘湾看海豚', ['海豚'], '三娘湾看[海豚]'],
    ['坭興陶是陶', ['坭兴陶'], '[坭興陶]是陶'],
    ['ＡＩ 课，ai', ['ai'], '[ＡＩ] 课，[ai]'],
    ['白海豚 2026 年', ['白海豚2026年'], '[白海豚 2026 年]'],
    ['科技周、活动', ['科技周 活动'], '[科技周、活动]'],
    ['中华白海豚', ['中华', '白海豚'], '[中华白海豚]'],
    ['海豚海豚', ['海豚'], '[海豚海豚]'],
    ['白海豚馆', ['白海豚', '海豚馆'], '[白海豚馆]'],
    ['𠮷野家', ['𠮷'], '[𠮷]野家'],
    ['看𠮷野 家', ['𠮷野'], '看[𠮷野] 家'],
    ['🐬海豚🐬', ['海豚'], '🐬[海豚]🐬'],
    ['海\u200b豚馆', ['海豚'], '[海豚]馆'],
    ['海豚', ['', '鲸'], '海豚'],
    ['<b>海豚</b>', ['b'], '<[b]>海豚</[b]>'],
    ['来看海豚〔1〕〔12〕。', ['海豚'], '来看[海豚]。'],
    ['钦政发〔2022〕5号', ['钦政发'], '[钦政发]〔2022〕5号'],
    ['', ['海豚'], ''],
  ])('%j %j', (text, words, expected) => {
    expect(print(highlightWords(text, words, SIMPLIFIED))).toBe(expected);
  });
});

test('stretches are those of the text as printed', () => {
  const folded = foldText('看 三娘灣，三娘湾', SIMPLIFIED);
  expect(findWords(folded, ['三娘湾'])).toEqual([
    { start: 2, end: 5 },
    { start: 6, end: 9 },
  ]);
});

test('a mark is cut where the stretch ends', () => {
  const marks = [
    { start: 0, end: 2 },
    { start: 4, end: 7 },
  ];
  expect(print(cut('甲乙丙丁戊己庚', { start: 1, end: 6 }, marks))).toBe('[乙]丙丁[戊己]');
});
