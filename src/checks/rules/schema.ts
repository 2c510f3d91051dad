import type { z } from 'astro/zod';
import { chineseSignsIn } from '#checks/read/chinese-signs.ts';
import { collectionOf, entriesOf, valueAt, type Entry } from '#checks/read/content.ts';
import type { ContentFile, FieldPath } from '#checks/read/content-file.ts';
import { type Finding, type Rule, problemAt, problemInFile } from '#checks/model/rule.ts';
import { dateMeant } from '#checks/model/date-meant.ts';
import { keysAt, metaAt } from '#checks/model/schema-walk.ts';
import { nearestWord } from '#checks/read/spelling.ts';
import { COLLECTIONS } from '#schemas/collections.ts';

type Issue = z.core.$ZodIssue;
type UnionIssue = Extract<Issue, { code: 'invalid_union' }>;

/** Limit of reported problems a file: a broken file must not hold up the check. */
const REPORT_LIMIT = 200;

/** Every entry has the fields of its kind, and each field the right form. */
const rule: Rule = {
  id: 'schema',
  title: '每一项都填了，而且填对了格式',
  help: {
    why: '网站照固定的填写项排版。少一项、多一项、写错格式，网页上就会空着或者出错。',
    steps: [
      '看消息里说的是哪一项。',
      "照“例如”改写法：日期写成'2026-09-01'，选项照列出的英文写。",
      '每一种文件有哪些填写项，看“每一项填什么”。',
    ],
    wrong: `kind: 讲座
compiled: 2026年9月1日`,
    right: `kind: lecture
compiled: '2026-09-01'`,
    seeFields: true,
    mistakes: [
      { name: '填写项的名称拼错了', wrong: 'titel: 海豚讲座', right: 'title: 海豚讲座' },
      { name: '名称写成了中文', wrong: '类别: lecture', right: 'kind: lecture' },
      {
        name: '好几个人群，没有写成列表',
        wrong: 'audiences: youth、teachers',
        right: 'audiences: [youth, teachers]',
      },
      {
        name: '中文的逗号、引号、冒号',
        wrong: `audiences: [youth，teachers]
compiled: “2026-09-01”`,
        right: `audiences: [youth, teachers]
compiled: '2026-09-01'`,
      },
      {
        name: '日期不存在，或者少了零',
        wrong: "first: '2026-9-31'",
        right: "first: '2026-09-30'",
      },
      {
        name: '全天的活动写了start，或者两种时间混着写',
        wrong: "time: { start: '2026-09-05', last: '2026-09-06' }",
        right: "time: { first: '2026-09-05', last: '2026-09-06' }",
      },
      {
        name: '写在里面的一层没有缩进',
        wrong: `location:
name: 市图书馆`,
        right: `location:
  name: 市图书馆`,
      },
      {
        name: '数字加了引号或单位，文字全是数字没有加引号',
        wrong: `sequence: '1次'
title: 2026`,
        right: `sequence: 1
title: '2026'`,
      },
      {
        name: '冒号后面空着',
        wrong: 'statusNote:',
        right: '# 用不着的填写项，整行删掉',
      },
      {
        name: '电话一项没有号码',
        wrong: 'contact: { phone: 问李老师 }',
        right: 'booking: { note: 学校统一报名 }',
      },
    ],
  },
  looksAtEachAlone: true,
  *check({ files, entries }) {
    for (const file of files) yield* checkTop(file);
    const said = new Map<ContentFile, number>();
    for (const entry of entries) {
      const before = said.get(entry.file) ?? 0;
      if (before >= REPORT_LIMIT) continue;
      const problems = [...checkEntry(entry)];
      said.set(entry.file, before + problems.length);
      yield* problems;
    }
  },
};
export default rule;

