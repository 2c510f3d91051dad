import type { FoundPage, FoundPart, MarkedText } from './answer.ts';
import { foldText, type Simplified } from './fold.ts';
import { cut, findWords, highlightWords, type Stretch } from './highlight.ts';
import { UNNAMED, type PageText } from './search-index.ts';
import type { IndexedPage } from './title-index.ts';

/** Units of text in an excerpt, and how many of them stand before what was found. */
const EXCERPT = 96;
const BEFORE = 24;
const MOST_PARTS = 3;
const SENTENCE_END = /[。！？；]\s*|[.!?]\s+/g;
/** What ends a sentence, and what Pagefind puts after a heading, a row or a fact. */
const STOP = /[。！？!?](?!，)|； |\. /;
const SENTENCE = /[。！？!?]/;
/** A first sentence not longer than this stands before a row that says little by itself. */
const LEAD = 48;

/** What is printed of a page beside its text. */
type PrintedPage = Pick<IndexedPage, 'path' | 'title' | 'kind' | 'days' | 'place'>;

/**
 * Prints a page as a result: what was looked for is highlighted.
 *
 * @param wanted for every word looked for, the ways in which it may stand on the page
 */
export function foundPage(
  { path, title, kind, days, place }: PrintedPage,
  page: PageText,
  wanted: readonly (readonly string[])[],
  simplified: Simplified,
): FoundPage {
  const words = wanted.flat();
  const text = withChineseStops(page.pieces.join(''));
  const folded = foldText(text, simplified);
  const marks = findWords(folded, words);
  const whole = { start: afterTitle(text, title), end: text.length };
  const [date = '', until] = days.split('/');
  const heading = highlightWords(title, words, simplified);
  const best = isNamed(foldText(title, simplified).text, folded.text, wanted)
    ? stretchFrom(text, whole.start, whole)
    : bestStretch(text, whole, marks);
  const first = marks.find(({ start }) => start >= best.start) ?? marks[0];
  const isAbout = heading.some(({ isMatch }) => isMatch);
  const parts = partsOf(page, { text, marks, shown: best, isAbout }, words, simplified);
  return {
    path,
    deepPath: first === undefined ? path : path + deepLink(page, text, first),
    title: heading,
    kind,
    ...(date === '' ? {} : { date }),
    ...(until && until !== date ? { until } : {}),
    ...(place === undefined ? {} : { place }),
    excerpt: [...leadTo(text, whole, best, marks), ...excerptOf(text, best, marks)],
    parts: parts.map((part) => ({ ...part, path: path + part.path })),
  };
}

