import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadRules } from '#checks/check-content.ts';
import { recordCheck } from '#checks/check-record.ts';
import { contentOf, type Content } from '#checks/read/content.ts';
import { readTexts } from '#checks/read/texts.ts';
import type { Rule } from '#checks/model/rule.ts';
import { problemsIn } from '#checks/run-rules.ts';
import type { Answers } from './answers.ts';
import { compose } from './compose.ts';
import { deskFiles, isDeskCollection } from './desk-index.ts';
import { fileOf, openFile, openNew, startOf } from './desk-record.ts';
import { editText } from './edit-text.ts';
import type { FileKind } from './new-file.ts';
import { composeYear } from './observance-year.ts';
import { withValue } from './record-values.ts';
import { listOf, mapOf, type YamlMap } from './yaml-text.ts';

const TIME = '2027-01-05 10:00';
const texts = await readTexts('content');
const content = contentOf(texts);
const records = content.entries.flatMap(({ collection, file }) =>
  isDeskCollection(collection)
    ? [{ collection, file, path: file.path.slice('content/'.length) }]
    : [],
);
const known = deskFiles(content, {});

let rules: readonly Rule[] = [];
beforeAll(async () => {
  rules = await loadRules();
});

describe('a record that is opened', () => {
  it.each(records)('and saved unchanged is the same file: $path', ({ collection, file, path }) => {
    const record = openFile(collection, path, file.text);
    expect(fileOf(record, startOf(record), TIME)).toEqual({ path, text: file.text });
  });

  it.each(records)('has the same values when each was written anew: $path', (one) => {
    const record = openFile(one.collection, one.path, one.file.text);
    const text = editText(one.file.text, { values: record.data, order: Object.keys(record.data) });
    const again = openFile(one.collection, one.path, text);
    expect([again.data, again.body]).toEqual([record.data, record.body]);
  });

  it('keeps its other fields when one is written, dates the change and counts it', () => {
    const path = 'events/2019/2019-science-week-opening.md';
    const before = openFile('events', path, texts.get(path) ?? '');
    const data = { ...before.data, status: 'cancelled', statusNote: '因台风取消' };
    const { text } = fileOf(before, { data, body: before.body, id: '' }, TIME);
    const after = openFile('events', path, text).data;
    expect(after).toEqual({
      ...before.data,
      ...{ status: 'cancelled', statusNote: '因台风取消', updated: TIME },
      sequence: Number(before.data['sequence']) + 1,
    });
  });

  it('loses a field that was emptied, and nothing beside it', () => {
    const path = 'places/sanniang-bay.md';
    const before = openFile('places', path, texts.get(path) ?? '');
    const data = { ...before.data, english: ' ' };
    const { text } = fileOf(before, { data, body: '', id: '' }, TIME);
    const after = openFile('places', path, text);
    const others = Object.entries(before.data).filter(([key]) => key !== 'english');
    expect(after.data).toEqual({ ...Object.fromEntries(others), updated: TIME });
    expect(after.body).toBe('');
  });
});

