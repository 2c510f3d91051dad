import { expect, test } from 'vitest';
import { FIGURES, groupByLetter } from './page-index.ts';

const SOUNDS: Readonly<Record<string, string>> = {
  钦州: 'qin zhou',
  青少年: 'qing shao nian',
  '“全国”科普日': '“ quan guo ” ke pu ri',
  安全: 'an quan',
  '2026年9月': '2026 nian 9 yue',
  '2026年10月': '2026 nian 10 yue',
  'AI 课': 'AI ke',
};
const pages = Object.keys(SOUNDS).map((title, index) => ({
  title,
  path: `/${index}/`,
  section: '甲',
}));
const soundOf = (title: string) => SOUNDS[title] ?? '';

test('pages stand under the first letter of their sound, sorted by sound, numbers by size', () => {
  const groups = groupByLetter(pages, soundOf);
  expect(
    groups.map(({ letter, anchor, entries }) => [letter, anchor, entries.map((e) => e.title)]),
  ).toEqual([
    [FIGURES, 'figures', ['2026年9月', '2026年10月']],
    ['A', 'a', ['AI 课', '安全']],
    ['Q', 'q', ['钦州', '青少年', '“全国”科普日']],
  ]);
});

test('a title that two pages share says the section of each; a page listed twice stands once', () => {
  const [group] = groupByLetter(
    [
      { title: '青少年', path: '/for/youth/', section: '按人群看' },
      { title: '青少年', path: '/calendar/for/youth/', section: '日历' },
      { title: '青少年', path: '/for/youth/', section: '按人群看' },
      { title: '钦州', path: '/q/', section: '本站' },
    ],
    soundOf,
  );
  expect(group?.entries).toEqual([
    { title: '钦州', path: '/q/' },
    { title: '青少年', path: '/calendar/for/youth/', section: '日历' },
    { title: '青少年', path: '/for/youth/', section: '按人群看' },
  ]);
});
