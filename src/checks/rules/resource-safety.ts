import { entriesIn, textAt, valueAt } from '#checks/read/content.ts';
import { type Rule, problemAt } from '#checks/model/rule.ts';

/** Whatever people do with their hands says how nobody gets hurt. */
const rule: Rule = {
  id: 'resource-safety',
  title: '动手的资源写明安全提醒',
  help: {
    why: '孩子照着做，刀、火、电、水边都可能伤人。提醒写在前面，大人才来得及准备。',
    steps: ['在 safety 里至少写一条：哪一步危险，怎样防。', '只看不做的资源不用写。'],
    wrong: `kind: activity
safety: []`,
    right: `kind: activity
safety: [剪口贴胶布，剪刀尖朝下递]`,
  },
  *check(content) {
    for (const entry of entriesIn(content, 'resources')) {
      const isHandsOn =
        textAt(entry.data, 'kind') === 'activity' || valueAt(entry.data, ['sheet']) !== undefined;
      const notes = valueAt(entry.data, ['safety']) ?? [];
      if (!isHandsOn || !Array.isArray(notes) || notes.length > 0) continue;
      yield problemAt(entry, ['safety'], '要动手做的，至少写一条安全提醒：哪一步危险、怎样防', {
        example: '[剪口贴胶布，剪刀尖朝下递]',
      });
    }
  },
};
export default rule;
