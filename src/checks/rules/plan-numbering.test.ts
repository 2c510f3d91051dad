import { describe, expect, test } from 'vitest';
import { problemsFound } from '#tests/builders/content-files.ts';
import rule from './plan-numbering.ts';

const SECTION = '方案章节号（section）';

/** Complaints about action no. 1, `youth`, whose measures have these ids and sections. */
const problemsAbout = (measures: readonly [string, string][], fields: object = {}) =>
  problemsFound(rule, {
    'actions/youth.mdx': `---\n${JSON.stringify({
      section: '三（一）',
      order: 1,
      measures: measures.map(([id, section]) => ({ id, section })),
      ...fields,
    })}\n---\n`,
  });

const three: [string, string][] = [
  ['youth-1', '三（一）1'],
  ['youth-2', '三（一）2'],
  ['youth-3', '三（一）3'],
];
const [one, two, last] = three;
if (!one || !two || !last) throw new Error('three measures');

describe('the numbers of measures', () => {
  test.each([
    { name: 'as in the plan', measures: three, out: [] },
    {
      name: 'first left out',
      measures: [two, last],
      out: ['举措编号（measures.1.id） 第 1 条举措应为 youth-1'],
    },
    {
      name: 'one in the middle left out',
      measures: [one, last],
      out: ['举措编号（measures.2.id） 第 2 条举措应为 youth-2'],
    },
    {
      name: 'id mistyped',
      measures: [one, ['yuoth-2', '三（一）2'], last],
      out: ['举措编号（measures.2.id） 第 2 条举措应为 youth-2'],
    },
    {
      name: 'id of another programme',
      measures: [one, two, ['farmers-3', '三（一）3']],
      out: ['举措编号（measures.3.id） 第 3 条举措应为 youth-3'],
    },
    {
      name: 'section of another measure',
      measures: [one, ['youth-2', '三（一）3'], last],
      out: ['方案章节号（measures.2.section） 第 2 条举措应为 三（一）2'],
    },
    {
      name: 'two slips',
      measures: [['youth-2', '三（一）1'], ['youth-2', '三（二）2'], last],
      out: [
        '举措编号（measures.1.id） 第 1 条举措应为 youth-1',
        '方案章节号（measures.2.section） 第 2 条举措应为 三（一）2',
      ],
    },
  ] satisfies { name: string; measures: [string, string][]; out: string[] }[])(
    '$name: $out',
    ({ measures, out }) => {
      expect(problemsAbout(measures)).toEqual(out);
    },
  );
});

describe('the number of a programme', () => {
  test.each([
    {
      name: 'section mistyped',
      fields: { section: '三（二）' },
      out: [`${SECTION} 章节号和序号（order）对不上，按序号应为 三（一）`],
    },
    {
      name: 'order mistyped',
      fields: { order: 2 },
      out: [`${SECTION} 章节号和序号（order）对不上，按序号应为 三（二）`],
    },
    // Of what has the wrong form the rule `schema` speaks.
    { name: 'no order', fields: { order: undefined }, out: [] },
    { name: 'order too large', fields: { order: 7 }, out: [] },
  ])('$name: $out', ({ fields, out }) => {
    expect(problemsAbout(three, fields)).toEqual(out);
  });

  test('is taken once among the actions, once among the projects', () => {
    const file = (section: string) => `---\n${JSON.stringify({ section, order: 1 })}\n---\n`;
    const texts = {
      'actions/farmers.mdx': file('三（一）'),
      'actions/youth.mdx': file('三（一）'),
      'projects/education.mdx': file('四（一）'),
    };
    expect(problemsFound(rule, texts)).toEqual([
      '序号（order） 序号已经在 content/actions/farmers.mdx 用过',
    ]);
  });
});
