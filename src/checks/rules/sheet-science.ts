import { checkCitations, statementsIn } from '#checks/model/citations.ts';
import { sheetsIn } from '#checks/read/content.ts';
import type { Rule } from '#checks/model/rule.ts';

/** Every statement of the science behind a sheet names its sources. */
const rule: Rule = {
  id: 'sheet-science',
  title: '活动单里的科学，每一条都有来源',
  help: {
    why: '科学说明是要教给学生的。每一条都能查到出处，错了才找得到从哪里错。',
    steps: [
      '每条的末尾写来源的序号，按 sources 从 1 数，例如〔1〕。',
      'sources 里的每个来源都要有一条用到。',
    ],
    wrong: 'science: [红树的根能挡住泥沙。]',
    right: 'science: [红树的根能挡住泥沙。〔1〕]',
  },
  *check(content) {
    for (const entry of sheetsIn(content)) {
      yield* checkCitations(entry, statementsIn(entry, ['sheet', 'science']), {
        what: '科学说明',
        example: '红树的根能挡住泥沙。〔1〕',
      });
    }
  },
};
export default rule;
