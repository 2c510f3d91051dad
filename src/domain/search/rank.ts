import { foldText } from './fold.ts';
import type { Scores } from './match.ts';
import type { NameBook } from './name-book.ts';
import type { NamedPage } from './name-table.ts';

interface Fit {
  /** For every word of the query, the ways in which it may stand on a page, the typed one first. */
  readonly words: readonly (readonly string[])[];
  readonly today: string;
  readonly book: NameBook;
}

/**
 * Ids by fit: pages named so first, then those with the words in a name, then the rest by score;
 * among equals what is to come before what is over.
 */
export function byFit(scores: Scores, fit: Fit): readonly string[] {
  return [...scores]
    .map(([id, score]) => {
      const page = fit.book.pages.get(id);
      return { id, score, fit: page ? nameFit(page, fit) : 0, isOver: isOver(page, fit.today) };
    })
    .sort(
      (a, b) =>
        b.fit - a.fit ||
        Number(a.isOver) - Number(b.isOver) ||
        b.score - a.score ||
        (a.id < b.id ? -1 : 1),
    )
    .map(({ id }) => id);
}

/** Ids by date, the latest first; without date last, then by score. */
export function byDate(scores: Scores, book: NameBook): readonly string[] {
  const day = (id: string) => book.pages.get(id)?.days ?? '';
  return [...scores]
    .sort(([a, one], [b, other]) => {
      if (day(a) !== day(b)) return day(a) < day(b) ? 1 : -1;
      return other - one || (a < b ? -1 : 1);
    })
    .map(([id]) => id);
}

function isOver(page: NamedPage | undefined, today: string): boolean {
  if (page?.days === undefined || page.kind === 'notice') return false;
  return page.days.slice(page.days.indexOf('/') + 1) < today;
}

/** How well the names of a page fit: 4 named so, 3 begins so, 2 has it, 1 has every word somewhere. */
function nameFit(page: NamedPage, { words, book }: Fit): number {
  const fold = (text: string) => foldText(text, book.simplified).text;
  const names = [page.title, ...(page.names ?? [])].map(fold);
  const typed = words.map(([first = '']) => first).join(' ');
  const wanted = words.length === 1 ? (words[0] ?? []) : [typed, typed.replace(/ /g, '')];
  // Of several pages the one titled so comes before those that are also called so.
  const fits = names.map((name, rank) =>
    Math.max(0, ...wanted.map((word, order) => oneFit(name, word, order, rank))),
  );
  const best = Math.max(...fits);
  if (best > 0) return best;
  const hasAll = words.every((ways) =>
    ways.some((way) => names.some((name) => name.includes(way))),
  );
  return hasAll && words.length > 0 ? 1 : 0;
}

function oneFit(name: string, word: string, order: number, rank: number): number {
  const less = (order > 0 ? 0.5 : 0) + (rank > 0 ? 0.2 : 0);
  if (word === '' || !name.includes(word)) return 0;
  if (name === word) return 4 - less;
  return (name.startsWith(word) ? 3 : 2) - less;
}