/** What a word surely ends at. Signs that stand inside foreign words and numbers (3.5) are none. */
const BORDER = /[^\p{L}\p{N}\p{M}.'’,:_-]/u;
/** So much before and after the words is tried for a border of words. */
const LONGEST_CONTEXT = 60;

/**
 * A text fragment leads to the words where the browser knows how; where it does not find them, to the
 * section that they stand in. Browsers look for whole words of their own dictionary, so what was
 * found is told with all around it, up to the next sign.
 */
function deepLink(page: PageText, text: string, { start, end }: Stretch): string {
  const words = plainText(text.slice(start, end));
  if (words === '') return '';
  const before = lastPiece(text.slice(0, start));
  const after = firstPiece(text.slice(end));
  const directive = [
    ...(before === '' ? [] : [`${encodePiece(before)}-`]),
    encodePiece(words),
    ...(after === '' ? [] : [`-${encodePiece(after)}`]),
  ].join(',');
  return `#${sectionOf(page, start)}:~:text=${directive}`;
}

const plainText = (text: string) => text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim();
const encodePiece = (text: string) => encodeURIComponent(plainText(text)).replace(/-/g, '%2D');
/** Up to the first border, or from the last one on; nothing where that is too far. */
const short = (text: string) => (text.length > LONGEST_CONTEXT ? '' : text);
const firstPiece = (text: string) => short(text.split(BORDER, 1)[0] ?? '');
const lastPiece = (text: string) => short(text.split(BORDER).pop() ?? '');

/** Id of the section that a place of the text is in; empty before the first. */
function sectionOf({ anchors, pieces }: PageText, place: number): string {
  const offsets = offsetsOf(pieces);
  const named = anchors.filter(
    ({ id, piece }) => !id.startsWith(UNNAMED) && (offsets[piece] ?? 0) <= place,
  );
  return named[named.length - 1]?.id ?? '';
}

/** Where every piece begins in the text, and where the last one ends. */
function offsetsOf(pieces: readonly string[]): readonly number[] {
  const offsets = [0];
  for (const piece of pieces) offsets.push((offsets[offsets.length - 1] ?? 0) + piece.length);
  return offsets;
}

/** The title is printed over the excerpt: it need not stand in it again. */
function afterTitle(text: string, title: string): number {
  const at = text.indexOf(title);
  if (at < 0 || at > 60) return 0;
  const rest = text.slice(at + title.length);
  return at + title.length + (/^[.。；\s]*/.exec(rest)?.[0].length ?? 0);
}

/** Pagefind sets a full stop and a blank after what has none: in a Chinese text, a semicolon. */
const withChineseStops = (text: string) =>
  text.replace(/([^\sA-Za-z\d。！？；：，、])\. /g, '$1； ');

const inside = (marks: readonly Stretch[], { start, end }: Stretch) =>
  marks.filter((mark) => mark.start >= start && mark.start < end);

/** Whether the title has all words that were found: then the page's beginning says most. */
function isNamed(title: string, text: string, wanted: readonly (readonly string[])[]): boolean {
  const stands = (ways: readonly string[], where: string) =>
    ways.some((way) => where.includes(way));
  const found = wanted.filter((ways) => stands(ways, text) || stands(ways, title));
  return found.length > 0 && found.every((ways) => stands(ways, title));
}

/** What a page is, in its first sentence, where the excerpt is a fact or a row of it. */
function leadTo(
  text: string,
  whole: Stretch,
  shown: Stretch,
  marks: readonly Stretch[],
): MarkedText {
  const first = inside(marks, shown)[0];
  const stop = STOP.exec(text.slice(whole.start, whole.start + LEAD));
  if (first === undefined || stop === null || !SENTENCE.test(stop[0])) return [];
  const end = whole.start + stop.index + stop[0].length;
  if (shown.start < end || isProse(text, first.start)) return [];
  return cut(text, { start: whole.start, end }, marks);
}

/** Whether a place is in a sentence, not in a heading, a row or a fact. */
const isProse = (text: string, at: number) =>
  SENTENCE.test(STOP.exec(text.slice(at, at + 2 * EXCERPT))?.[0] ?? '');

/** The stretch with the most of what was found, sentences first, from a beginning where one is near. */
function bestStretch(text: string, whole: Stretch, marks: readonly Stretch[]): Stretch {
  const found = inside(marks, whole);
  let best = { start: whole.start, worth: 0 };
  for (const { start } of found.slice(0, 200)) {
    const begin = Math.max(whole.start, start - BEFORE);
    const words = new Set(
      found
        .filter((mark) => mark.start >= begin && mark.end <= begin + EXCERPT)
        .map((mark) => text.slice(mark.start, mark.end)),
    );
    const different = [...words].filter(
      (word) => ![...words].some((other) => other !== word && other.includes(word)),
    );
    const worth = different.length + (isProse(text, start) ? 0.5 : 0);
    if (worth > best.worth) best = { start: begin, worth };
  }
  const first = found.find((mark) => mark.start >= best.start)?.start ?? best.start;
  const words = new Set<string>();
  let last: number | undefined;
  for (const { start, end } of found) {
    const word = text.slice(start, end);
    if (start < best.start || end > best.start + EXCERPT || words.has(word)) continue;
    words.add(word);
    last = end;
  }
  return stretchFrom(text, sentenceStart(text, best.start, first), whole, last);
}

/** A stretch from a place; where facts follow the sentence that has to be in it, it ends before them. */
function stretchFrom(text: string, from: number, whole: Stretch, least = from): Stretch {
  const start = wholeCharacter(text, from);
  const end = wholeCharacter(text, Math.min(whole.end, start + EXCERPT));
  let stop = least;
  for (;;) {
    const found = STOP.exec(text.slice(stop, end));
    if (found === null) return { start, end };
    if (!SENTENCE.test(found[0])) {
      if (stop > least) return { start, end: stop };
      return { start, end: least > from ? stop + found.index : end };
    }
    stop += found.index + found[0].length;
  }
}

/** Where the last sentence begins between two places; the first place, if none does. */
function sentenceStart(text: string, from: number, to: number): number {
  const ends = [...text.slice(from, to).matchAll(SENTENCE_END)];
  const last = ends[ends.length - 1];
  return last === undefined ? from : from + last.index + last[0].length;
}

/** Never between the two halves of a character. */
function wholeCharacter(text: string, at: number): number {
  return /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1)) ? at - 1 : at;
}

