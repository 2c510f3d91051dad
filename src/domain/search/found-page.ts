import type { FoundPage, FoundPart, MarkedText } from './answer.ts';
import { foldText, type Simplified } from './fold.ts';
import { cut, findWords, markWords, type Stretch } from './mark.ts';
import { SEARCH_KINDS, type SearchKind } from './kind.ts';
import type { IndexPage } from './search-index.ts';

/** Units of text in an excerpt, and how many of them stand before what was found. */
const EXCERPT = 96;
const BEFORE = 24;
const MOST_PARTS = 3;
const SENTENCE_END = /[。！？；.!?]\s*/g;

/** Prints a page of the index as a result: what was looked for is marked. */
export function foundPage(
  page: IndexPage,
  words: readonly string[],
  simplified: Simplified,
): FoundPage {
  const text = page.pieces.join('');
  const marks = findWords(foldText(text, simplified), words);
  const whole = { start: afterTitle(text, page.title), end: text.length };
  const [date, until] = (page.meta['days'] ?? '').split('/');
  const kind = page.meta['kind'] ?? '';
  const { place, image } = page.meta;
  const best = bestStretch(text, whole, marks);
  const first = marks.find(({ start }) => start >= best.start) ?? marks[0];
  return {
    path: page.path,
    deepPath:
      first === undefined ? page.path : deepLink(page.path, text.slice(first.start, first.end)),
    title: markWords(page.title, words, simplified),
    kind: isKind(kind) ? kind : 'page',
    ...(date ? { date } : {}),
    ...(until && until !== date ? { until } : {}),
    ...(place ? { place } : {}),
    ...(image ? { image } : {}),
    excerpt: excerptOf(text, best, marks),
    parts: partsOf(page, text, marks, words, simplified),
  };
}

const isKind = (kind: string): kind is SearchKind => Object.keys(SEARCH_KINDS).includes(kind);

/** A text fragment leads to the words where the browser knows how; others open the page. */
function deepLink(path: string, words: string): string {
  const text = words.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim();
  return text === '' ? path : `${path}#:~:text=${encodeURIComponent(text).replace(/-/g, '%2D')}`;
}

/** The title is printed over the excerpt: it need not stand in it again. */
function afterTitle(text: string, title: string): number {
  const at = text.indexOf(title);
  if (at < 0 || at > 60) return 0;
  const rest = text.slice(at + title.length);
  return at + title.length + (/^[.。\s]*/.exec(rest)?.[0].length ?? 0);
}

/** The stretch with the most of what was found, from a sentence's beginning where one is near. */
function bestStretch(text: string, whole: Stretch, marks: readonly Stretch[]): Stretch {
  const inside = marks.filter(({ start }) => start >= whole.start && start < whole.end);
  let best = { start: whole.start, worth: 0 };
  for (const { start } of inside.slice(0, 200)) {
    const begin = Math.max(whole.start, start - BEFORE);
    const words = new Set(
      inside
        .filter((mark) => mark.start >= begin && mark.end <= begin + EXCERPT)
        .map((mark) => text.slice(mark.start, mark.end)),
    );
    if (words.size > best.worth) best = { start: begin, worth: words.size };
  }
  const first = inside.find((mark) => mark.start >= best.start)?.start ?? best.start;
  const start = wholeCharacter(text, sentenceStart(text, best.start, first));
  return { start, end: wholeCharacter(text, Math.min(whole.end, start + EXCERPT)) };
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
  if (stretch.end < text.length) pieces.push({ text: '…', isMatch: false });
  return pieces;
}

/** The parts of the page, in its order, in which something was found; titled ones first. */
function partsOf(
  page: IndexPage,
  text: string,
  marks: readonly Stretch[],
  words: readonly string[],
  simplified: Simplified,
): readonly FoundPart[] {
  const offsets: number[] = [0];
  for (const piece of page.pieces) offsets.push((offsets[offsets.length - 1] ?? 0) + piece.length);
  const parts = page.anchors.map(({ id, text: title, piece }, index) => {
    const next = page.anchors[index + 1];
    const whole = {
      start: afterHeading(text, offsets[piece] ?? text.length, title),
      end: next === undefined ? text.length : (offsets[next.piece] ?? text.length),
    };
    const heading = markWords(title, words, simplified);
    const inside = marks.filter(({ start }) => start >= whole.start && start < whole.end);
    return { id, heading, whole, inside, isTitled: heading.some(({ isMatch }) => isMatch) };
  });
  return parts
    .filter(({ isTitled, inside }) => isTitled || inside.length > 0)
    .sort((a, b) => Number(b.isTitled) - Number(a.isTitled))
    .slice(0, MOST_PARTS)
    .map(({ id, heading, whole, inside }) => ({
      title: heading,
      path: `${page.path}#${id}`,
      excerpt: excerptOf(text, bestStretch(text, whole, inside), inside),
    }));
}

function afterHeading(text: string, at: number, title: string): number {
  const rest = text.slice(at, at + title.length + 4);
  const end = rest.indexOf(title);
  const from = end < 0 ? at : at + end + title.length;
  return from + (/^[.。\s]*/.exec(text.slice(from))?.[0].length ?? 0);
}
