/**
 * The known word closest in spelling: at most two letters differ, fewer in a very short word.
 *
 * @example nearestWord('titel', ['title', 'summary']) // 'title'
 */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  const limit = Math.min(2, word.length - 2);
  return known
    .filter((other) => Math.abs(other.length - word.length) <= limit)
    .map((other) => ({ other, distance: editDistance(word, other) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)[0]?.other;
}

/**
 * Levenshtein distance of two short texts, in characters.
 *
 * @example editDistance('youth', 'yuoth') // 2
 */
export function editDistance(a: string, b: string): number {
  const others = Array.from(b);
  let row = [0, ...others.map((_, index) => index + 1)];
  for (const [i, letter] of Array.from(a).entries()) {
    let diagonal = i;
    const next = [i + 1];
    for (const [j, other] of others.entries()) {
      const above = row[j + 1] ?? 0;
      next.push(Math.min(above + 1, (next[j] ?? 0) + 1, diagonal + (letter === other ? 0 : 1)));
      diagonal = above;
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
