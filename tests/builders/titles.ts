import { packTitles, type TitledPage, type TitleWords } from '#domain/search/packed-titles.ts';
import { openTitles, type TitleIndex } from '#domain/search/title-index.ts';

/** A few pages as the site has them. */
export const PAGES: readonly TitledPage[] = [
  {
    path: '/places/bay/',
    title: '三娘湾',
    kind: 'place',
    parts: [['dolphins', '看白海豚']],
  },
  { path: '/places/museum/', title: '白海豚科普馆', kind: 'place', names: ['海豚馆'] },
  { path: '/places/pottery/', title: '坭兴陶', kind: 'place' },
  {
    path: '/events/past/',
    title: '科普日活动',
    kind: 'event',
    days: '2025-09-14/2025-09-20',
  },
  {
    path: '/events/coming/',
    title: '科普日讲座',
    kind: 'event',
    days: '2026-09-14/2026-09-20',
  },
  {
    path: '/notices/notice/',
    title: '科普日公告',
    kind: 'notice',
    days: '2025-08-01/2025-08-01',
  },
  { path: '/units/growth/', title: '成长中心', kind: 'unit' },
];

/** Readings written by hand. */
export const WORDS: TitleWords = {
  readings: {
    san: '三',
    niang: '娘',
    liang: '良',
    wan: '湾',
    bai: '白',
    hai: '海',
    tun: '豚屯',
    ke: '科',
    pu: '普',
    guan: '馆',
    ni: '坭泥',
    xing: '兴',
    tao: '陶',
    ri: '日',
    huo: '活',
    dong: '动',
    jiang: '讲',
    zuo: '座',
    gong: '公',
    gao: '告',
    kan: '看',
    cheng: '成',
    chang: '长',
    zhong: '中',
    xin: '心',
  },
  special: { 成长中心: 'cheng zhang zhong xin' },
  simplified: '興兴灣湾館馆',
  synonyms: [['消防', '火灾']],
  absent: [],
  inNames: [],
  foreignWords: [],
  popular: ['海豚', '科普日'],
  sections: {},
};

/** An index of titles with readings written by hand. */
export const titlesOf = (
  pages: readonly TitledPage[] = PAGES,
  words: Partial<TitleWords> = {},
): TitleIndex => openTitles(...packTitles('t', pages, { ...WORDS, ...words }));

/** The last part of a page's address, by which tests name it. */
export const nameOf = (id: string, titles: TitleIndex): string =>
  titles.pages.get(id)?.path.split('/').at(-2) ?? '';