/** The same things said to `npm run new` and typed into the desk. */
const SOURCE = {
  'source-title': '通知',
  'source-publisher': '市科协',
  'source-date': '2027-01-02',
};
const SOURCES = [{ title: '通知', publisher: '市科协', date: '2027-01-02' }];
const SAME: readonly {
  readonly kind: FileKind;
  readonly id: string;
  readonly answers: Answers;
  readonly data: YamlMap;
  readonly body?: string;
}[] = [
  {
    ...{ kind: 'place', id: 'white-lake', body: '看标本。' },
    answers: {
      ...{ name: '白石湖科普馆', kinds: 'museum', summary: '看海洋生物的标本。' },
      ...{ status: 'unknown', audiences: 'public、youth', address: '白石湖路1号' },
      ...{ district: 'qinnan', phone: '0777-1234', ...SOURCE },
    },
    data: {
      ...{ name: '白石湖科普馆', kinds: ['museum'], summary: '看海洋生物的标本。' },
      ...{ status: 'unknown', audiences: ['public', 'youth'], address: '白石湖路1号' },
      ...{ district: 'qinnan', contact: { phone: '0777-1234' }, sources: SOURCES },
    },
  },
  {
    ...{ kind: 'event', id: '2027-dolphin-talk', body: '带水。' },
    answers: {
      ...{ title: '海豚讲座', summary: '听讲解员讲白海豚。', kind: '讲座', audiences: '青少年' },
      ...{ start: '2027-05-22 15:00', end: '2027-05-22 16:30', organisers: '钦州市科学技术协会' },
      ...{ place: '三娘湾', district: '钦南区', cost: '免费', booking: '不用预约' },
      ...{ phone: '0777-1234567', topics: '海洋', ...SOURCE },
    },
    data: {
      ...{ title: '海豚讲座', summary: '听讲解员讲白海豚。', kind: 'lecture' },
      ...{ audiences: ['youth'], organisers: [{ name: '钦州市科学技术协会' }] },
      sessions: [{ time: { start: '2027-05-22 15:00', end: '2027-05-22 16:30' } }],
      ...{ location: { name: '三娘湾', district: 'qinnan' }, cost: 'free', booking: 'none' },
      ...{ contact: { phone: '0777-1234567' }, topics: ['海洋'], sources: SOURCES },
    },
  },
  {
    ...{ kind: 'resource', id: 'dolphin-film' },
    answers: {
      ...{ title: '白海豚短片', kind: '视频', summary: '五分钟看懂白海豚。', publisher: '市科协' },
      ...{ link: 'https://www.gxnews.com.cn/a.html', audiences: '公众', stages: '小学' },
      ...{ devices: '手机', cost: '免费', account: '不用注册', minutes: '5' },
      ...{
        licence: 'link-only',
        offers: '一段短片。',
        use: '课前放一遍。',
        topics: '海洋',
        ...SOURCE,
      },
    },
    data: {
      ...{ title: '白海豚短片', kind: 'video', summary: '五分钟看懂白海豚。', publisher: '市科协' },
      ...{ link: { url: 'https://www.gxnews.com.cn/a.html', state: 'unchecked' } },
      ...{ audiences: ['public'], stages: ['primary'], devices: ['phone'], cost: 'free' },
      ...{ account: 'no', minutes: 5, licence: 'link-only', offers: '一段短片。' },
      ...{ use: '课前放一遍。', topics: ['海洋'], sources: SOURCES },
    },
  },
  {
    ...{ kind: 'notice', id: 'no-panda', body: '看到的话请不要再传。' },
    answers: {
      ...{ title: '三娘湾有熊猫吗？', kind: '辟谣', summary: '没有，三娘湾没有熊猫。' },
      ...{ claim: '三娘湾有熊猫', verdict: 'untrue', evidence: '通知说没有。〔1〕', ...SOURCE },
    },
    data: {
      ...{ title: '三娘湾有熊猫吗？', kind: 'correction', summary: '没有，三娘湾没有熊猫。' },
      ...{ claim: '三娘湾有熊猫', verdict: 'untrue', evidence: ['通知说没有。〔1〕'] },
      ...{ sources: SOURCES },
    },
  },
  {
    ...{ kind: 'emergency', id: 'cold' },
    answers: {
      ...{ title: '冻伤', hazard: 'cold', level: 'call', phrases: '冻僵了', summary: '打120。' },
      ...{
        numbers: '120',
        note: '没有找到可靠的来源。',
        now: '打120：听调度员的。〔1〕',
        ...SOURCE,
      },
    },
    data: {
      ...{ title: '冻伤', hazard: 'cold', level: 'call', phrases: ['冻僵了'], summary: '打120。' },
      ...{ numbers: ['120'], note: '没有找到可靠的来源。', sources: SOURCES },
      now: [{ act: '打120', why: '听调度员的。〔1〕' }],
    },
  },
];

