import { describe, expect, test } from 'vitest';
import { makeObservanceFile } from '#tests/builders/content-files.ts';
import { loadRules } from '#checks/check-content.ts';
import { isFile } from './compose.ts';
import { composeYear } from './observance-year.ts';

const rules = await loadRules();
const HEAD = `# 头上的说明
name: 样例日
kind: day
summary: 一个只在测试里出现的日子。
rule: { kind: announced }
audiences: [public]
namedInPlan: false
`;
const TAIL = `sources: [{ title: 样例决定, number: 样例〔2026〕1号 }] # 决定
compiled: '2026-01-05'
published: '2026-01-05 09:00'
updated: '2026-01-05 09:00'
`;
const ANSWERS = {
  year: '2026',
  first: '2026年5月1日',
  theme: '样例: 主题',
  'source-title': '通知',
  'source-number': '1号',
};
function grow(text: string, answers: object = ANSWERS, id = 'sample') {
  const texts = new Map([['observances/sample.yaml', text]]);
  return composeYear(id, { ...answers }, { texts, rules, time: '2026-03-04 10:00' });
}
const ITEM = `  - year: 2026
    first: '2026-05-01'
    theme: '样例: 主题'
    sources:
      - title: 通知
        number: 1号
`;
const STAMPED = TAIL.replace("updated: '2026-01-05 09:00'", "updated: '2026-03-04 10:00'");
const year = (number: number, margin = '  ') =>
  `${margin}- year: ${number} # 那一年\n${margin}  theme: 旧 # 旧主题\n${margin}  sources: [{ title: 通知, number: 2号 }] # 旧来源\n`;

describe('a year more', () => {
  test.each([
    {
      name: 'after the years before',
      before: `years:\n${year(2024)}${year(2025)}`,
      after: `years:\n${year(2024)}${year(2025)}${ITEM}`,
    },
    {
      name: 'between',
      before: `years:\n${year(2025)}${year(2027)}`,
      after: `years:\n${year(2025)}${ITEM}${year(2027)}`,
    },
    {
      name: 'before the first',
      before: `years:\n${year(2027)}`,
      after: `years:\n${ITEM}${year(2027)}`,
    },
    { name: 'where there was none', before: '', after: `years:\n${ITEM}` },
    {
      name: 'where the list is empty',
      before: 'years: [] # 还没有\n',
      after: `years:\n${ITEM}`.replace(/\n$/, ' # 还没有\n'),
    },
    {
      name: 'where lists are not indented',
      before: `years:\n${year(2025, '')}`,
      after: `years:\n${year(2025, '')}${ITEM.replace(/^ {2}/gm, '')}`,
    },
  ])('$name', ({ before, after }) => {
    expect(grow(HEAD + before + TAIL)).toEqual({
      path: 'observances/sample.yaml',
      text: HEAD + after + STAMPED,
    });
  });

  test('in a list on one line', () => {
    const text = makeObservanceFile({ years: [{ year: 2025, sources: ['x'] }] });
    const grown = grow(text.replace('"x"', '{ title: 通知, number: 2号 }'));
    expect(isFile(grown)).toBe(true);
  });

  test.each([
    {
      text: HEAD + `years:\n${year(2026)}` + TAIL,
      out: ['年份：2026 年已经写过了，不会盖掉它；请直接改 content/observances/sample.yaml'],
    },
    { answers: { year: '2026' }, out: ['来源标题：没有写'] },
    {
      answers: { ...ANSWERS, first: '2026-13-01' },
      out: [expect.stringMatching(/^第一天：应为真实存在的日期/)],
    },
    {
      id: '../sample',
      out: ['编号：没有 content/observances/../sample.yaml，写 observances 里的文件名'],
    },
  ])('refused: $out', ({ text = HEAD + TAIL, answers, id, out }) => {
    const draft = grow(text, answers, id);
    expect(isFile(draft) ? [] : draft.map((fault) => fault.text)).toEqual(out);
  });
});
