import type { Choice, FilterOption } from '#domain/filter.ts';
import { SCHOOL_YEARS } from '#domain/grade.ts';

/** What a teacher types, read as choices, and the words that mean none. */
export interface Wish {
  readonly choice: Choice;
  readonly rest: string;
}

type Options = Readonly<Record<string, readonly FilterOption[]>>;

/** Words in which people say a choice, where its label has others; topics by the word in addresses. */
export const SPOKEN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  year: { 初一: '7', 初二: '8', 初三: '9' },
  stage: {
    小班: 'kindergarten',
    中班: 'kindergarten',
    大班: 'kindergarten',
    小学生: 'primary',
    初中生: 'junior',
    高中生: 'senior',
    大人: 'adult',
  },
  for: {
    学生: 'youth',
    孩子: 'youth',
    村民: 'farmers',
    工人: 'workers',
    老人: 'elderly',
    干部: 'officials',
    老师: 'teachers',
  },
  concept: { 物理: 'matter', 生物: 'life', 地理: 'earth', 能量: 'energy' },
  topic: {
    ...{ 海水: 'ocean', 海边: 'ocean', 潮汐: 'ocean', 环保: 'ecology', 种地: 'farming' },
    ...{ 农药: 'farming', 水质: 'water', 水循环: 'water', 天气: 'weather', 气候: 'weather' },
    ...{ 台风: 'weather', 洪水: 'disasters', 火灾: 'fire', 着火: 'fire', 岩石: 'geology' },
    ...{ 石头: 'geology', 太阳: 'astronomy', 月亮: 'astronomy', 星星: 'astronomy' },
    ...{ 四季: 'astronomy', 坭兴陶: 'ceramics', 运河: 'engineering', 船闸: 'engineering' },
    ...{ 港口: 'engineering', 骗子: 'fraud' },
  },
  kind: { 活动单: 'activity', 比赛: 'contest', 培训: 'training' },
};
/** Filters of which a part of a label is enough: 宇宙 means 地球与宇宙. */
const IN_PART = ['stage', 'concept', 'topic', 'for', 'kind'];
/** Words that ask without saying for what. */
const EMPTY =
  /为什么|怎么样?|怎样|如何|什么|科学课|上课|材料|资源|适合|可以|我想|想找|查找|找|给/gu;
/** Shortest part of a name that tells anything. */
const LEAST = 2;

/**
 * Reads what people say of a lesson: year or stage, concept or field, topic, kind, group. Whole
 * names come first, longer ones before shorter ones; then parts of names, where only one choice has
 * them. Each filter takes the first that is found.
 *
 * @example readWish('五年级 · 地球与宇宙', options) // { choice: { year: '5', concept: 'earth' }, rest: '' }
 * @example readWish('初中 物质', options) // { choice: { stage: 'junior', concept: 'matter' }, rest: '' }
 */
export function readWish(text: string, options: Options): Wish {
  const choice: Record<string, string> = {};
  let rest = plain(text);
  const take = (word: string, name: string, id: string) => {
    choice[name] = id;
    rest = rest.replace(word, ' ');
  };
  const isThere = (word: string) =>
    word.length < LEAST ? rest.split(' ').includes(word) : rest.includes(word);
  for (const { word, name, id } of wholeNames(options)) {
    if (choice[name] === undefined && isThere(word)) take(word, name, id);
  }
  rest = rest.replace(EMPTY, ' ');
  for (const part of parts(rest)) {
    if (!rest.includes(part)) continue;
    const { name, id } = onlyOne(part, options) ?? {};
    if (name === undefined || id === undefined) continue;
    // What repeats a choice is understood, too.
    if ((choice[name] ?? id) === id) take(part, name, id);
  }
  rest = rest.replace(/ /g, '');
  // A single character beside something understood is a remnant: 三年级课.
  const isRemnant = Array.from(rest).length < LEAST && Object.keys(choice).length > 0;
  return { choice, rest: isRemnant ? '' : rest };
}

/**
 * The names that share the longest run of characters with what was typed; none where that is a
 * single character of several.
 *
 * @example namesLike('种荔枝', ['荔枝为什么要过一个冷冬', '大蚝的一生']) // ['荔枝为什么要过一个冷冬']
 */
export function namesLike(text: string, names: readonly string[]): readonly string[] {
  const asked = plain(text).replace(EMPTY, ' ');
  const isShort = Array.from(asked.trim()).length < LEAST;
  const runs = isShort ? [asked.trim()].filter((one) => one !== '') : parts(asked);
  const written = names.map((name) => ({ name, words: plain(name) }));
  const best = runs.find((run) => written.some(({ words }) => words.includes(run)));
  if (best === undefined) return [];
  const alike = runs.filter((run) => run.length === best.length);
  return written
    .filter(({ words }) => alike.some((run) => words.includes(run)))
    .map(({ name }) => name);
}

/** Full labels and spoken words, the longest first. */
function wholeNames(options: Options) {
  const spoken = Object.entries(SPOKEN).flatMap(([name, words]) =>
    Object.entries(words)
      .filter(([, id]) => options[name]?.some((option) => option.id === id))
      .map(([word, id]) => ({ word, name, id })),
  );
  const labels = Object.entries(options).flatMap(([name, list]) =>
    list.map((option) => ({ word: nameOf(option), name, id: option.id })),
  );
  const digits = Object.keys(SCHOOL_YEARS).map((id) => ({ word: `${id}年级`, name: 'year', id }));
  return [...labels, ...spoken, ...digits]
    .filter(({ word }) => word !== '不清楚')
    .sort((a, b) => b.word.length - a.word.length);
}

/** The only choice in whose words a part stands; fields of science go before topics, these before the rest. */
function onlyOne(part: string, options: Options) {
  const found = IN_PART.flatMap((name) =>
    (options[name] ?? [])
      .filter((option) => nameOf(option).includes(part))
      .map(({ id, isGroup = false }) => ({ name, id, isGroup })),
  );
  const fields = found.filter(({ isGroup }) => isGroup);
  const topics = found.filter(({ name }) => name === 'topic');
  const [first, ...others] = [fields, topics, found].find((list) => list.length > 0) ?? [];
  return others.length > 0 ? undefined : first;
}

/** Runs of characters without a blank, the longest first. */
function parts(text: string): readonly string[] {
  const words = text.split(' ').map((word) => Array.from(word));
  const longest = Math.max(0, ...words.map((word) => word.length));
  return Array.from({ length: Math.max(0, longest - LEAST + 1) }, (_, index) => longest - index)
    .flatMap((length) =>
      words.flatMap((word) =>
        word.slice(0, Math.max(0, word.length - length + 1)).map((_, at) => ({ word, at, length })),
      ),
    )
    .map(({ word, at, length }) => word.slice(at, at + length).join(''));
}

const nameOf = ({ label }: FilterOption) => plain(label.replace(/（.*）$/, ''));

/** Without blanks, marks and the words that only join, full-width letters as usual ones. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{P}\p{S}的与和及]+/gu, '');
}
