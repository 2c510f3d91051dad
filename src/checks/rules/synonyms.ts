import { rightParts } from '#checks/right-parts.ts';
import { problemAt, type Rule } from '#checks/rule.ts';
import { synonymSchema } from '#schemas/synonym.ts';

const id = 'synonyms';
const parts = synonymSchema.partial();

/** A word that stood in two groups would have two meanings at once. */
const rule: Rule = {
  id,
  title: '同一个说法只写一次',
  *check(content) {
    const lines = new Map<string, number>();
    for (const entry of content.entries.filter(({ collection }) => collection === 'synonyms')) {
      const words = rightParts(parts, entry.data)?.words ?? [];
      for (const [index, word] of words.entries()) {
        const path = ['words', index] as const;
        const before = lines.get(word);
        if (before !== undefined) {
          const message = `“${word}”在第 ${before} 行写过了`;
          yield problemAt(entry, path, { rule: id, message });
        }
        lines.set(word, before ?? entry.file.locate([...entry.at, ...path]).line);
      }
    }
  },
};
export default rule;
