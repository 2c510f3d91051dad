import { textAt, valueAt } from '#checks/content.ts';
import { problemAt, type Rule } from '#checks/rule.ts';

/** Measures are numbered as in the plan: id and section follow from their programme and place. */
const rule: Rule = {
  id: 'plan-numbering',
  title: '举措的编号和章节号与方案一致',
  *check({ entries }) {
    for (const entry of entries) {
      if (entry.collection !== 'actions' && entry.collection !== 'projects') continue;
      const section = textAt(entry.data, 'section');
      const expectedChapter = entry.collection === 'actions' ? '三' : '四';
      const numeral = '一二三四五六'[Number(valueAt(entry.data, ['order'])) - 1];
      if (numeral === undefined) continue; // the rule `schema` speaks of a wrong order
      const expectedSection = `${expectedChapter}（${numeral}）`;
      if (section !== '' && section !== expectedSection) {
        yield problemAt(entry, ['section'], {
          rule: 'plan-numbering',
          message: `章节号和序号（order）对不上，按序号应为 ${expectedSection}`,
          label: '方案章节号',
          found: section,
          example: expectedSection,
        });
      }
      const measures = valueAt(entry.data, ['measures']);
      for (const [index, measure] of (Array.isArray(measures) ? measures : []).entries()) {
        const wanted = {
          id: `${entry.id}-${index + 1}`,
          section: `${expectedSection}${index + 1}`,
        };
        for (const key of ['id', 'section'] as const) {
          const found = textAt(measure, key);
          if (found === '' || found === wanted[key]) continue;
          yield problemAt(entry, ['measures', index, key], {
            rule: 'plan-numbering',
            message: `第 ${index + 1} 条举措应为 ${wanted[key]}`,
            label: key === 'id' ? '举措编号' : '方案章节号',
            found,
            example: wanted[key],
          });
        }
      }
    }
  },
};
export default rule;
