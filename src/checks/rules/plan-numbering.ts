import { entriesIn, type Entry, textAt, valueAt } from '#checks/read/content.ts';
import { type Finding, type Rule, problemAt } from '#checks/model/rule.ts';

const id = 'plan-numbering';

/**
 * Measures are numbered as in the plan: id and section follow from their programme and place. One
 * mistake gives one problem: what follows a wrong number is measured by that number.
 */
const rule: Rule = {
  id,
  title: '举措的编号和章节号与方案一致',
  help: {
    why: '举措的编号和章节号来自方案原文，别的页面靠它们找到举措。',
    steps: ['对照方案，按顺序从1数。', '编号是“文件名-序号”，章节号是“章（节）序号”。'],
    wrong: `- id: youth-2
  section: 三（一）3`,
    right: `- id: youth-2
  section: 三（一）2`,
  },
  *check(content) {
    const homes = new Map<string, string>();
    for (const entry of entriesIn(content, 'actions', 'projects')) {
      const section = textAt(entry.data, 'section');
      const chapter = entry.collection === 'actions' ? '三' : '四';
      const numeral = '一二三四五六'[Number(valueAt(entry.data, ['order'])) - 1];
      const expected = numeral === undefined ? section : `${chapter}（${numeral}）`;
      const before = homes.get(expected);
      if (section !== '' && section !== expected) {
        yield problemAt(entry, ['section'], `章节号和序号（order）对不上，按序号应为 ${expected}`, {
          example: expected,
        });
      } else if (before !== undefined) {
        yield problemAt(entry, ['order'], `序号已经在 ${before} 用过`);
      } else homes.set(expected, entry.file.path);
      yield* checkMeasures(entry, [expected, section]);
    }
  },
};
export default rule;

/** @param sections what the programme's section should be, and what it is */
function* checkMeasures(entry: Entry, sections: readonly string[]): Generator<Finding> {
  const measures = valueAt(entry.data, ['measures']);
  let previous = 0;
  for (const [index, measure] of (Array.isArray(measures) ? measures : []).entries()) {
    const mustBe = (key: string, wanted: string) =>
      problemAt(entry, ['measures', index, key], `第 ${index + 1} 条举措应为 ${wanted}`, {
        example: wanted,
      });
    const measureId = textAt(measure, 'id');
    const number = measureId === '' ? index + 1 : numberIn(measureId, entry.id);
    if (number !== index + 1 && number !== previous + 1) {
      previous = number ?? index + 1;
      yield mustBe('id', `${entry.id}-${index + 1}`);
      continue;
    }
    previous = number;
    const wanted = sections.map((section) => `${section}${number}`);
    const section = textAt(measure, 'section');
    if (section !== '' && !wanted.includes(section)) {
      yield mustBe('section', wanted[0] ?? '');
    }
  }
}

/** The number at the end of a measure's id, e.g. 3 of `youth-3`. */
function numberIn(measureId: string, programme: string): number | undefined {
  const match = /^(.*)-([1-9]\d*)$/.exec(measureId);
  return match?.[1] === programme ? Number(match[2]) : undefined;
}