/** A file that could be read, but is no list or no set of fields. */
function* checkTop(file: ContentFile): Generator<Finding> {
  const collection = collectionOf(file.path.replace(/^[^/]*\//, ''));
  if (file.data === undefined || collection === undefined) return;
  if (entriesOf(collection, file) !== undefined) return;
  const message =
    file.data === null
      ? '没有填写项，照模板写'
      : 'list' in COLLECTIONS[collection]
        ? EXPECTED['array']
        : EXPECTED['object'];
  yield problemInFile(file.path, message ?? '', {}, file.locate([]));
}

function* checkEntry(entry: Entry): Generator<Finding> {
  const { schema } = COLLECTIONS[entry.collection];
  const result = schema.safeParse(entry.data, { reportInput: false });
  if (result.success) return;
  const issues = result.error.issues.flatMap((issue) => innermost(entry, schema, issue));
  const misspelt = new Set<string>();
  for (const { path, ...issue } of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    for (const key of issue.keys.slice(0, REPORT_LIMIT)) {
      const known = keysAt(schema, path);
      const near = nameMeant(
        key,
        absent(entry, path, known),
        (name) => metaAt(schema, [...path, name])?.title,
      );
      if (near !== undefined) misspelt.add([...path, near].join('.'));
      const example = near && `${near}: ${metaAt(schema, [...path, near])?.example ?? '……'}`;
      yield problemAt(entry, [...path, key], unknownKey(key, near, known), { example });
    }
  }
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys' || misspelt.has(issue.path.join('.'))) continue;
    const example = metaAt(schema, issue.path)?.example;
    const { message, ...options } = chineseSignsIn(valueAt(entry.data, issue.path)) ?? {
      message: messageOf(entry, issue),
      example,
      ...meantBy(entry, issue),
    };
    yield problemAt(entry, issue.path, message, options);
  }
}

const absent = (entry: Entry, path: FieldPath, known: readonly string[]) =>
  known.filter((key) => valueAt(entry.data, [...path, key]) === undefined);

/** The field that a wrong name means: misspelt, in Chinese, or with Chinese signs. */
function nameMeant(
  key: string,
  names: readonly string[],
  titleOf: (name: string) => string | undefined,
): string | undefined {
  const english = /[A-Za-z]+/.exec(key.normalize('NFKC'))?.[0];
  return (
    names.find((name) => name === english || titleOf(name) === key.trim()) ??
    nearestWord(key, names)
  );
}

function unknownKey(key: string, near: string | undefined, known: readonly string[]): string {
  // It belongs to another part of a union.
  if (known.includes(key)) return `“${key}”不能和这里的其他几项写在一起，只能选一种写法`;
  if (near !== undefined && /^[A-Za-z]+\s*：/.test(key)) {
    return `“${near}”后面是中文冒号“：”，应换成英文冒号“:”，再空一格`;
  }
  return near === undefined
    ? `没有“${key}”这一项，这里可以填：${known.join('、')}`
    : `没有“${key}”这一项，是不是“${near}”`;
}

/** Better words and a closer example than the schema has: of dates, and of words without quotes. */
function meantBy(
  entry: Entry,
  issue: Issue,
): { readonly message?: string; readonly example?: string } | undefined {
  const found = valueAt(entry.data, issue.path);
  const written = entry.file.written([...entry.at, ...issue.path]) ?? '';
  if (found === null) {
    // The parser takes it for a remark.
    const remark = /^[^\n]*?(?:[:-])[ \t]+(#[^\s#].*)/.exec(lineAt(entry, issue.path))?.[1]?.trim();
    return remark === undefined
      ? undefined
      : {
          message: '井号“#”开头的字不算内容，网页上没有；用单引号把整句包起来',
          example: `'${remark}'`,
        };
  }
  const message = messageOf(entry, issue);
  if (message.includes('年-月-日')) {
    return dateMeant(written, message.includes('时:分') && !message.includes('日期或'));
  }
  const isText = issue.code === 'invalid_type' && issue.expected === 'string';
  // Sets of fields and lists are something else.
  return isText && typeof found !== 'object' && written !== ''
    ? { message: notText(found), example: `'${written.replaceAll("'", "''")}'` }
    : undefined;
}

const notText = (found: unknown) =>
  typeof found === 'boolean'
    ? '应为文字；这里会被读成“是”或“否”，要用单引号包起来'
    : '应为文字；全是数字的要用单引号包起来';

function lineAt({ file, at }: Entry, field: FieldPath): string {
  return file.text.split(/\r?\n/)[file.locate([...at, ...field]).line - 1] ?? '';
}

const isChinese = (text: string) => /[\u4e00-\u9fff]/.test(text);

function messageOf(entry: Entry, issue: Issue): string {
  const found = valueAt(entry.data, issue.path);
  if (issue.code === 'invalid_union')
    return isChinese(issue.message) ? issue.message : FALLBACK_MESSAGE;
  if (found === undefined) return '缺少这一项';
  if (found === null) return '没有填内容；如果不需要这一项，就删掉这一行';
  const isNumber = issue.code === 'invalid_type' && /^(number|int)$/.test(issue.expected);
  if (isNumber && typeof found === 'string') return EXPECTED['number'] ?? FALLBACK_MESSAGE;
  if (isChinese(issue.message)) return issue.message;
  if (issue.code === 'invalid_type') return EXPECTED[issue.expected] ?? FALLBACK_MESSAGE;
  if (issue.code === 'too_small' && typeof found === 'number') {
    return `应不小于 ${String(issue.minimum)}`;
  }
  if (issue.code === 'too_big' && typeof found === 'number') {
    return `应不大于 ${String(issue.maximum)}`;
  }
  return issue.code === 'too_small' ? '不能为空' : FALLBACK_MESSAGE;
}

const FALLBACK_MESSAGE = '写法不对，照例子写';

const EXPECTED: Readonly<Record<string, string>> = {
  string: '应为文字',
  number: '应为数字，不加引号和单位',
  int: '应为整数',
  boolean: '应为 true 或 false',
  array: '应为一个列表，写在 [ ] 里，用英文逗号分开；或者一行一条，以短横线加空格开头',
  object: '应为几个填写项，每项一行，写成 名称: 内容（英文冒号加空格）',
};

/**
 * Of a union, the issues of the part that the editor meant, with paths from the entry's top; the
 * union itself where that cannot be told.
 */
function innermost(entry: Entry, schema: unknown, issue: Issue, above: FieldPath = []): Issue[] {
  const path = [...above, ...issue.path];
  if (issue.code !== 'invalid_union') return [{ ...issue, path }];
  // Parts are told apart by one of their fields, and that field is wrong.
  if (issue.errors.length === 0) return [{ ...issue, path: path.slice(0, -1) }];
  const meant = meantPart(issue, valueAt(entry.data, path), keysAt(schema, path));
  if (typeof meant === 'string') return [{ ...issue, path, message: meant }];
  return meant.flatMap((part) => innermost(entry, schema, part, path));
}

/** The issues of the part meant, or words about the union. */
function meantPart(
  { errors, message }: UnionIssue,
  found: unknown,
  known: readonly string[],
): readonly Issue[] | string {
  const isForm = ({ path, code }: Issue) => path.length === 0 && code !== 'unrecognized_keys';
  const parts = errors.filter((issues) => !issues.some(isForm));
  const keys = typeof found === 'object' && found !== null ? Object.keys(found) : [];
  if (parts.length > 1 && keys.length > 0) {
    const isMixed =
      keys.every((key) => known.includes(key)) &&
      parts.every((issues) => issues.some(({ code }) => code === 'unrecognized_keys'));
    if (isMixed) return `${message}；几种不能混着写`;
  }
  if (parts.length > 1 && !keys.some((key) => known.includes(key))) return message;
  return parts.toSorted((a, b) => mistakesIn(a) - mistakesIn(b))[0] ?? message;
}

/** How far a value is from a part: every foreign field counts. */
const mistakesIn = (issues: readonly Issue[]) =>
  issues.reduce((sum, issue) => sum + ('keys' in issue ? issue.keys.length : 1), 0);
