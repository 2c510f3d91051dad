import type { Entry } from '#checks/read/content.ts';
import { type Rule, lineOf, problemAt } from '#checks/model/rule.ts';

/** No id is used twice in a collection. */
const rule: Rule = {
  id: 'unique-ids',
  title: '编号不重复',
  help: {
    why: '两份内容用同一个编号，网址就撞在一起，只剩一份看得到。',
    steps: [
      '照消息里的位置打开另一份，看是不是写了两遍。',
      '不是同一件事，就给新的那一份换一个编号。已经公开的编号不要改。',
    ],
    wrong: `- id: education
- id: education`,
    right: `- id: education
- id: science-association`,
  },
  *check({ entries }) {
    const first = new Map<string, Entry>();
    for (const entry of entries) {
      if (entry.id === '') continue;
      const key = `${entry.collection}/${entry.id}`;
      const before = first.get(key);
      if (before === undefined) {
        first.set(key, entry);
        continue;
      }
      yield problemAt(entry, idOf(entry), `编号已经在 ${lineOf(before, idOf(before))}用过`, {
        found: entry.id,
      });
    }
  },
};
export default rule;

/** Of a whole file, its name is the id. */
const idOf = ({ at }: Entry) => (at.length === 0 ? [] : ['id']);
