import { describe, expect, test } from 'vitest';
import { nameOf, PAGES, titlesOf } from '#tests/builders/titles.ts';
import type { TitledPage } from './packed-titles.ts';
import { byDate, byFit } from './rank.ts';

const today = '2026-09-01';
type Words = readonly (readonly string[])[];
/** Scores by the ids of the pages that the test names. */
const scoresOf = (scores: Record<string, number>, titles = titlesOf()) =>
  new Map(
    Object.entries(scores).map(([name, score]) => [
      [...titles.pages.keys()].find((id) => nameOf(id, titles) === name) ?? name,
      score,
    ]),
  );
const ranked = (
  pages: readonly TitledPage[],
  scores: Record<string, number>,
  words: Words,
  day = today,
) => {
  const titles = titlesOf(pages);
  const ids = byFit(scoresOf(scores, titles), { words, today: day, titles });
  return ids.map((id) => nameOf(id, titles) || id);
};
const order = (scores: Record<string, number>, words: Words, day = today) =>
  ranked(PAGES, scores, words, day);

describe('by fit', () => {
  test('what is coming stands before what is over, a notice is never over', () => {
    expect(order({ past: 9, coming: 1, notice: 5 }, [['科普日']])).toEqual([
      'notice',
      'coming',
      'past',
    ]);
  });

  test('who asks in English finds what is in English first', () => {
    const guests = { path: '/en/', title: 'Science in Qinzhou', kind: 'page' } as const;
    const pages = [...PAGES, guests];
    const titles = titlesOf(pages);
    const first = (...words: readonly string[]) => {
      const id = byFit(new Map([...titles.pages.keys()].map((page) => [page, 1])), {
        words: [words],
        today,
        titles,
      })[0];
      return titles.pages.get(id ?? '')?.title;
    };
    expect(first('dolphin', '白海豚')).toBe('Science in Qinzhou');
    expect(first('白海豚', 'dolphin')).not.toBe('Science in Qinzhou');
    expect(first('三娘湾', 'sanniangwan')).toBe('三娘湾');
  });

  test('on its last day an event is not over', () => {
    expect(order({ past: 2, coming: 1 }, [['科普日']], '2025-09-20')).toEqual(['past', 'coming']);
    expect(order({ past: 2, coming: 1 }, [['科普日']], '2025-09-21')).toEqual(['coming', 'past']);
  });

  test('named so, begins so, has it, is only about it', () => {
    expect(order({ pottery: 9, museum: 1, growth: 5 }, [['海豚']])).toEqual([
      'museum',
      'pottery',
      'growth',
    ]);
    expect(order({ growth: 9, bay: 1 }, [['三娘湾']])).toEqual(['bay', 'growth']);
    expect(order({ past: 9, coming: 1 }, [['科普日'], ['讲座']])).toEqual(['coming', 'past']);
  });

  test('what one does at a place asks for the place', () => {
    const pages: readonly TitledPage[] = [
      {
        path: '/p/contest/',
        title: '坭兴陶大赛',
        kind: 'observance',
        days: '2026-10-01/2026-10-02',
      },
      { path: '/p/town/', title: '坭兴陶产业园', kind: 'place' },
      { path: '/p/other/', title: '体验馆', kind: 'place' },
    ];
    const scores = { contest: 9, town: 1, other: 9 };
    expect(ranked(pages, scores, [['坭兴陶'], ['体验']])).toEqual(['town', 'contest', 'other']);
    expect(ranked(pages, scores, [['坭兴陶'], ['大师']])).toEqual(['contest', 'town', 'other']);
  });

  test('what ends so is such a thing: before what only has the word in its name', () => {
    const pages: readonly TitledPage[] = [
      { path: '/p/mobile/', title: '流动科技馆巡展', kind: 'observance' },
      { path: '/p/city/', title: '钦州市科技馆', kind: 'place' },
    ];
    expect(ranked(pages, { mobile: 9, city: 1 }, [['科技馆']])).toEqual(['city', 'mobile']);
  });

  test('a list stands below what is named so or is about it, above what mentions it', () => {
    const pages: readonly TitledPage[] = [
      { path: '/p/list/', title: '防诈骗：材料', kind: 'library' },
      { path: '/p/sheet/', title: '停一停', kind: 'resource', topics: ['防诈骗'] },
      {
        path: '/p/month/',
        title: '敬老月',
        kind: 'observance',
        topics: ['健康', '防诈骗'],
      },
      { path: '/p/text/', title: '老年人', kind: 'plan' },
      { path: '/p/letter/', title: '拼音索引：F', kind: 'page' },
      { path: '/p/year/', title: '2026年的日历', kind: 'calendar' },
      { path: '/p/guide/', title: '写防诈骗', kind: 'guide' },
    ];
    const scores = { list: 9, sheet: 1, month: 1, text: 5, letter: 9, year: 9, guide: 9 };
    expect(ranked(pages, scores, [['防诈骗']])).toEqual([
      ...['sheet', 'list', 'month', 'text', 'year', 'letter', 'guide'],
    ]);
    expect(ranked(pages, scores, [['防诈骗：材料'.replace('：', ' ')]])[0]).toBe('list');
  });

  test('calendars of months come where a time is named, else after what has something to say', () => {
    const pages: readonly TitledPage[] = [
      { path: '/p/all/', title: '日历', kind: 'calendar' },
      ...['2025', '2026', '2028'].map((year): TitledPage => ({
        path: `/calendar/${year}/`,
        title: `${year}年11月的日历`,
        kind: 'calendar',
        days: `${year}-11-01/${year}-11-30`,
      })),
      { path: '/p/talk/', title: '周末讲座', kind: 'event' },
      { path: '/p/youth/', title: '青少年的日历', kind: 'calendar' },
    ];
    const scores = { all: 1, 2025: 9, 2026: 9, 2028: 9, talk: 1, youth: 1 };
    const weekend = ranked(pages, scores, [['周末', '日历']]);
    expect([...weekend.slice(0, 3)].sort()).toEqual(['all', 'talk', 'youth']);
    expect(ranked(pages, { 2025: 1, 2026: 1, 2028: 1 }, [['十一月', '11月']])[0]).not.toBe('2025');
  });

  test('two words, or what they mean, that make up a name count as that name', () => {
    const pages: readonly TitledPage[] = [
      { path: '/p/kind/', title: '年度活动的日历', kind: 'calendar' },
      { path: '/p/all/', title: '日程', kind: 'calendar', names: ['活动日历'] },
    ];
    expect(ranked(pages, { kind: 9, all: 1 }, [['今天', '日历'], ['活动']])).toEqual([
      'all',
      'kind',
    ]);
  });

  test('a guide for an emergency comes first by its cries, but not by a small part of one', () => {
    const pages: readonly TitledPage[] = [
      { path: '/p/sheet/', title: '台风来时', kind: 'resource' },
      { path: '/p/guide/', title: '风暴潮', kind: 'emergency', names: ['台风来了', '孩子落水'] },
      { path: '/p/place/', title: '灵山荔枝园', kind: 'place' },
    ];
    expect(ranked(pages, { sheet: 9, guide: 1 }, [['台风']])).toEqual(['guide', 'sheet']);
    const weekend: Words = [['周末'], ['灵山'], ['孩子']];
    expect(ranked(pages, { guide: 9, place: 1 }, weekend)).toEqual(['place', 'guide']);
    expect(ranked(pages, { guide: 1, place: 9 }, [['周末'], ['台风来']])[0]).toBe('guide');
  });

  test('a list of material whose name has one of the words stands before what mentions them', () => {
    const pages: readonly TitledPage[] = [
      { path: '/p/list/', title: '八年级 · 物质科学', kind: 'library' },
      { path: '/p/text/', title: '船', kind: 'resource' },
    ];
    expect(ranked(pages, { list: 5, text: 1 }, [['初中'], ['物质']])).toEqual(['list', 'text']);
    expect(ranked(pages, { list: 1, text: 5 }, [['初中'], ['物质']])).toEqual(['list', 'text']);
  });

  test('what is for the group that was typed stands before the list of all its material', () => {
    const pages: readonly TitledPage[] = [
      { path: '/p/list/', title: '给农民的材料', kind: 'library' },
      {
        path: '/p/lamps/',
        title: '荔枝园夜里为什么点灯',
        kind: 'resource',
        filters: { audience: ['farmers'] },
      },
      { path: '/p/coins/', title: '荔枝核', kind: 'resource', filters: { audience: ['youth'] } },
    ];
    const scores = { list: 9, coins: 5, lamps: 1 };
    expect(ranked(pages, scores, [['农民'], ['荔枝']])).toEqual(['lamps', 'list', 'coins']);
  });

  test('of several words the name with most of them is first', () => {
    const pages: readonly TitledPage[] = [
      { path: '/p/text/', title: '老年人', kind: 'audience' },
      { path: '/p/sheet/', title: '石蛋', kind: 'resource', topics: ['小学'] },
      { path: '/p/day/', title: '2025年的实验', kind: 'observance' },
    ];
    const scores = { text: 5, sheet: 1, day: 1 };
    expect(ranked(pages, scores, [['小学'], ['科学']])).toEqual(['sheet', 'text', 'day']);
    expect(ranked(pages, { sheet: 1, day: 1 }, [['15'], ['石蛋']])).toEqual(['sheet', 'day']);
  });

  test('of the calendars of one month the next is meant', () => {
    const month = (id: string, days: string): TitledPage => ({
      path: `/p/${id}/`,
      title: `${id}年9月的日历`,
      kind: 'calendar',
      days,
    });
    const pages = [
      month('2025', '2025-09-01/2025-09-30'),
      month('2028', '2028-09-01/2028-09-30'),
      month('2027', '2027-09-01/2027-09-30'),
    ];
    const scores = { '2025': 9, '2028': 5, '2027': 1 };
    expect(ranked(pages, scores, [['九月', '9月']])).toEqual(['2027', '2028', '2025']);
    expect(ranked([...pages, ...PAGES], { ...scores, bay: 9 }, [['9月'], ['活动']])).toEqual([
      '2027',
      '2028',
      '2025',
      'bay',
    ]);
    // They are no dates of something: by date they come last.
    const titles = titlesOf([...PAGES, ...pages]);
    const [first = ''] = byDate(scoresOf({ ...scores, past: 1 }, titles), titles);
    expect(nameOf(first, titles)).toBe('past');
  });

  test('equal ones stand by score, then by id; unknown pages bear it', () => {
    expect(order({ x: 1, b: 2, a: 2 }, [])).toEqual(['a', 'b', 'x']);
    expect(order({}, [['海豚']])).toEqual([]);
  });
});

test('by date the latest is first, what has no date last', () => {
  const titles = titlesOf();
  const scores = scoresOf({ pottery: 1, past: 9, bay: 2, coming: 1, notice: 9 }, titles);
  const names = byDate(scores, titles).map((id) => nameOf(id, titles));
  expect(names).toEqual(['coming', 'past', 'notice', 'bay', 'pottery']);
});
