/**
 * Scripts that stand in pages as they are written here, below `src/`. The build knows its own inline
 * scripts by this list; any other in a page stops it.
 */
export const INLINE_SCRIPTS: readonly string[] = [
  'client/display-state.ts',
  'client/today.ts',
  'client/search/asked-state.ts',
  'client/places-wait.ts',
];

/** The text of such a script as it stands in the page: without comment lines and indentation. */
export function inlineScript(source: string): string {
  return source
    .replace(/^ *\/\/.*$/gm, '')
    .replace(/\n\s*/g, '\n')
    .trim();
}

/**
 * Speculation rules: the page under the pointer is fetched ahead, without a script of ours. Pages end
 * in a slash; a download or a feed does not, and hovering over a link to one costs nothing.
 */
export const PREFETCH =
  '{"prefetch":[{"where":{"href_matches":["/","/*/"]},"eagerness":"moderate"}]}';
