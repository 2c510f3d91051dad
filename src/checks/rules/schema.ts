import type { z } from 'astro/zod';
import { valueAt, type Entry } from '#checks/content.ts';
import type { FieldPath } from '#checks/content-file.ts';
import type { Problem } from '#checks/problem.ts';
import { problemAt, type Rule } from '#checks/rule.ts';
import { keysAt, metaAt } from '#checks/schema-walk.ts';
import { COLLECTIONS } from '#schemas/collections.ts';

type Issue = z.core.$ZodIssue;

/** Every entry has the fields of its kind, and each field the right form. */
const rule: Rule = {
  id: 'schema',
  title: '每一项都填了，而且填对了格式',
  *check({ files, entries }) {
    for (const file of files) {
      if (file.data === null || (file.data !== undefined && isWrongTop(file.path, file.data))) {
        const position = file.locate([]);
        yield {
          rule: 'schema',
          severity: 'error',
          file: file.path,
          ...position,
          field: '',
          message: file.path.endsWith('.yaml') ? '内容的形式不对，照模板写' : '缺少填写项',
        };
      }
    }
    for (const entry of entries) {
      const { schema } = COLLECTIONS[entry.collection];
      const result = schema.safeParse(entry.data, { reportInput: false });
      if (result.success) continue;
      for (const issue of result.error.issues) yield* describe(entry, schema, issue, []);
    }
  },
};
export default rule;

const isListFile = (path: string) =>
  Object.values(COLLECTIONS).some((c) => 'list' in c && path.endsWith(`/${c.list}`));

const isWrongTop = (path: string, data: unknown) =>
  isListFile(path) ? !Array.isArray(data) : typeof data !== 'object' || Array.isArray(data);

function* describe(
  entry: Entry,
  schema: unknown,
  issue: Issue,
  above: FieldPath,
): Generator<Problem> {
  const path = [...above, ...issue.path];
  const meta = metaAt(schema, path);
  const found = valueAt(entry.data, path);
  const say = (message: string, field: FieldPath = path) =>
    problemAt(entry, field, {
      rule: 'schema',
      message,
      label: metaAt(schema, field)?.title,
      found: field === path ? found : undefined,
      example: metaAt(schema, field)?.example ?? meta?.example,
    });
  if (found === undefined && issue.code !== 'unrecognized_keys') {
    yield say('缺少这一项');
  } else if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    for (const key of issue.keys) {
      yield problemAt(entry, [...path, key], {
        rule: 'schema',
        message: `没有“${key}”这一项，这里可以填：${known.join('、')}`,
        found: key,
      });
    }
  } else if (issue.code === 'invalid_union') {
    yield* describeUnion(entry, schema, issue, path, say);
  } else if (issue.code === 'invalid_type') {
    yield say(EXPECTED[issue.expected] ?? '写法不对');
  } else if (issue.code === 'too_small' || issue.code === 'too_big') {
    yield say(outOfRange(issue));
  } else {
    yield say(issue.message);
  }
}

/** Of a union, the part that fits the written form speaks: an object's own issues, or the form. */
function* describeUnion(
  entry: Entry,
  schema: unknown,
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: FieldPath,
  say: (message: string) => Problem,
): Generator<Problem> {
  const nearest = issue.errors
    .filter(
      (issues) => !issues.some((part) => part.path.length === 0 && part.code === 'invalid_type'),
    )
    .sort((a, b) => a.length - b.length)[0];
  if (nearest === undefined) yield say('写法不对');
  else for (const part of nearest) yield* describe(entry, schema, part, path);
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: '应为文字（全是数字的文字要加引号）',
  number: '应为数字，不加引号和单位',
  int: '应为整数',
  boolean: '应为 true 或 false',
  array: '应为一个列表，写在 [ ] 里，用逗号分开',
  object: '应为几个填写项，每项一行',
};

function outOfRange(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): string {
  if (issue.origin === 'number' || issue.origin === 'int') {
    return issue.code === 'too_small'
      ? `应不小于 ${String(issue.minimum)}`
      : `应不大于 ${String(issue.maximum)}`;
  }
  return /[\u4e00-\u9fff]/.test(issue.message) ? issue.message : '不能为空';
}
