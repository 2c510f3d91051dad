import { entriesIn, valueAt } from '#checks/read/content.ts';
import { validFields } from '#checks/model/valid-fields.ts';
import { type Rule, problemAt } from '#checks/model/rule.ts';
import { SCHOOL_YEARS, STAGE_YEARS, STAGES, stageOfYear } from '#domain/grade.ts';
import { resourceSchema } from '#schemas/resource.ts';

const parts = resourceSchema.pick({ stages: true, years: true }).partial();

/** A school year that is named belongs to one of the stages that are named. */
const rule: Rule = {
  id: 'resource-years',
  title: '年级都在写明的学段里',
  help: {
    why: '老师按年级找材料。年级和学段对不上，五年级的老师就会找到给初中的东西。',
    steps: [
      '小学是 1 到 6，初中是 7 到 9，高中是 10 到 12。',
      '幼儿园和成人不分年级，删掉 years。',
    ],
    wrong: `stages: [primary]
years: [7]`,
    right: `stages: [primary, junior]
years: [6, 7]`,
  },
  *check(content) {
    for (const entry of entriesIn(content, 'resources')) {
      const { stages, years } = validFields(parts, entry.data) ?? {};
      if (stages === undefined || years === undefined) continue;
      const written = valueAt(entry.data, ['years']);
      for (const year of years) {
        const stage = stageOfYear(year);
        if (stages.includes(stage)) continue;
        const allowed = stages.flatMap((each) => STAGE_YEARS[each]);
        const index = Array.isArray(written) ? written.indexOf(year) : 0;
        yield problemAt(
          entry,
          ['years', index],
          `${SCHOOL_YEARS[year]}是${STAGES[stage]}，可是学段（stages）里没有 ${stage}`,
          {
            example:
              allowed.length > 0 ? `[${allowed.join(', ')}]` : '这些学段不分年级，删掉 years',
          },
        );
      }
    }
  },
};
export default rule;
