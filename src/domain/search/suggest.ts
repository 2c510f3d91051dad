import { hasHan } from './fold.ts';
import type { TitleIndex } from './title-index.ts';
import { plainSpelling } from './plain-spelling.ts';

const LONGEST = 16;

/** Half a mistake: another character with the same sound, or one that looks alike. */
const ALIKE = 0.5;
const LOOK_ALIKE = [
  '日曰',
  '未末',
  '己已巳',
  '士土',
  '人入八',
  '千干于',
  '天夫',
  '材村',
  '林木',
  '大太',
];
/** Less likely than another mistake: the last character of a word, which says what it is. */
const LAST = 0.1;
/** A piece of a name with one of these is no word; who did not type it did not mean it. */
const SMALL = /[的了为是和与在]/g;

/**
 * Mistakes between two rows of signs: one left out, one too many, one for another, two exchanged.
 * @example mistakes([...'白海屯'], [...'白海豚'], () => true) // 0.5
 */
export function mistakes(
  one: readonly string[],
  other: readonly string[],
  isAlike: (a: string, b: string) => boolean,
): number {
  const rows: number[][] = [other.map((_, at) => at), []];
  rows[0] = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [i, a] of one.entries()) {
    const above = rows[i] ?? [];
    const row = [i + 1];
    for (const [j, b] of other.entries()) {
      const cost = a === b ? 0 : isAlike(a, b) ? ALIKE : 1;
      let best = Math.min((above[j] ?? 0) + cost, (above[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1);
      if (i > 0 && j > 0 && a === other[j - 1] && one[i - 1] === b) {
        best = Math.min(best, (rows[i - 1]?.[j - 1] ?? 0) + 1);
      }
      row.push(best);
    }
    rows[i + 1] = row;
  }
  return rows[one.length]?.[other.length] ?? Infinity;
}

/**
 * The word of the names that comes nearest to one that is not found; undefined where none is near.
 * @example nearestWord('三良湾', titles) // '三娘湾'
 */
export function nearestWord(word: string, titles: TitleIndex): string | undefined {
  const signs = Array.from(word);
  if (signs.length < 2 || signs.length > LONGEST) return undefined;
  // Another telephone number or year than the typed one helps nobody.
  if (/^\d+$/.test(word)) return undefined;
  return hasHan(word)
    ? nearestHan(signs, titles)
    : nearestSpelling(Array.from(plainSpelling(word)), titles);
}

function nearestHan(signs: readonly string[], titles: TitleIndex): string | undefined {
  // Of two characters one must be right, and the other at least sound right.
  const most = signs.length === 2 ? ALIKE : signs.length < 8 ? 1 : 2;
  const isAlike = (a: string, b: string) =>
    titles.readingOf(a) === titles.readingOf(b) ||
    LOOK_ALIKE.some((group) => group.includes(a) && group.includes(b));
  const last = signs[signs.length - 1] ?? '';
  // Numbers are not mistyped into other numbers or words.
  const fixed = (text: string) =>
    `${text.replace(/\D/g, '')} ${(text.match(SMALL) ?? []).join('')}`;
  const kept = fixed(signs.join(''));
  const tried = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const { folded } of titles.vocabulary) {
    const characters = Array.from(folded);
    for (let start = 0; start < characters.length; start += 1) {
      for (const length of [signs.length, signs.length + 1, signs.length - 1]) {
        if (length < 2 || start + length > characters.length) continue;
        const part = characters.slice(start, start + length);
        const shared = part.filter((character) => signs.includes(character)).length;
        if (shared * 2 < signs.length - 1) continue;
        const key = part.join('');
        if (key.includes(' ') || fixed(key) !== kept) continue;
        counts.set(key, (counts.get(key) ?? 0) + (start === 0 ? 2 : 1));
        if (!tried.has(key)) tried.set(key, mistakes(signs, part, isAlike));
      }
    }
  }
  // Of equally near ones: a character left out, then one for another, then one too many; the commonest.
  const rank = (key: string) =>
    (tried.get(key) ?? 9) -
    (Array.from(key).length - signs.length) * 0.1 +
    (key.slice(-2).includes(last) || isAlike(last, key.slice(-1)) ? 0 : LAST);
  return [...tried.keys()]
    .filter((key) => (tried.get(key) ?? 9) <= most && key !== signs.join(''))
    .sort((a, b) => rank(a) - rank(b) || (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0];
}

function nearestSpelling(letters: readonly string[], titles: TitleIndex): string | undefined {
  const most = letters.length < 5 ? 0 : letters.length < 10 ? 1 : 2;
  let best: { readonly word: string; readonly cost: number } | undefined;
  for (const { folded, syllables } of titles.vocabulary) {
    const read = syllables();
    for (let start = 0; start < read.length && most > 0; start += 1) {
      let spelled = '';
      for (let end = start; end < read.length && spelled.length <= letters.length; end += 1) {
        spelled += read[end] ?? '';
        if (
          Math.abs(spelled.length - letters.length) > most ||
          !spelled.startsWith(letters[0] ?? '')
        )
          continue;
        const cost = mistakes(letters, Array.from(spelled), () => false);
        if (cost <= most && cost < (best?.cost ?? Infinity)) {
          best = {
            word: Array.from(folded)
              .slice(start, end + 1)
              .join(''),
            cost,
          };
        }
      }
    }
  }
  return best?.word;
}
