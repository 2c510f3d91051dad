/** A statement with the numbers of its sources, counted from 1. */
export interface CitedPoint {
  readonly text: string;
  readonly sources: readonly number[];
}

const POINT = /^(.*[^〕])((?:〔[1-9]\d?〕)+)$/;

/**
 * A statement and the numbers of its sources, which stand at its end; undefined where none stand
 * there.
 *
 * @example readCited('云和地震没有关系。〔1〕〔3〕') // { text: '云和地震没有关系。', sources: [1, 3] }
 */
export function readCited(written: string): CitedPoint | undefined {
  const [, text, marks] = POINT.exec(written.trim()) ?? [];
  if (text === undefined || marks === undefined) return undefined;
  return { text, sources: [...marks.matchAll(/\d+/g)].map(([number]) => Number(number)) };
}

/** A statement with the numbers of its sources, or with none where none stand at its end. */
export const toCited = (written: string): CitedPoint =>
  readCited(written) ?? { text: written, sources: [] };

/** A statement as it is set. */
interface CitedParts {
  readonly start: string;
  /** The last characters, to which the first numbers keep: none stands alone on a line. */
  readonly end: string;
  readonly near: readonly number[];
  readonly further: readonly number[];
}

/**
 * Where a statement may break before the numbers of its sources; of many, the first two keep to its end.
 *
 * @example citedParts({ text: '自己不下水。', sources: [1] }) // { start: '自己不', end: '下水。', near: [1], … }
 */
export function citedParts({ text, sources }: CitedPoint): CitedParts {
  const [end = ''] = sources.length > 0 ? (/.{0,3}$/u.exec(text) ?? []) : [];
  const start = text.slice(0, text.length - end.length);
  return { start, end, near: sources.slice(0, 2), further: sources.slice(2) };
}