function excerptOf(text: string, stretch: Stretch, marks: readonly Stretch[]): MarkedText {
  const pieces = [...cut(text, stretch, marks)];
  if (stretch.start > 0 && !/[。！？；.!?\s]$/.test(text.slice(0, stretch.start))) {
    pieces.unshift({ text: '…', isMatch: false });
  }
  if (stretch.end < text.length && !SENTENCE.test(text.charAt(stretch.end - 1)))
    pieces.push({ text: '…', isMatch: false });
  return pieces;
}

/** What was found on a page, and what of it stands in its excerpt. */
interface FoundText {
  readonly text: string;
  readonly marks: readonly Stretch[];
  readonly shown: Stretch;
  /** Whether its title has what was found. */
  readonly isAbout: boolean;
}

/**
 * The parts of the page, in its order, that add something: titled so first, then those with a sentence
 * that has what was found, unless the page has but one, is all about it, or shows it already.
 */
function partsOf(
  page: PageText,
  { text, marks, shown, isAbout }: FoundText,
  words: readonly string[],
  simplified: Simplified,
): readonly FoundPart[] {
  const offsets = offsetsOf(page.pieces);
  const named = page.anchors.filter(({ id }) => !id.startsWith(UNNAMED));
  const isNew = ({ start }: Stretch) =>
    named.length > 1 &&
    !isAbout &&
    isProse(text, start) &&
    (start < shown.start || start >= shown.end);
  const parts = page.anchors.map(({ id, text: title, piece }, index) => {
    const next = page.anchors[index + 1];
    const whole = {
      start: afterHeading(text, offsets[piece] ?? text.length, title),
      end: next === undefined ? text.length : (offsets[next.piece] ?? text.length),
    };
    const heading = highlightWords(title, words, simplified);
    const isTitled = heading.some(({ isMatch }) => isMatch);
    return { id, heading, whole, found: inside(marks, whole), isTitled };
  });
  return parts
    .filter(({ id, isTitled, found }) => !id.startsWith(UNNAMED) && (isTitled || found.some(isNew)))
    .sort((a, b) => Number(b.isTitled) - Number(a.isTitled))
    .slice(0, MOST_PARTS)
    .map(({ id, heading, whole, found }) => ({
      title: heading,
      path: `#${id}`,
      excerpt: excerptOf(text, bestStretch(text, whole, found), found),
    }));
}

function afterHeading(text: string, at: number, title: string): number {
  const rest = text.slice(at, at + title.length + 4);
  const end = rest.indexOf(title);
  const from = end < 0 ? at : at + end + title.length;
  return from + (/^[.。；\s]*/.exec(text.slice(from))?.[0].length ?? 0);
}
