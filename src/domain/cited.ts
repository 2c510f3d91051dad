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