describe('a new record', () => {
  it.each(SAME)('of kind $kind is the file that npm run new writes of the same answers', (one) => {
    const { kind, id, answers, data, body = '' } = one;
    const others = new Map([...texts].filter(([path]) => path !== `emergency/${id}.md`));
    const asked = compose(kind, { ...answers, body }, id, { texts: others, time: TIME, rules });
    const record = openNew(kind, texts.get(`_templates/${kind}.md`) ?? '', TIME);
    const written = fileOf(record, { data: { ...startOf(record).data, ...data }, body, id }, TIME);
    expect(asked).toMatchObject(written);
  });

  it('of an observance is the year that npm run new adds', () => {
    const path = 'observances/science-month.yaml';
    const answers = { year: '2031', first: '5月1日', last: '2031-05-31', theme: '海洋' };
    const source = { 'source-title': '通知', 'source-number': '桂科协〔2031〕1号' };
    const context = { texts, time: TIME, rules };
    const asked = composeYear(
      'science-month',
      { ...answers, ...source, first: '2031-05-01' },
      context,
    );
    const record = openFile('observances', path, texts.get(path) ?? '');
    const begun = startOf(record, '2031');
    expect(startOf({ ...record, ...begun }, '2031')).toEqual(begun);
    expect(startOf(record, '明年')).toEqual(startOf(record));
    const data = mapOf(
      withValue(begun.data, ['years', listOf(begun.data['years']).length - 1], {
        ...{ year: 2031, first: '2031-05-01', last: '2031-05-31', theme: '海洋' },
        sources: [{ title: '通知', number: '桂科协〔2031〕1号' }],
      }),
    );
    expect(asked).toEqual(fileOf(record, { ...begun, data }, TIME));
  });

  it('gives its sessions ids that go on after the last', () => {
    const record = openNew('event', texts.get('_templates/event.md') ?? '', TIME);
    const time = { start: '2027-05-22 09:00' };
    const data = { ...startOf(record).data, sessions: [{ time }, { id: '2027-talk-1', time }] };
    const { path, text } = fileOf(record, { data, body: '', id: '2027-talk' }, TIME);
    expect(path).toBe('events/2027/2027-talk.md');
    const { sessions } = openFile('events', path, text).data;
    expect(sessions).toEqual([
      { id: '2027-talk-2', time },
      { id: '2027-talk-1', time },
    ]);
  });
});

describe('the check of one record', () => {
  /** What the check of all content says of a file. */
  const said = (all: Content, path: string) =>
    problemsIn(all, rules).filter(({ file }) => file === `content/${path}`);

  it('says of every record what the check of all content says', () => {
    const check = recordCheck(known.index, rules);
    const all = problemsIn(content, rules);
    for (const { file, path } of records) {
      expect(check(path, file.text)).toEqual(all.filter((one) => one.file === file.path));
    }
  });

  it('lets no file pass that the check of all content refuses, whatever was typed', () => {
    const check = recordCheck(known.index, rules);
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom(
        '待定',
        '2027-02-30',
        "it's: [x]",
        '- a',
        '# 注',
        '〔9〕',
        'null',
        '12',
        '海洋',
      ),
    );
    const edit = fc.record({
      one: fc.constantFrom(...records),
      field: fc.nat(),
      value: fc.oneof(typed, fc.array(typed, { maxLength: 3 }), fc.record({ title: typed })),
    });
    fc.assert(
      fc.property(edit, ({ one, field, value }) => {
        const record = openFile(one.collection, one.path, one.file.text);
        const keys = Object.keys(record.data);
        const data = mapOf({ ...record.data, [keys[field % keys.length] ?? '']: value });
        const { text } = fileOf(record, { data, body: record.body, id: '' }, TIME);
        const mine = check(one.path, text).filter(({ severity }) => severity === 'error');
        const full = said(contentOf(new Map([...texts, [one.path, text]])), one.path);
        const theirs = full.filter(({ severity }) => severity === 'error');
        expect(mine.map(({ message }) => message)).toEqual(theirs.map(({ message }) => message));
      }),
      { numRuns: 6, seed: 7 },
    );
  });
});
