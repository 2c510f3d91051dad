/** One thing that an editor has to fix (or, as a warning, to look at). */
export interface Problem {
  /** Id of the rule, e.g. `schema`. */
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  /** Path from the repository's root. */
  readonly file: string;
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
  /** Chinese name and path of the field, e.g. 标题（measures.2.title）; empty for the whole file. */
  readonly field: string;
  /** What is wrong, one Chinese sentence without full stop. */
  readonly message: string;
  /** What stands there, shortened. */
  readonly found?: string;
  /** What would be right; where it is left out, what the rule shows. Empty: nothing fits. */
  readonly example?: string;
  /** What the rule is called, and what to do, step by step. */
  readonly guide?: { readonly title: string; readonly steps: readonly string[] };
}

/** Sorts problems by file, line and column. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}

/**
 * A value as an editor wrote it, short enough for one line.
 *
 * @example showFound({ a: 1 }) // '{"a":1}'
 */
export function showFound(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (value === null) return '没有填';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const letters = Array.from(text);
  return letters.length > 60 ? `${letters.slice(0, 60).join('')}…` : text;
}
