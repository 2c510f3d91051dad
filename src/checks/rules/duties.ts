import { valueAt } from '#checks/read/content.ts';
import { type Rule, problemAt } from '#checks/model/rule.ts';

/** A unit has at most one duty in a programme. */
const rule: Rule = {
  id: 'duties',
  title: '同一个单位在一项行动或工程里只出现一次',
  help: {
    why: '一个单位在同一项行动或工程里，要么牵头，要么配合。写两次，职责表就会自相矛盾。',
    steps: ['看方案原文，这个单位是牵头还是配合。', '留下对的那一处，删掉另一处。'],
    wrong: `lead: [education]
support: [education, youth-league]`,
    right: `lead: [education]
support: [youth-league]`,
  },
  *check({ entries }) {
    for (const entry of entries) {
      const seen = new Set<unknown>();
      for (const field of ['lead', 'support']) {
        const ids = valueAt(entry.data, [field]);
        for (const [index, id] of (Array.isArray(ids) ? ids : []).entries()) {
          if (seen.has(id)) {
            yield problemAt(entry, [field, index], '这个单位写了两次：一个单位要么牵头，要么配合');
          }
          seen.add(id);
        }
      }
    }
  },
};
export default rule;
