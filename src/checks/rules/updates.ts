import { textAt } from '#checks/read/content.ts';
import { type Rule, problemAt } from '#checks/model/rule.ts';
import { dateTime } from '#schemas/fields.ts';

const time = dateTime('时间');

/** Nothing was changed before it was written. */
const rule: Rule = {
  id: 'updates',
  title: '更新时间不早于创建时间或发布时间',
  help: {
    why: '更新时间比创建时间还早，一定有一个写错了。订阅的人靠更新时间知道有变化。',
    steps: ['每次改内容，把updated写成现在的北京时间。', '不要改created和published。'],
    wrong: `created: '2026-09-02 09:00'
updated: '2026-09-01 09:00'`,
    right: `created: '2026-09-01 09:00'
updated: '2026-09-02 09:00'`,
  },
  *check({ entries }) {
    for (const entry of entries) {
      const beginning = textAt(entry.data, 'created') === '' ? 'published' : 'created';
      const start = time.safeParse(textAt(entry.data, beginning)).data;
      const updated = time.safeParse(textAt(entry.data, 'updated')).data;
      if (start === undefined || updated === undefined) continue;
      // Day and time of day may be parted by a blank or a T.
      if (updated.replace('T', ' ') >= start.replace('T', ' ')) continue;
      yield problemAt(entry, ['updated'], `更新时间早于 ${beginning}（${start}）`, {
        example: `'${start}'`,
      });
    }
  },
};
export default rule;
