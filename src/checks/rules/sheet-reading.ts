import { type Entry, sheetsIn, valueAt } from '#checks/read/content.ts';
import type { FieldPath } from '#checks/read/content-file.ts';
import { type Finding, type Rule, problemAt } from '#checks/model/rule.ts';
import { validFields } from '#checks/model/valid-fields.ts';
import { STAGES, type StageId } from '#domain/grade.ts';
import { longestSentence } from '#checks/model/longest-sentence.ts';
import { resourceSchema } from '#schemas/resource.ts';

/** Most characters of a sentence that a stage reads with ease; of several stages the first counts. */
const LIMITS: Readonly<Record<StageId, number>> = {
  kindergarten: 35,
  primary: 40,
  junior: 48,
  senior: 60,
  adult: 52,
};
const TEXTS = ['aims', 'materials', 'steps', 'observe', 'science', 'variations', 'assessment'];
const parts = resourceSchema.pick({ stages: true }).partial();

/** Sentences of a sheet are as short as those who read it need them. */
const rule: Rule = {
  id: 'sheet-reading',
  title: '活动单的句子不长，适合的学段读得懂',
  help: {
    why: '句子太长，孩子读到后面忘了前面，也跟不上步骤。',
    steps: [
      '一句只说一件事，用句号断开。',
      '幼儿园每句不超过35字，小学40字，初中48字，高中60字，成人52字。',
    ],
    wrong: '- 把泥揉匀以后搓成长约12厘米像手指那么粗的泥条再放在报纸上压平然后刻线',
    right: `- 把泥揉匀，搓成约12厘米的泥条。
- 放在报纸上压平，刻两道线。`,
  },
  *check(content) {
    for (const entry of sheetsIn(content)) {
      const { stages = [] } = validFields(parts, entry.data) ?? {};
      const first = Object.keys(LIMITS).find((stage) => stages.some((each) => each === stage));
      const stage = stages.find((each) => each === first);
      if (stage === undefined) continue;
      yield* checkList(entry, ['safety'], stage);
      for (const part of TEXTS) yield* checkList(entry, ['sheet', part], stage);
    }
  },
};
export default rule;

function* checkList(entry: Entry, field: FieldPath, stage: StageId): Generator<Finding> {
  const list = valueAt(entry.data, field);
  if (!Array.isArray(list)) return;
  for (const [index, text] of list.entries()) {
    if (typeof text !== 'string') continue;
    const longest = longestSentence(text);
    const letters = Array.from(longest).length;
    if (letters <= LIMITS[stage]) continue;
    yield problemAt(
      entry,
      [...field, index],
      `这一句有 ${letters} 个字，给${STAGES[stage]}看的每句不超过 ${LIMITS[stage]} 个字；拆成两句`,
      { found: longest },
    );
  }
}
