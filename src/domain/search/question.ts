import type { TitleIndex } from './title-index.ts';
import type { Query } from './query.ts';

/** Words with which people ask; the page with the answer need not have them. */
const ASKING =
  /请问|附近的?|这个|下一?[次届]|我想知道|想知道|怎么(?:办|去|走|做|样|用)?|怎样|如何|(?:到|去|在)?哪(?:里|儿|些|个|一?天|年)?(?!.?玩)|什么(?:时候|地方|样)?|有没有|是不是|能不能|可不可以|为啥|为什么|几月几[日号]|几(?:点|号|日|月|年)|多少|(?:是|有)(?=什么|哪)|谁|(?:会?来)?吗|呢/gu;
/** Small words that an asking leaves at the ends; a word of one character is none by itself. */
const BEFORE = /^(?:可以|[的了有是会能要想去到看找学])+(?=..)/u;
const AFTER = /[的了有是]+$/u;
/** What one does at a place, whose page need not say so. */
export const DONE_THERE: ReadonlySet<string> = new Set(['体验', '参观', '游玩', '游览', '打卡']);
const LONGEST_RUN = 20;
const LONGEST_PIECE = 10;

/**
 * What a question is about, without the words of asking; words in quotes stay.
 * @example contentWords(parseQuery('怎么去三娘湾', simplified)) // ['三娘湾']
 */
export function contentWords({ words, exact }: Query): readonly string[] {
  const left = words.flatMap((word) => {
    const rest = exact.has(word) ? word : word.replace(ASKING, ' ');
    if (rest === word) return [word];
    return rest
      .split(' ')
      .map((piece) => piece.replace(BEFORE, '').replace(AFTER, ''))
      .filter((piece) => Array.from(piece).length > 1);
  });
  return left;
}

/**
 * Cuts a run of characters into words that the site knows (names, pieces of names, synonyms) and what
 * is between them; single characters between them are dropped.
 *
 * @example knownPieces('周末带孩子', titles) // ['周末', '孩子']
 */
export function knownPieces(run: string, titles: TitleIndex): readonly string[] {
  // A number is never cut.
  const signs = run.match(/\d+|./gu) ?? [];
  if (!/^[\p{Script=Han}\d]+$/u.test(run)) return [run];
  if (signs.length < 4 || signs.length > LONGEST_RUN) return [run];
  const isKnown = (piece: string) =>
    titles.synonyms.has(piece) ||
    (!/^的|的$/.test(piece) &&
      titles.names.some(({ folded, isPart }) => !isPart && folded.includes(piece)));
  // Cheapest way to every place: an unknown character costs more than any number of pieces.
  const ways: { readonly cost: number; readonly from: number; readonly isKnown: boolean }[] = [
    { cost: 0, from: 0, isKnown: true },
  ];
  for (let end = 1; end <= signs.length; end += 1) {
    let best = { cost: (ways[end - 1]?.cost ?? 0) + 100, from: end - 1, isKnown: false };
    for (let start = Math.max(0, end - LONGEST_PIECE); start <= end - 2; start += 1) {
      const cost = (ways[start]?.cost ?? 0) + 1;
      if (cost < best.cost && isKnown(signs.slice(start, end).join(''))) {
        best = { cost, from: start, isKnown: true };
      }
    }
    ways.push(best);
  }
  const pieces: string[] = [];
  let unknown = '';
  for (let end = signs.length; end > 0;) {
    const way = ways[end];
    if (way === undefined) break;
    const piece = signs.slice(way.from, end).join('');
    if (!way.isKnown) unknown = piece + unknown;
    if (way.isKnown || way.from === 0) {
      unknown = unknown.replace(AFTER, '');
      if (Array.from(unknown).length > 1) pieces.unshift(unknown);
      unknown = '';
    }
    if (way.isKnown) pieces.unshift(piece);
    end = way.from;
  }
  return pieces;
}
