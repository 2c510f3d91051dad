import { checkCitations, statementsIn } from '#checks/model/citations.ts';
import { entriesIn, type Entry, textAt, valueAt } from '#checks/read/content.ts';
import { type Finding, type Rule, problemAt } from '#checks/model/rule.ts';

const OF_CORRECTION = ['claim', 'verdict', 'evidence', 'reviewer'] as const;

/** A correction shows its evidence, its sources and whether an expert has reviewed it. */
const rule: Rule = {
  id: 'notices',
  title: '辟谣写明说法、结论、依据和审核人，每条依据都有来源',
  help: {
    why: '说一件事不是真的，要让人看到为什么、谁说的、有没有专家看过。',
    steps: [
      '辟谣要写四项：流传的说法（claim）、结论（verdict）、依据（evidence）、审核人（reviewer）。',
      '每条依据末尾写来源的序号，例如〔1〕。',
      '还没有人审核，审核人就写pending。',
    ],
    wrong: `evidence:
  - 云由水汽和风决定。`,
    right: `evidence:
  - 云由水汽和风决定。〔1〕`,
  },
  *check(content) {
    for (const entry of entriesIn(content, 'notices')) {
      const kind = textAt(entry.data, 'kind');
      if (kind === 'announcement') yield* checkAnnouncement(entry);
      if (kind === 'correction') yield* checkCorrection(entry);
    }
  },
};
export default rule;

function* checkAnnouncement(entry: Entry): Generator<Finding> {
  for (const field of OF_CORRECTION) {
    if (valueAt(entry.data, [field]) === undefined) continue;
    yield problemAt(entry, [field], '公告里没有这一项；要辟谣就把类别（kind）写成 correction');
  }
}

function* checkCorrection(entry: Entry): Generator<Finding> {
  for (const field of OF_CORRECTION) {
    if (valueAt(entry.data, [field]) !== undefined) continue;
    const message =
      field === 'reviewer' ? '辟谣要写审核人；还没有人审核就写 pending' : '辟谣缺少这一项';
    yield problemAt(entry, [field], message);
  }
  yield* checkCitations(entry, statementsIn(entry, ['evidence']), {
    what: '依据',
    example: '云由空气里的水汽和风决定。〔1〕',
  });
}
