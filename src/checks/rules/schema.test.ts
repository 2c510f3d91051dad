import { describe, expect, test } from 'vitest';
import { problemsFound, eventProblems, makeSession } from '#tests/builders/content-files.ts';
import rule from './schema.ts';

const KINDS = '应为三种之一：first 和 last（全天）、start 和 end（有钟点）、tba（待公布）';

describe('the time of a session', () => {
  test.each([
    { time: { first: '2026-09-05' }, out: [] },
    { time: {}, out: [` ${KINDS}`] },
    { time: null, out: [` ${KINDS}`] },
    { time: '2026-09-05', out: [` ${KINDS}`] },
    { time: ['2026-09-05'], out: [` ${KINDS}`] },
    { time: { when: '2026-09-05' }, out: [` ${KINDS}`] },
    { time: { tba: '待公布', first: '2026-09-05' }, out: [` ${KINDS}；几种不能混着写`] },
    {
      time: { first: '2026-09-05', end: '2026-09-05 11:00' },
      out: ['.end “end”不能和这里的其他几项写在一起，只能选一种写法'],
    },
    {
      time: { start: '2026-09-05', ennd: '2026-09-06' },
      out: [
        '.ennd 没有“ennd”这一项，是不是“end”',
        '.start 应为真实存在的北京时间，写成 年-月-日 时:分',
      ],
    },
    { time: { last: '2026-09-06' }, out: ['.first 缺少这一项'] },
    { time: { tba: 5 }, out: ['.tba 应为文字；全是数字的要用单引号包起来'] },
  ])('$time: $out', ({ time, out }) => {
    const found = eventProblems(rule, { sessions: [makeSession({ time })] });
    const paths = found.map((text) => text.replace(/^(.*（)?sessions\.1\.time(\.\w+)?）?/, '$2'));
    expect(paths).toEqual(out);
  });
});

describe('fields', () => {
  test.each([
    {
      fields: { titel: '讲座', title: undefined },
      out: ['titel 没有“titel”这一项，是不是“title”'],
    },
    { fields: { title: undefined }, out: ['名称（title） 缺少这一项'] },
    {
      fields: { title: null },
      out: ['名称（title） 没有填内容；如果不需要这一项，就删掉这一行'],
    },
    {
      fields: { contact: { tel: '0777' } },
      out: ['contact.tel 没有“tel”这一项，这里可以填：name、phone、email'],
    },
    { fields: { draft: 'no' }, out: ['草稿（draft） 应为 true（是）或 false（否）'] },
    { fields: { sequence: 1.5 }, out: ['变更次数（sequence） 应为整数'] },
    {
      fields: { cost: { price: '' } },
      out: ['票价（cost.price） 不能为空'],
    },
    {
      fields: { cost: 'cheap' },
      out: ['费用（cost） 应为 free（免费）、unknown（不清楚），或写 price: 票价'],
    },
    {
      fields: { organisers: [{ nmae: '钦州一中' }] },
      out: ['organisers.1.nmae 没有“nmae”这一项，是不是“name”'],
    },
    { fields: { contact: { email: 'a@b' } }, out: ['邮箱（contact.email） 应为完整的邮箱地址'] },
  ])('$fields: $out', ({ fields, out }) => {
    expect(eventProblems(rule, fields)).toEqual(out);
  });
});

test('a list that must not be empty', () => {
  expect(
    problemsFound(rule, {
      'audiences.yaml':
        '- { id: youth, title: 甲, summary: 甲乙丙丁戊, text: 甲乙丙丁戊, measures: [] }',
    }),
  ).toEqual(['相关举措（measures） 不能为空']);
});

describe('files', () => {
  test.each([
    { path: 'units.yaml', text: '', out: [' 没有填写项，照模板写'] },
    { path: 'units.yaml', text: '[]', out: [] },
    {
      path: 'units.yaml',
      text: 'a: b',
      out: [' 应为一个列表，写在 [ ] 里，用英文逗号分开；或者一行一条，以短横线加空格开头'],
    },
    { path: 'pages/about.mdx', text: '---\n---\n', out: [' 没有填写项，照模板写'] },
    {
      path: 'pages/about.mdx',
      text: '---\n- a\n---\n',
      out: [' 应为几个填写项，每项一行，写成 名称: 内容（英文冒号加空格）'],
    },
    // Of what cannot be read the rule `syntax` speaks.
    { path: 'units.yaml', text: '- [', out: [] },
  ])('$path, “$text”: $out', ({ path, text, out }) => {
    expect(problemsFound(rule, { [path]: text })).toEqual(out);
  });
});
