import { checkCitations, statementsIn } from '#checks/model/citations.ts';
import { type Rule, problemAt } from '#checks/model/rule.ts';
import { entriesIn, textAt, valueAt } from '#checks/read/content.ts';

/** How many lines a part of a card has at least and, as it is read at one glance in large letters, at most. */
const PARTS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  do: [3, 5],
  why: [1, 3],
  ask: [1, 3],
  teach: [3, 8],
};
/** Most characters of a line on the front, without the numbers of its sources. */
const LONGEST = 45;

/** A card is short enough for large letters, and each line of its front names its source. */
const rule: Rule = {
  id: 'card-parts',
  title: '大字卡片短，每一句都有来源',
  help: {
    why: '卡片是给老人和着急的人看的，一眼要看完。照着做出了错，要查得到从哪里来。',
    steps: [
      '类型（kind）写 card，内容写在 card 里。',
      '怎么做（do）3到5条，为什么（why）1到3条，到哪里问（ask）1到3条，每条不超过45个字。',
      '这三部分每条末尾写来源的序号，例如〔1〕。',
      '怎样讲给别人听（teach）3到8条，印在背面，不写来源。',
    ],
    wrong: `card:
  do: [接到电话要警惕各类新型电信网络诈骗手法]`,
    right: `card:
  do:
    - 先挂电话。〔1〕
    - 自己打96110问。〔1〕
    - 钱不转，验证码不说。〔1〕`,
  },
  *check(content) {
    for (const entry of entriesIn(content, 'resources')) {
      const hasCard = valueAt(entry.data, ['card']) !== undefined;
      if (hasCard !== (textAt(entry.data, 'kind') === 'card')) {
        yield problemAt(entry, ['kind'], '有卡片（card）的，类型写 card；没有的，写别的类型');
      }
      if (!hasCard) continue;
      if (valueAt(entry.data, ['sheet']) !== undefined) {
        yield problemAt(entry, ['card'], '一份材料要么是活动单，要么是卡片；另写一个文件');
      }
      for (const [part, [least, most]] of Object.entries(PARTS)) {
        const list = valueAt(entry.data, ['card', part]);
        if (!Array.isArray(list) || (list.length >= least && list.length <= most)) continue;
        const message = `写 ${least} 到 ${most} 条，现在是 ${list.length} 条`;
        yield problemAt(entry, ['card', part], message);
      }
      const front = ['do', 'why', 'ask'].flatMap((part) => statementsIn(entry, ['card', part]));
      for (const at of front) {
        const text = valueAt(entry.data, at);
        if (typeof text !== 'string') continue;
        const letters = Array.from(text.replace(/〔\d+〕/g, '')).length;
        if (letters <= LONGEST) continue;
        const message = `这一条有 ${letters} 个字，卡片上每条不超过 ${LONGEST} 个字`;
        yield problemAt(entry, at, message);
      }
      yield* checkCitations(entry, front, { what: '卡片上的话', example: '先挂电话。〔1〕' });
    }
  },
};
export default rule;
