import { BREAK, QUANTITY, withBreaks } from '#wording/phrases.ts';

const HEADING = /<(h[1-3])\b([^>]*)>([\s\S]*?)<\/\1>/g;
const ROW_TITLE = /(<(?:span|a)\b[^>]*\bclass=")((?:[^"]*\s)?row-title\b[^"]*)("[^>]*>)([^<]*)/g;
/** The sentence under the heading of a page. */
const LEDE = /(<p class="lede\b[^>]*>)([^<]*)/g;
/** From one year to another: lines break behind a dash. */
const YEARS = /\d+[—–]\d+(?: ?年)?/g;
/** Facts, and lines under a title. */
const LINES = [
  /(<(dd|td)\b[^>]*>)([\s\S]*?)<\/\2>/g,
  /(<(p|span)\b[^>]*\bclass="(?:[^"]*\s)?meta\b[^"]*"[^>]*>)([\s\S]*?)<\/\2>/g,
];
/** So short a text fits in any line. */
const SHORT = 8;
const CLASS = /\bclass="/;

/** A title as HTML. */
const titleHtml = (title: string) => withBreaks(title).replaceAll(BREAK, '<wbr>');
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
 * Sets the Chinese of a page: headings, ledes and titles of rows break only between phrases (`.phrases`), and in
 * facts no date, time or number is parted from its unit (`.whole`).
 *
 * @example setChinese('<h2>科普大篷车</h2>') // '<h2 class="phrases">科普<wbr>大篷车</h2>'
 */
export function setChinese(html: string): string {
  const start = html.indexOf('<main');
  const parts = html.slice(start).split(TEMPLATE);
  return (
    html.slice(0, start) +
    parts.map((part, at) => (at % 2 === 0 ? set(part) : opened(part))).join('')
  );
}

/** Scripts write into the texts of templates; titles come to them with their breaks (`withBreaks`). */
const opened = (template: string) => template.replace(ROW_TITLE, '$1phrases $2$3$4');
const TEMPLATE = /(<template\b[\s\S]*?<\/template>)/;

function set(html: string): string {
  const titled = html
    .replace(
      HEADING,
      (_, name: string, attributes: string, inner: string) =>
        `<${name}${withClass(attributes)}>${setTexts(inner, titleHtml)}</${name}>`,
    )
    .replace(
      ROW_TITLE,
      (_, before: string, names: string, after: string, text: string) =>
        `${before}phrases ${names}${after}${titleHtml(text)}`,
    )
    .replace(
      LEDE,
      (_, tag: string, text: string) =>
        tag + titleHtml(text).replace(YEARS, '<span class="whole">$&</span>'),
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
