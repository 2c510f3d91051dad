// Where the lines of Chinese titles may break, and what in a line stays whole.
const UNITS =
  '(?:个月|小时|分钟|公里|千米|平方米|年级|岁|元|米|公里|人|名|个|所|处|场|次|条|页|位|种|号|楼|届|度|天|周|级|项|家|份|张|升|克|吨|年|月|日|时|分|秒|%|％|℃)';
const DATE = String.raw`(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{4}年\d{1,2}月`;
const NUMBER = String.raw`\d+(?:[.,:-]\d+)*`;
/** Names of the city in which the segmenter of the platform sees other words (平陆运、河马). */
const NAMES = '钦州市|平陆运河|马道|坭兴陶|茅尾海|机器人|科技活动周|防灾减灾日|大赛|赛区';
/** What must stay on one line: entities of HTML, those names, ordinals, dates, times, numbers with their units, Latin words. */
const ATOM = new RegExp(
  String.raw`&[#\w]+;|${NAMES}|第[一二三四五六七八九十]+[届次批期]|第?(?:${DATE}|${NUMBER}${UNITS}?)(?:[—–~至到](?:${DATE}|${NUMBER}${UNITS}?))?${UNITS}?|[A-Za-z][\w.+-]*`,
  'g',
);
/** Dates, times and quantities in a line that is not a heading. */
export const QUANTITY = new RegExp(
  String.raw`(?:${DATE}|\d{1,2}:\d{2}|${NUMBER}${UNITS})(?:[—–](?:${DATE}|${NUMBER}${UNITS}?))?`,
  'g',
);

const CLOSING = /^[，。；：？！、）》】”’」』…—·,.;:?!)\s]/;
/** What leans on what stands behind it. */
const FORWARD = /[（《【“‘「『得]$/;
/** After these a line may break anyhow, and before those. */
const BREAKS_AFTER = /[，。；：？！、）》】\s]$/;
const BREAKS_BEFORE = /^[（《【\s]/;
/** Words of one character that lean on what stands before them. */
const LEANING = /^[的了吗呢吧着过得地们里上下中后前时些么]$/;
const LONGEST_OF_SINGLES = 4;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

interface Phrase {
  readonly text: string;
  /** It has only words of one character. */
  readonly isOfSingles: boolean;
}

function joins(before: Phrase, word: string, isAtom: boolean): boolean {
  if (CLOSING.test(word) || FORWARD.test(before.text)) return true;
  if (isAtom || BREAKS_AFTER.test(before.text)) return false;
  if (LEANING.test(word)) return true;
  return before.isOfSingles && before.text.length + word.length <= LONGEST_OF_SINGLES;
}

/**
 * The phrases of a title, between which its lines may break: words as the segmenter of the platform
 * finds them, with what leans on them; dates, times and numbers with their units whole.
 *
 * @example phrasesOf('烫伤了，抹牙膏好得快吗') // ['烫伤了，', '抹牙膏', '好得快吗']
 */
export function phrasesOf(title: string): string[] {
  const phrases: Phrase[] = [];
  const add = (word: string, isAtom: boolean) => {
    const before = phrases.at(-1);
    if (before !== undefined && joins(before, word, isAtom)) {
      phrases[phrases.length - 1] = {
        text: before.text + word,
        isOfSingles: before.isOfSingles || FORWARD.test(before.text),
      };
    } else phrases.push({ text: word, isOfSingles: !isAtom && word.length === 1 });
  };
  let end = 0;
  const addWords = (until: number) => {
    for (const { segment } of words.segment(title.slice(end, until))) add(segment, false);
  };
  for (const { 0: atom, index } of title.matchAll(ATOM)) {
    addWords(index);
    add(atom, true);
    end = index + atom.length;
  }
  addWords(title.length);
  return phrases.map(({ text }) => text);
}

/** Marks in a text where a line may break (ZERO WIDTH SPACE). */
export const BREAK = '\u200b';

/** Titles that are set; the same stand on many pages. */
const known = new Map<string, string>();

/**
 * A title with the places at which its lines may break, beside those at which any line may.
 *
 * @example withBreaks('科普大篷车') // '科普' + BREAK + '大篷车'
 */
export function withBreaks(title: string): string {
  const before = known.get(title);
  if (before !== undefined) return before;
  // A title cut out of a page would keep the whole page in memory, a copy of it does not.
  const own = Buffer.from(title, 'utf16le').toString('utf16le');
  let text = '';
  for (const phrase of phrasesOf(own)) {
    const isOpen = text === '' || BREAKS_AFTER.test(text) || BREAKS_BEFORE.test(phrase);
    text += isOpen ? phrase : BREAK + phrase;
  }
  known.set(own, text);
  return text;
}
