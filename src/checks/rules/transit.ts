import { checkNumbers } from '#checks/model/citations.ts';
import { entriesIn, valueAt } from '#checks/read/content.ts';
import type { Rule } from '#checks/model/rule.ts';

/** What is said of public transport names its source. */
const rule: Rule = {
  id: 'transit',
  title: '坐什么车去，写明来源',
  help: {
    why: '公交线路常改。写明是哪里说的，改了才知道到哪里核对。',
    steps: ['末尾写来源的序号，按 sources 从 1 数，例如〔1〕。', '没有来源就不写这一项。'],
    wrong: 'transit: 乘×路公交到×站',
    right: 'transit: 乘×路公交到×站。〔1〕',
  },
  *check(content) {
    for (const entry of entriesIn(content, 'places', 'events')) {
      if (valueAt(entry.data, ['transit']) === undefined) continue;
      yield* checkNumbers(entry, [['transit']], {
        what: '公共交通',
        example: '乘×路公交到×站。〔1〕',
      });
    }
  },
};
export default rule;
