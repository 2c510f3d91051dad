import leven from 'leven';

/**
 * The known word closest in spelling: at most two letters differ, fewer in a very short word.
 *
 * @example nearestWord('titel', ['title', 'summary']) // 'title'
 */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  const limit = Math.min(2, word.length - 2);
  return known
    .filter((other) => Math.abs(other.length - word.length) <= limit)
    .map((other) => ({ other, distance: leven(word, other) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)[0]?.other;
}
