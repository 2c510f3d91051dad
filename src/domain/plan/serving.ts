/**
 * Actions and projects of some measures, each once: a measure's permanent id is its programme's
 * with a number.
 * @example programmesOf(['youth-1', 'youth-3', 'technology-2']) // ['youth', 'technology']
 */
export function programmesOf(measures: readonly string[]): string[] {
  return [...new Set(measures.map((measure) => measure.replace(/-\d+$/, '')))];
}

/** Those that serve a measure of an action or project, in their order. */
export const serving = <T extends { readonly measures: readonly string[] }>(
  all: readonly T[],
  programme: string,
): readonly T[] => all.filter(({ measures }) => programmesOf(measures).includes(programme));
