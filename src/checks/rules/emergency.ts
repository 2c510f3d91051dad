import { checkCitations, statementsIn } from '#checks/model/citations.ts';
import { type Finding, type Rule, problemAt } from '#checks/model/rule.ts';
import { entriesIn, type Entry, textAt, valueAt } from '#checks/read/content.ts';
import type { FieldPath } from '#checks/read/content-file.ts';
import { readCited } from '#domain/cited.ts';

const LINES = ['before', 'during', 'after', 'local'] as const;
/** Lists of groups of fields, and the field of each that names its sources. */
const CITED = { now: 'why', never: 'why', helpMore: 'text', signals: 'meaning' } as const;
const MIN_NOW = 3;
const MAX_NOW = 6;
const MIN_SOURCES = 2;

/** A guide says no more than its sources do, and says enough to act on, or whom to call. */
const rule: Rule = {
  id: 'emergency',
  title: '应急指南每一句都有来源；来源不够，就只写打什么电话',
  help: {
    why: '人在危险里照着做。写错一句，会伤人。',
    steps: [
      '每一句末尾写来源的序号，例如〔1〕，按sources从1数。',
      '完整的指南（full）至少两个来源，“现在就做”（now）写三到六条。',
      '找不到可靠的来源，就写 level: call，在note里写明，只留打什么电话。',
      '一种险情只有一份指南，文件名就是险情的编号。',
    ],
    wrong: `now:
  - { act: 自己不下水, why: 危险。 }`,
    right: `now:
  - { act: 自己不下水, why: 落水的人会抱住你。〔1〕 }`,
  },
  *check(content) {
    for (const entry of entriesIn(content, 'emergency')) {
      yield* checkLevel(entry);
      yield* checkEnglish(entry);
      yield* checkCitations(entry, statementsOf(entry), {
        what: '内容',
        example: '落水的人会抱住你。〔1〕',
      });
    }
  },
};
export default rule;

function* checkLevel(entry: Entry): Generator<Finding> {
  const { data } = entry;
  const hazard = textAt(data, 'hazard');
  if (hazard !== '' && hazard !== entry.id) {
    yield problemAt(entry, ['hazard'], '文件名应和险情的编号一样', { example: entry.id });
  }
  const level = textAt(data, 'level');
  const now = lengthOf(data, 'now');
  if (level === 'call' && textAt(data, 'note') === '') {
    const message = '只写电话的指南，要在 note 里写明为什么，让人听谁的';
    yield problemAt(entry, ['note'], message, {
      example: '没有找到可靠的来源。打120，听调度员指挥。',
    });
  }
  if (level !== 'full') return;
  if (now < MIN_NOW || now > MAX_NOW) {
    const message = `完整的指南，“现在就做”要写${MIN_NOW}到${MAX_NOW}条，现在有${now}条`;
    yield problemAt(entry, ['now'], message);
  }
  const sources = lengthOf(data, 'sources');
  if (sources > 0 && sources < MIN_SOURCES) {
    const message = `完整的指南至少要${MIN_SOURCES}个来源；不够就写 level: call`;
    yield problemAt(entry, ['sources'], message);
  }
}

/** The English lines say what the Chinese ones say: one for each, of the same sources. */
function* checkEnglish(entry: Entry): Generator<Finding> {
  const english = statementsIn(entry, ['english', 'now']);
  const now = statementsIn(entry, ['now']);
  if (english.length > 0 && english.length !== now.length) {
    const message = `英文的现在就做要和中文一条对一条：中文有${now.length}条，英文有${english.length}条`;
    yield problemAt(entry, ['english', 'now'], message);
    return;
  }
  for (const [index, at] of english.entries()) {
    const cites = (path: FieldPath) => {
      const written = valueAt(entry.data, path);
      return typeof written === 'string' ? readCited(written)?.sources.join('、') : undefined;
    };
    const wanted = cites(['now', index, 'why']);
    if (wanted === undefined || cites(at) === undefined || cites(at) === wanted) continue;
    const message = '英文和中文要用同样的来源，序号也一样';
    yield problemAt(entry, at, message, { example: `…〔${wanted.replaceAll('、', '〕〔')}〕` });
  }
}

const lengthOf = (data: unknown, field: string) => {
  const list = valueAt(data, [field]);
  return Array.isArray(list) ? list.length : 0;
};

/** Where every sentence stands that gives advice or tells a fact. */
const statementsOf = (entry: Entry): readonly FieldPath[] => [
  ...LINES.flatMap((field) => statementsIn(entry, [field])),
  ...Object.entries(CITED).flatMap(([field, text]) =>
    statementsIn(entry, [field]).map((at) => [...at, text]),
  ),
  ...statementsIn(entry, ['english', 'now']),
];
