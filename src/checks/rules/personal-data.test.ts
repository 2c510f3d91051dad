import { describe, expect, test } from 'vitest';
import { problemsFound, makeEventFile } from '#tests/builders/content-files.ts';
import { loadRules } from '#checks/check-content.ts';
import { contentOf } from '#checks/read/content.ts';
import { REPORTS } from '#checks/report/report.ts';
import { problemsIn } from '#checks/run-rules.ts';
import rule from './personal-data.ts';

const of = (body: string, fields = {}) =>
  problemsFound(rule, { 'events/2026/2026-sample.md': `${makeEventFile(fields)}\n${body}\n` });

test.each([
  ['身份证号', '证件：11010519491231002X。'], // the example of GB 11643-1999
  ['手机号', '联系张老师 138-0013-8000。'],
  ['学生名单', '获奖学生：张小明、李小红、王小刚。'],
])('a %s is refused in %s', (what, body) => {
  const content = contentOf([['events/2026/2026-a.md', `${makeEventFile()}\n${body}\n`]]);
  const found = [...rule.check(content, {})];
  expect(found).toMatchObject([{ severity: 'error' }]);
  expect(found[0]?.message).toContain(what);
});

test('two lists far from each other are two', () => {
  const list = '获奖学生：张小明、李小红、王小刚。';
  expect(of(`${list}${'\n中间是别的话。'.repeat(40)}\n${list}`)).toHaveLength(2);
});

describe('an office says that a mobile number is its published one', () => {
  test('by the field for it', () => {
    expect(of('', { booking: { phone: '138-0013-8000（预约处）' } })).toEqual([]);
  });

  test('and may then repeat it', () => {
    expect(of('请打 13800138000。', { contact: { phone: '138 0013 8000' } })).toEqual([]);
  });

  test('but not by a word in another field', () => {
    expect(of('', { summary: '联系 phone: 13800138000' })).toHaveLength(1);
    expect(of('phone: 13900139000', { contact: { phone: '13800138000' } })).toHaveLength(1);
  });

  test('also in a file with another mistake', () => {
    const text = "---\ntitle: '甲\ncontact:\n  phone: 13800138000\n---\n";
    expect(problemsFound(rule, { 'events/2026/2026-sample.md': text })).toEqual([]);
  });
});

test('no rule and no form of report repeats what is private', async () => {
  const rules = await loadRules();
  const secrets = '张小明 138\u200b0013\u200b8000，11010519491231002X';
  const texts: [string, string][] = [
    // Wrong fields, a wrong link, doubled titles, slips of YAML: many rules quote what they found.
    [
      'events/2026/2026-sample.md',
      `${makeEventFile({
        title: secrets,
        summary: `获奖学生：张小明、李小红、王小刚。${secrets}`,
        kind: '11010519491231002X',
        audiences: ['13800138000'],
        location: { place: '138-0013-8000' },
        [`老师13800138000`]: 1,
        image: { src: '/images/13800138000.jpg', alt: '图片', credit: secrets },
        sources: [{ title: secrets, url: '13800138000' }],
      })}\n[a](13800138000) 张小明，  ${secrets},,他说:“${secrets}”\n`,
    ],
    ['events/2026/2026-b.md', makeEventFile({ title: secrets })],
    [
      'units.yaml',
      `- id：13800138000\n  name: ‘张小明 13800138000’\n\tx: 获奖学生：张小明、李小红、王小刚`,
    ],
  ];
  const problems = problemsIn(contentOf(texts), rules, { isWhole: true, pictures: new Map() });
  expect(new Set(problems.map((problem) => problem.rule)).size).toBeGreaterThan(4);
  for (const report of Object.values(REPORTS)) {
    expect(report(problems)).not.toMatch(/0013|8000|19491231|1002X|张小明|李小红/);
  }
});
