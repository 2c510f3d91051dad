import { entriesIn } from '#checks/read/content.ts';
import { validFields } from '#checks/model/valid-fields.ts';
import { type Rule, problemAt } from '#checks/model/rule.ts';
import { synonymSchema } from '#schemas/synonym.ts';

const parts = synonymSchema.partial();

/** A word that stood in two groups would have two meanings at once. */
const rule: Rule = {
  id: 'synonyms',
  title: '同一个说法只写一次',
  help: {
    why: '搜索把一组里的词当成同一个词。一个词出现在两组里，就会搜出不相干的网页。',
    steps: ['一个词只留在一组里；真的是一个意思，就把两组合成一组。', '一组至少写两个词。'],
    wrong: `- words: [科普日, 科普月]
- words: [科普月, 全国科普月]`,
    right: '- words: [科普日, 科普月, 全国科普月]',
  },
  *check(content) {
    const lines = new Map<string, number>();
    for (const entry of entriesIn(content, 'synonyms')) {
      const words = validFields(parts, entry.data)?.words ?? [];
      for (const [index, word] of words.entries()) {
        const path = ['words', index] as const;
        const before = lines.get(word);
        if (before !== undefined) {
          const message = `“${word}”在第 ${before} 行写过了`;
          yield problemAt(entry, path, message);
        }
        lines.set(word, before ?? entry.file.locate([...entry.at, ...path]).line);
      }
    }
  },
};
export default rule;
