import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadRules } from '#checks/check-content.ts';
import { readTexts } from '#checks/read/texts.ts';
import { contentOf } from '#checks/read/content.ts';
import type { Answers } from './answers.ts';
import { compose, isFile, type AuthoringContext } from './compose.ts';
import type { FileKind } from './new-file.ts';
import { suggestId } from './suggest-id.ts';

/** Some of the real content: what the answers and reports below are about. */
const NEEDED =
  /^(_templates|units|topics|places.nixing-museum|events.2025|notices.site|observances.science-m|actions.youth|guides.first|pages.about)/;
const context: AuthoringContext = {
  texts: new Map([...(await readTexts('content'))].filter(([path]) => NEEDED.test(path))),
  time: '2027-01-05 08:30',
  rules: await loadRules(),
};
const EVENT = {
  title: '样例讲座',
  summary: '一场只在测试里出现的讲座。',
  kind: 'lecture',
  audiences: 'public',
  start: '2027-05-22 09:00',
  district: '钦南区',
  'source-title': '测试通知',
  'source-url': 'https://example.org/notice',
};
/** Path and data of the file that the answers make. */
function written(...[kind, answers, id]: [Parameters<typeof compose>[0], object, string]) {
  const draft = compose(kind, { ...answers }, id, context);
  if (!isFile(draft)) throw new Error(draft.map(({ text }) => text).join('\n'));
  const [entry] = contentOf([[draft.path, draft.text]]).entries;
  return { path: draft.path, text: draft.text, data: entry?.data };
}
/** What is to be fixed in the answers. */
function faults(answers: object, id = '2027-sample') {
  const draft = compose('event', { ...answers }, id, context);
  return isFile(draft) ? [] : draft.map(({ text }) => text);
}

describe('answers become a file', () => {
  test('an event with little known', () => {
    const { path, data } = written('event', EVENT, '2027-sample');
    expect(path).toBe('events/2027/2027-sample.md');
    expect(data).toMatchObject({
      ...{ title: '样例讲座', audiences: ['public'], measures: [], topics: [], organisers: [] },
      ...{
        location: { district: 'qinnan' },
        cost: 'unknown',
        booking: 'unknown',
        status: 'scheduled',
        sequence: 0,
      },
      sessions: [{ id: '2027-sample-1', time: { start: '2027-05-22 09:00' } }],
      sources: [{ title: '测试通知', url: 'https://example.org/notice' }],
      ...{ compiled: '2027-01-05', created: '2027-01-05 08:30', updated: '2027-01-05 08:30' },
      draft: true,
    });
    expect(data).not.toHaveProperty('observance');
  });

  test.each([
    { start: '待公布', end: '', time: { tba: '日期待公布' } },
    { start: '2027-05-22', end: '', time: { first: '2027-05-22' } },
    { start: '2027年5月22日', end: '5月', time: undefined },
    { start: '2027-05-22', end: '2027-05-23', time: { first: '2027-05-22', last: '2027-05-23' } },
  ])('the time of an event from $start to $end', ({ start, end, time }) => {
    const draft = compose('event', { ...EVENT, start, end }, '2027-sample', context);
    if (time === undefined) expect(isFile(draft)).toBe(false);
    else {
      const { data } = written('event', { ...EVENT, start, end }, '2027-sample');
      expect(data).toMatchObject({ sessions: [{ id: '2027-sample-1', time }] });
    }
  });

  test('units and places that we know by their ids', () => {
    const more = { organisers: '钦州市教育局、样例学校', place: '钦州市坭兴陶博物馆' };
    expect(written('event', { ...EVENT, ...more }, '2027-sample').data).toMatchObject({
      organisers: ['education', { name: '样例学校' }],
      location: { place: 'nixing-museum' },
    });
  });

  test.each([
    { cost: '免费', booking: '不用预约', out: { cost: 'free', booking: 'none' } },
    {
      cost: '20元',
      booking: '0777-1234567',
      out: { cost: { price: '20元' }, booking: { phone: '0777-1234567' } },
    },
    {
      cost: '不清楚',
      booking: 'https://example.org/b',
      out: { cost: 'unknown', booking: { url: 'https://example.org/b' } },
    },
    {
      cost: '',
      booking: '学校统一报名',
      out: { cost: 'unknown', booking: { note: '学校统一报名' } },
    },
  ])('cost $cost, booking $booking', ({ cost, booking, out }) => {
    const { data } = written('event', { ...EVENT, cost, booking }, '2027-sample');
    expect(data).toMatchObject(out);
  });

  test('a place', () => {
    const answers = {
      ...{ name: '样例馆', kinds: '博物馆', summary: '只在测试里。', status: '开放' },
      ...{ audiences: '公众', days: '周二、周三', opens: '9:00', closes: '17:00' },
      ...{ learn: '看陶\n玩泥', 'source-title': '通知', 'source-number': '样例〔2027〕1号' },
    };
    const { path, data } = written('place', answers, '');
    expect(path).toBe('places/yang-li-guan.md');
    expect(data).toMatchObject({
      kinds: ['museum'],
      status: 'open',
      learn: ['看陶', '玩泥'],
      hours: { weekly: [{ days: ['tue', 'wed'], opens: '09:00', closes: '17:00' }] },
      position: { precision: 'none' },
      draft: true,
    });
    expect(data).not.toHaveProperty('otherNames');
  });

  test('an announcement, and a correction without a reviewer', () => {
    const notice = {
      title: '样例',
      summary: '样例的说明。',
      'source-title': '通知',
      'source-number': '1号',
    };
    expect(written('notice', { ...notice, kind: '公告' }, 'sample').data).not.toHaveProperty(
      'claim',
    );
    const correction = {
      kind: '辟谣',
      claim: '样例说法',
      verdict: '不对',
      evidence: '不对。〔1〕',
    };
    expect(written('notice', { ...notice, ...correction }, 'sample').data).toMatchObject({
      verdict: 'untrue',
      evidence: ['不对。〔1〕'],
      reviewer: 'pending',
    });
  });
});

