const UNITS =
  '(?:个月|小时|分钟|公里|千米|平方米|年级|岁|元|米|公里|人|名|个|所|处|场|次|条|页|位|种|号|楼|届|度|天|周|级|项|家|份|张|升|克|吨|年|月|日|时|分|秒|%|％|℃)';
const DATE = String.raw`(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{4}年\d{1,2}月`;
const NUMBER = String.raw`\d+(?:[.,:-]\d+)*`;
/** Names of the city in which the segmenter of the platform sees other words (平陆运、河马). */
const NAMES = '钦州市|平陆运河|马道|坭兴陶|茅尾海';
/** What must stay on one line: entities of HTML, those names, dates, times, numbers with their units, Latin words. */
const ATOM = new RegExp(
  String.raw`&[#\w]+;|${NAMES}|第?(?:${DATE}|${NUMBER}${UNITS}?)(?:[—–~至到](?:${DATE}|${NUMBER}${UNITS}?))?${UNITS}?|[A-Za-z][\w.+-]*`,
  'g',
);
/** Dates, times and quantities in a line that is not a heading. */
const QUANTITY = new RegExp(
  String.raw`(?:${DATE}|\d{1,2}:\d{2}|${NUMBER}${UNITS})(?:[—–](?:${DATE}|${NUMBER}${UNITS}?))?`,
  'g',
);

const CLOSING = /^[，。；：？！、）》】”’」』…—·\s]/;
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

/** Titles that are set; the same stand on many pages. */
const known = new Map<string, string>();

/** A title with the places at which a line may break, as HTML. */
function withBreaks(title: string): string {
  const before = known.get(title);
  if (before !== undefined) return before;
  let html = '';
  for (const phrase of phrasesOf(title)) {
    const isOpen = html === '' || BREAKS_AFTER.test(html) || BREAKS_BEFORE.test(phrase);
    html += isOpen ? phrase : `<wbr>${phrase}`;
  }
  known.set(title, html);
  return html;
}

const HEADING = /<(h[1-3])\b([^>]*)>([\s\S]*?)<\/\1>/g;
const ROW_TITLE = /(<(?:span|a)\b[^>]*\bclass=")((?:[^"]*\s)?row-title\b[^"]*)("[^>]*>)([^<]*)/g;
/** Facts, and lines under a title. */
const LINES = [
  /(<(dd|td)\b[^>]*>)([\s\S]*?)<\/\2>/g,
  /(<(p|span)\b[^>]*\bclass="(?:[^"]*\s)?meta\b[^"]*"[^>]*>)([\s\S]*?)<\/\2>/g,
];
/** So short a text fits in any line. */
const SHORT = 8;
const CLASS = /\bclass="/;

/** Sets the texts between the tags of a piece of HTML. */
const setTexts = (html: string, set: (text: string) => string) =>
  html.replace(
    /(^|(?<!class="whole")>)([^<]+)/g,
    (_, tag: string, text: string) => tag + set(text),
  );
const withWholes = (text: string) =>
  text.length < SHORT
    ? text
    : text.replace(QUANTITY, (found) => `<span class="whole">${found}</span>`);
const withClass = (attributes: string) =>
  CLASS.test(attributes)
    ? attributes.replace(CLASS, 'class="phrases ')
    : `${attributes} class="phrases"`;

/**
 * Sets the Chinese of a page: headings and titles of rows break only between phrases (`.phrases`), and in
 * facts no date, time or number is parted from its unit (`.whole`).
 *
 * @example setChinese('<h2>科普大篷车</h2>') // '<h2 class="phrases">科普<wbr>大篷车</h2>'
 */
export function setChinese(html: string): string {
  const start = html.indexOf('<main');
  const parts = html.slice(start).split(TEMPLATE);
  return html.slice(0, start) + parts.map((part, at) => (at % 2 === 0 ? set(part) : part)).join('');
}

/** What scripts fill stays as it is: they write into its texts. */
const TEMPLATE = /(<template\b[\s\S]*?<\/template>)/;

function set(html: string): string {
  const titled = html
    .replace(
      HEADING,
      (_, name: string, attributes: string, inner: string) =>
        `<${name}${withClass(attributes)}>${setTexts(inner, withBreaks)}</${name}>`,
    )
    .replace(
      ROW_TITLE,
      (_, before: string, names: string, after: string, text: string) =>
        `${before}phrases ${names}${after}${withBreaks(text)}`,
    );
  return LINES.reduce(
    (done, line) =>
      done.replace(
        line,
        (_, tag: string, name: string, inner: string) =>
          `${tag}${setTexts(inner, withWholes)}</${name}>`,
      ),
    titled,
  );
}
