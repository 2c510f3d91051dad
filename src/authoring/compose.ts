import { contentOf, textAt, type Content } from '#checks/read/content.ts';
import type { Problem } from '#checks/report/problem.ts';
import type { Rule } from '#checks/model/rule.ts';
import { problemsIn } from '#checks/run-rules.ts';
import type { CollectionName } from '#schemas/collections.ts';
import { answerFaults, dataOf, type Answers, type Fault } from './answers.ts';
import { schemaPath, type AskedField } from './fields.ts';
import { eventYear, type Prefill } from './template-values.ts';
import { idFaults, newText, pathOf, VALUES, type FileKind } from './new-file.ts';
import { KINDS } from './kinds.ts';
import { suggestId } from './suggest-id.ts';
import { knownTopics } from './topics.ts';

/** The texts of a content folder by path, the moment, and the rules that a file must obey. */
export interface AuthoringContext {
  readonly texts: ReadonlyMap<string, string>;
  /** Shanghai wall clock, `YYYY-MM-DD HH:MM`. */
  readonly time: string;
  readonly rules: readonly Rule[];
}

/** A file to be written, or what is to be fixed before. */
export type Draft = NewFile | readonly Fault[];

/** A file to be written. */
export interface NewFile {
  /** In the content folder. */
  readonly path: string;
  readonly text: string;
  /** What was answered but left out, in Chinese, and what to do. */
  readonly notes?: readonly string[];
}

/** Whether a draft is a file. */
export const isFile = (draft: Draft): draft is NewFile => 'path' in draft;

/**
 * The file that answers make, checked by the rules for all content; or all that is to be fixed.
 *
 * @param id of the new entry; made of its name where it is empty
 */
export function compose(
  kind: FileKind,
  answers: Answers,
  id: string,
  context: AuthoringContext,
): Draft {
  const { fields } = KINDS[kind];
  const wanted = id === '' ? suggestId(kind, answers, context.time) : id;
  const isUnnamed = (answers['title'] ?? answers['name'] ?? '').trim() === '';
  // Without a name there is nothing to say of the id that would be made of it.
  const wrongId = id === '' && isUnnamed ? [] : idFaults(kind, wanted, context.texts);
  // With an id that is wrong the rest is checked under one that is not.
  const isOwn = wrongId.length === 0 && wanted !== '';
  const own = isOwn ? wanted : `${eventYear(answers, context.time)}-x`;
  const faults = [...answerFaults(fields, answers), ...wrongId];
  const template = context.texts.get(`_templates/${kind}.md`);
  if (template === undefined) return [...faults, { text: `没有模板 _templates/${kind}.md` }];
  const { data, notes } = knownTopics(dataOf(fields, answers), context.texts.get('topics.yaml'));
  const values = VALUES[kind](data, prefill(own, context));
  const text = newText(template, values, answers['body'] ?? '');
  const path = pathOf(kind, own);
  const found = faultsOfFile(path, text, fields, context);
  const all = [...faults, ...found.filter(({ field }) => !isNamed(faults, field))];
  const order = (fault: Fault) => fields.findIndex(({ name }) => name === fault.field);
  return all.length > 0 ? all.toSorted((a, b) => order(a) - order(b)) : { path, text, notes };
}

const isNamed = (faults: readonly Fault[], field: string | undefined) =>
  field !== undefined && faults.some((fault) => fault.field === field);

function prefill(id: string, { texts, time }: AuthoringContext): Prefill {
  const { entries } = contentOf(texts);
  const byName = (collection: CollectionName) =>
    new Map(
      entries
        .filter((entry) => entry.collection === collection)
        .map((entry) => [textAt(entry.data, 'name'), entry.id]),
    );
  return {
    id,
    today: time.slice(0, 10),
    time,
    units: byName('units'),
    places: byName('places'),
  };
}

/** What the rules say of a file among the others, in words for somebody who has not seen the file. */
export function faultsOfFile(
  path: string,
  text: string,
  fields: readonly AskedField[],
  { texts, rules }: AuthoringContext,
): readonly Fault[] {
  const problems = problemsIn(contentWith(texts, path, text), rules);
  return problems
    .filter(({ file, severity }) => severity === 'error' && file === `content/${path}`)
    .map((problem) => faultOf(problem, fields));
}

const contentWith = (texts: AuthoringContext['texts'], path: string, text: string): Content =>
  contentOf(new Map([...texts, [path, text]]));

function faultOf(
  { field, message, found, example }: Problem,
  fields: readonly AskedField[],
): Fault {
  const dotted = schemaPath(/（([\w.]+)）$/.exec(field)?.[1] ?? field);
  const isNear = (path: string) =>
    path === dotted || path.startsWith(`${dotted}.`) || dotted.startsWith(`${path}.`);
  const asked = fields.find(({ path, label }) => isNear(schemaPath(path)) || label === field);
  // 开始 may have become the first day of an event without a time of day.
  const beside = fields.find(({ path }) =>
    schemaPath(path).startsWith(dotted.replace(/[^.]+$/, '') || '.'),
  );
  const name = asked?.label ?? field.replace(/（[\w.]+）$/, '');
  // Whoever answers questions has never seen how a file writes several fields.
  const shown = found !== undefined && /^[[{]/.test(found) ? undefined : found;
  const own = asked !== undefined && schemaPath(asked.path) === dotted ? asked.example : undefined;
  const right = example !== undefined && /^\s*(?:- )?\w+:/.test(example) ? own : example;
  return {
    ...nameOf(asked ?? beside),
    text: [
      `${name === '' ? '' : `${name}：`}${inQuestions(message, dotted, fields)}`,
      ...(shown === undefined ? [] : [`现在是：${shown}`]),
      ...(right === undefined ? [] : [`例如：${right}`]),
    ].join('。'),
  };
}

/** Words about a field in which the fields in it or beside it are called as they were asked for. */
function inQuestions(message: string, dotted: string, fields: readonly AskedField[]): string {
  const isNear = (home: string) => home === dotted || home === dotted.replace(/\.?[^.]*$/, '');
  const labels = new Map(
    fields
      .map(({ path, label }) => ({ steps: schemaPath(path).split('.'), label }))
      .filter(({ steps }) => isNear(steps.slice(0, -1).join('.')))
      .map(({ steps, label }) => [steps.at(-1), label]),
  );
  return message
    .replace(/（[A-Za-z]+）/g, '')
    .replace(/[A-Za-z]+(?:、[A-Za-z]+)+ ?/g, (list) => {
      const asked = list
        .trim()
        .split('、')
        .flatMap((name) => labels.get(name) ?? []);
      return asked.length === 0 ? list : asked.join('、');
    })
    .replace(/就删掉 ([A-Za-z]+)$/, (words, name: string) =>
      labels.has(name) ? `就空着“${labels.get(name) ?? ''}”` : words,
    );
}

const nameOf = (field: AskedField | undefined) =>
  field === undefined ? {} : { field: field.name };
