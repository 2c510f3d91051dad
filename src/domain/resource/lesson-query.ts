import type { Choice, FilterOption } from '#domain/filter.ts';
import { SCHOOL_YEARS } from '#domain/grade.ts';

/** What a teacher types, read as choices, and the words that mean none. */
interface LessonQuery {
  readonly choice: Choice;
  readonly rest: string;
}

type Options = Readonly<Record<string, readonly FilterOption[]>>;

/** Filters of which a part of a label is enough: 宇宙 means 地球与宇宙. */
const IN_PART = ['stage', 'concept', 'topic', 'for', 'kind'];
/** Words that ask without saying for what. */
const ASKING =
  /为什么|怎么样?|怎样|如何|什么|科学课|上课|材料|资源|适合|可以|我想|想找|查找|找|给/gu;
/** Shortest part of a name that tells anything. */
const SHORTEST = 2;

/**
 * Reads what people say of a lesson: year or stage, concept or field, topic, kind, group. Whole
 * names come first, longer ones before shorter ones; then parts of names, where only one choice has
 * them. Each filter takes the first that is found.
 *
 * @example readLessonQuery('五年级 · 地球与宇宙', options) // { choice: { year: '5', concept: 'earth' }, rest: '' }
 * @example readLessonQuery('初中 物质', options) // { choice: { stage: 'junior', concept: 'matter' }, rest: '' }
 */
export function readLessonQuery(text: string, options: Options): LessonQuery {
  const choice: Record<string, string> = {};
  let rest = plain(text);
  const take = (word: string, name: string, id: string) => {
    choice[name] = id;
    const at = indexOfName(word, rest);
    rest = `${rest.slice(0, at)} ${rest.slice(at + word.length)}`;
  };
  const isThere = (word: string) =>
    word.length < SHORTEST ? rest.split(' ').includes(word) : indexOfName(word, rest) >= 0;
  for (const { word, name, id } of wholeNames(options)) {
    // What repeats a choice is understood, too.
    if ((choice[name] ?? id) === id && isThere(word)) take(word, name, id);
  }
  rest = rest.replace(ASKING, ' ');
  for (const part of parts(rest)) {
    if (indexOfName(part, rest) < 0) continue;
    const { name, id } = onlyOne(part, options) ?? {};
    if (name === undefined || id === undefined) continue;
    if ((choice[name] ?? id) === id) take(part, name, id);
  }
  rest = rest.replace(/ /g, '');
  // A single character beside something understood is a remnant: 三年级课.
  const isRemnant = Array.from(rest).length < SHORTEST && Object.keys(choice).length > 0;
  return { choice, rest: isRemnant ? '' : rest };
}

/** What the search of the site knows of lessons. */
export type LessonOptions = Readonly<Record<'stage' | 'year' | 'subject', readonly FilterOption[]>>;

/**
 * Year, stage and subject for which somebody asks who asks the whole site for material; undefined where a word
 * of them only stands among others (化学品泄漏).
 *
 * @example lessonMeant('高二物理 教案', options) // { year: '11', subject: 'physics' }
 */
export function lessonMeant(query: string, options: LessonOptions): Choice | undefined {
  const { choice, rest } = readLessonQuery(query, options);
  const { year, stage, subject } = choice;
  const isNamed = year !== undefined || (stage !== undefined && subject !== undefined);
  const isAll = rest === '' && Object.keys(choice).length > 0;
  return isNamed || isAll ? choice : undefined;
}

/** Where a word begins in a text; no number begins within another: 18岁 is not 8岁. */
function indexOfName(word: string, text: string): number {
  let at = text.indexOf(word);
  while (at > 0 && /^\d/.test(word) && /\d/.test(text.charAt(at - 1))) {
    at = text.indexOf(word, at + 1);
  }
  return at;
}

/**
 * The names that share the longest run of characters with what was typed; none where that is a
 * single character of several.
 *
 * @example namesLike('种荔枝', ['荔枝为什么要过一个冷冬', '大蚝的一生']) // ['荔枝为什么要过一个冷冬']
 */
export function namesLike(text: string, names: readonly string[]): readonly string[] {
  const asked = plain(text).replace(ASKING, ' ');
  const isShort = Array.from(asked.trim()).length < SHORTEST;
  const runs = isShort ? [asked.trim()].filter((one) => one !== '') : parts(asked);
  const written = names.map((name) => ({ name, words: plain(name) }));
  const best = runs.find((run) => written.some(({ words }) => words.includes(run)));
  if (best === undefined) return [];
  const alike = runs.filter((run) => run.length === best.length);
  return written
    .filter(({ words }) => alike.some((run) => words.includes(run)))
    .map(({ name }) => name);
}

/** Full labels and other words for them, the longest first. */
function wholeNames(options: Options) {
  const names = Object.entries(options).flatMap(([name, list]) =>
    list.flatMap((option) =>
      [nameOf(option), ...(option.words ?? [])].map((word) => ({ word, name, id: option.id })),
    ),
  );
  const digits = Object.keys(SCHOOL_YEARS).map((id) => ({ word: `${id}年级`, name: 'year', id }));
  return [...names, ...digits]
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
  return Array.from({ length: Math.max(0, longest - SHORTEST + 1) }, (_, index) => longest - index)
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