const IDS: readonly { kind: FileKind; answers: Answers; id: string }[] = [
  {
    kind: 'event',
    answers: { title: '海豚讲座', start: '2027年5月' },
    id: '2027-haitun-jiangzuo',
  },
  { kind: 'event', answers: { title: '2027科普日 ABC' }, id: '2027-kepu-ri-abc' },
  // What many names share is left out, unless nothing else is there.
  {
    kind: 'event',
    answers: { title: '关于举办第十一届钦州市“海洋”讲座的通知', start: '2027-05-22' },
    id: '2027-haiyang-jiangzuo',
  },
  { kind: 'place', answers: { name: '钦州' }, id: 'qinzhou' },
  { kind: 'place', answers: { name: '绿色馆' }, id: 'lvse-guan' },
  { kind: 'place', answers: { name: '《》' }, id: '' },
];

describe('ids', () => {
  test.each(IDS)('$id', ({ kind, answers, id }) => {
    expect(suggestId(kind, { ...answers }, '2026-11-25 08:00')).toBe(id);
  });

  test.each([
    {
      id: '../../etc/passwd',
      text: '编号：只能用小写字母、数字和短横线，例如 2027-dolphin-lecture',
    },
    { id: 'sample', text: '编号：要以年份开头，例如 2027-sample' },
    { id: `2027-${'a'.repeat(60)}`, text: '编号：太长了，最多 60 个字' },
    {
      id: '2025-youth-lab',
      text: '编号：已经有 content/events/2025/2025-youth-lab.md，不会盖掉它；请换一个编号',
    },
  ])('refused: $id', ({ id, text }) => {
    expect(faults(EVENT, id)).toEqual([text]);
  });
});

describe('what is missing or wrong is said all at once, in the order of the questions', () => {
  test('nothing answered', () => {
    expect(faults({})).toEqual([
      '名称：没有写',
      '一句话说明：没有写',
      '类别：没有写',
      '适合人群：没有写',
      '开始：没有写',
      '来源标题：没有写',
    ]);
  });

  test('of an id that would be made of the name, nothing while there is no name', () => {
    expect(faults({}, '')).toEqual(faults({}));
    expect(faults({ ...EVENT, title: '《》' }, '')).toEqual([
      '编号：名称里没有能做编号的字，请写一个，例如 2027-dolphin-lecture',
    ]);
    expect(faults(EVENT, '2027')).toEqual(['编号：要以年份开头，例如 2027-dolphin-lecture']);
  });

  test('wrong answers', () => {
    const wrong = { kind: '讲演', start: '2027-02-30', 'source-url': 'javascript:alert(1)' };
    expect(faults({ ...EVENT, ...wrong, title: '' })).toEqual([
      '名称：没有写',
      expect.stringMatching(/^类别：应为其中之一：lecture（讲座）.*现在是：讲演/),
      expect.stringMatching(/^第一天：应为真实存在的日期.*现在是：2027-02-30/),
      expect.stringMatching(/^网址：应为完整网址.*现在是：javascript:alert\(1\)/),
    ]);
  });

  test('in the words of the questions, not of the file', () => {
    expect(faults({ ...EVENT, district: '', 'source-url': '', end: '2027-05-22 08:00' })).toEqual([
      '结束：结束要晚于开始 2027-05-22 09:00；不知道几点结束，就空着“结束”。现在是：2027-05-22 08:00。例如：2026-09-01 09:30',
      '地点名称：没有写清楚在哪里：地点名称、县区、线上地址至少写一个',
      '来源标题：来源要查得到：写网址，或文号，或发布者和日期',
    ]);
  });
});

test('the file holds exactly what was answered, or is not written', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 60 });
  const hostile = fc.constantFrom(
    'a: b',
    '"',
    "'",
    '- x',
    '---',
    '{',
    '*a',
    '&a b',
    '!!js x',
    '%',
    '\n---\ndraft: false',
  );
  const small = {
    ...context,
    rules: context.rules.filter(({ id }) => id === 'schema' || id === 'syntax'),
  };
  const few = {
    ...small,
    texts: new Map([...context.texts].filter(([path]) => path.startsWith('_'))),
  };
  fc.assert(
    fc.property(fc.oneof(text, hostile), fc.oneof(text, hostile), (title, publisher) => {
      const draft = compose(
        'event',
        { ...EVENT, title, 'source-publisher': publisher },
        '2027-sample',
        few,
      );
      if (!isFile(draft)) return;
      const [entry] = contentOf([[draft.path, draft.text]]).entries;
      expect(entry?.data).toMatchObject({ title: title.trim(), draft: true });
      expect(Object.keys(Object(entry?.data))).toContain('sequence');
    }),
    { numRuns: 60 },
  );
});
