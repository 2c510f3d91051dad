import type { Choice } from '#domain/filter.ts';
import type { LessonOptions } from '#domain/resource/lesson-query.ts';
import type { SearchAnswer } from '#domain/search/answer.ts';
import type { MeantDays } from '#domain/time/day-words.ts';
import { writtenRangeText } from '#wording/dates.ts';
import { completions } from '#domain/search/completions.ts';
import { writeAddress, type SearchRequest } from '#domain/search/request.ts';
import { routes } from '#site/routes.ts';
import { element, link } from '#client/dom.ts';
import { loadAllTitles } from './titles.ts';

/** Why the index could not be searched. */
export type Failure = 'no-network' | 'slow' | 'no-files' | 'old-browser';

/** What is said of it, and what the reader can do. */
const FAILURES: Readonly<Record<Failure, { readonly why: string; readonly what: string }>> = {
  'no-network': { why: '现在没有网络', what: '连上网再搜一次。' },
  slow: { why: '网速太慢，没有等到结果', what: '过一会儿再搜一次。' },
  'no-files': {
    why: '网站上搜索要用的文件没有取到',
    what: '这不是你的网络或浏览器的问题，过一会儿再试。',
  },
  'old-browser': { why: '这个浏览器用不了本站的搜索', what: '换一个新一点的浏览器就能搜。' },
};

/** How far an answer reaches that comes from the pages seen. */
export interface Reach {
  readonly seen: number;
  readonly failure: Failure;
}

/** What stands over the results: another spelling, and how far the answer reaches. */
export function notesOf(
  request: SearchRequest,
  { suggestion, isNear, total }: SearchAnswer,
  reach: Reach | undefined,
): readonly Node[] {
  const notes: Node[] = [];
  if (reach !== undefined) {
    const { why, what } = FAILURES[reach.failure];
    const pages = reach.seen === 0 ? '' : `和你看过的 ${reach.seen} 个页面`;
    notes.push(note(`${why}，`, `只在应急指南${pages}里找。${what}`));
  }
  if (suggestion !== undefined) {
    const address = routes.search() + writeAddress({ ...request, query: suggestion });
    const line = element('p', 'answer-suggestion', '你是不是要找：', link(address, suggestion));
    notes.push(line);
  }
  if (isNear && total > 0) {
    const { query } = request;
    const near =
      suggestion === undefined
        ? `没有一页原样写着“${query}”，下面这些最接近。`
        : `没有找到“${query}”，下面是“${suggestion}”的结果。`;
    notes.push(note('相近结果：', near));
  }
  return notes;
}

/** A query of so many characters has none to spare. */
const SHORT = 3;

/** What to try where nothing was found, and the names that come nearest. */
export async function nothingNotes({ query, filters = {} }: SearchRequest) {
  const isNarrow = Object.keys(filters).length > 0;
  const tips = [
    ...(isNarrow ? ['去掉几个筛选。'] : []),
    ...(Array.from(query).length > SHORT ? ['少写几个字，只留最要紧的词。'] : []),
    '换一个说法。',
    '不知道怎么写，就打拼音。',
  ];
  const near = await loadAllTitles().then(
    (titles) => completions(query, titles, 5),
    () => [],
  );
  const named = near.flatMap(({ path, text }) =>
    path === undefined ? [] : [element('li', '', link(path, text))],
  );
  return [
    element('p', 'answer-tip', '可以这样试：'),
    element('ul', 'answer-tips', ...tips.map((tip) => element('li', '', tip))),
    ...(named.length > 0
      ? [element('p', 'answer-tip', '名称相近的页面：'), element('ul', 'answer-names', ...named)]
      : []),
    otherWays(),
  ];
}

/** What to do where the search itself did not work. */
export function failedNotes(failure: Failure, again: () => void): readonly Node[] {
  const { why, what } = FAILURES[failure];
  const button = element('button', 'button', '再试一次');
  button.type = 'button';
  button.addEventListener('click', again);
  return [
    note('搜索没有打开。', `${why}。${what}`),
    element('p', 'answer-again', button),
    otherWays(),
  ];
}

/** Where what takes place on the days stands that a query names; its words are on no page. */
export function daysNote(days: MeantDays, today: string): Node {
  const name = days.choice.includes('-') && /^\d/.test(days.choice) ? 'on' : 'when';
  const address = `${routes.calendar()}?${name}=${days.choice}`;
  const way = link(address, `${writtenRangeText(days, today)}的活动和节日`);
  return element('p', 'notice', element('strong', '', '按日子找：'), way);
}

/** Where the material stands that a query names by year, stage and subject. */
export function lessonNote(choice: Choice, options: LessonOptions): Node {
  const names = (['year', 'stage', 'subject'] as const).flatMap((name) =>
    options[name].filter(({ id }) => id === choice[name]).map(({ label }) => label),
  );
  const address = `${routes.resources()}?${new URLSearchParams(choice).toString()}`;
  const way = link(address, `${names.join('')}的材料`);
  return element('p', 'notice', element('strong', '', '按年级、学科找：'), way);
}

function otherWays() {
  return element(
    'p',
    'answer-tip',
    '也可以直接翻：',
    link(routes.pageIndex(), '拼音索引'),
    '、',
    link(routes.siteMap(), '网站地图'),
    '。',
  );
}

function note(title: string, text: string) {
  return element('p', 'notice', element('strong', '', title), text);
}
