import { valueAt } from '#checks/content.ts';
import { problemAt, type Rule } from '#checks/rule.ts';

/** A unit has at most one duty in a programme. */
const rule: Rule = {
  id: 'duties',
  title: '同一个单位在一项行动或工程里只出现一次',
  *check({ entries }) {
    for (const entry of entries) {
      const seen = new Set<unknown>();
      for (const field of ['lead', 'support']) {
        const ids = valueAt(entry.data, [field]);
        for (const [index, id] of (Array.isArray(ids) ? ids : []).entries()) {
          if (seen.has(id)) {
            yield problemAt(entry, [field, index], {
              rule: 'duties',
              message: '这个单位写了两次：一个单位要么牵头，要么配合',
            });
          }
          seen.add(id);
        }
      }
    }
  },
};
export default rule;
