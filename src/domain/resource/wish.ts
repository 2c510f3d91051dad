import type { Choice, FilterOption } from '#domain/filter.ts';
import { SCHOOL_YEARS } from '#domain/grade.ts';

/** What a teacher types, read as choices, and the words that mean none. */
export interface Wish {
  readonly choice: Choice;
  readonly rest: string;
}

/**
 * Reads what people say of a lesson: year or stage, concept or field, topic, kind, group. Longer
 * words first; each filter takes the first that is found.
 *
 * @example readWish('五年级 · 地球与宇宙', options) // { choice: { year: '5', concept: 'earth' }, rest: '' }
 */
export function readWish(
  text: string,
  options: Readonly<Record<string, readonly FilterOption[]>>,
): Wish {
  const words = [
    ...Object.entries(options).flatMap(([name, list]) =>
      list.map(({ id, label }) => ({ word: plain(label.replace(/（.*）$/, '')), name, id })),
    ),
    ...spokenYears(),
  ].sort((a, b) => b.word.length - a.word.length);
  let rest = plain(text);
  const choice: Record<string, string> = {};
  for (const { word, name, id } of words) {
    if (choice[name] !== undefined || word === '不清楚' || !rest.includes(word)) continue;
    choice[name] = id;
    rest = rest.replace(word, ' ');
  }
  return { choice, rest: rest.replace(/\s+/g, '') };
}

/** 5年级 and 初一, as they are also said. */
function spokenYears() {
  const lower = ['初一', '初二', '初三'].map((word, index) => ({ word, id: String(index + 7) }));
  const digits = Object.keys(SCHOOL_YEARS).map((id) => ({ word: `${id}年级`, id }));
  return [...lower, ...digits].map((year) => ({ ...year, name: 'year' }));
}

/** Without blanks and marks, full-width letters as usual ones. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{P}\p{S}]+/gu, '');
}
