import { contentOf, textAt, valueAt } from '#checks/read/content.ts';
import { readContentFile } from '#checks/read/content-file.ts';
import { pagePath } from '#checks/model/page-paths.ts';
import { answerFaults, type Answers, type Fault } from './answers.ts';
import type { AuthoringContext } from './compose.ts';
import { CORRECTION_PATH } from './desk-record.ts';
import { KINDS } from './kinds.ts';
import { stepsOf } from './record-values.ts';

/** The answers in a report that the desk made; none where it is broken. */
export function correctionAnswers(text: string): Answers {
  const { data } = readContentFile(CORRECTION_PATH, text);
  return Object.fromEntries(
    KINDS.correction.fields.flatMap(({ name, path }) => {
      const answer = valueAt(data, stepsOf(path));
      return typeof answer === 'string' ? [[name, answer]] : [];
    }),
  );
}

/**
 * What an editor has to do about a reported mistake, as Markdown; or what is missing in the report.
 * No file is written: whether the report is right only a person can tell.
 */
export function correctionTask(
  answers: Answers,
  { texts }: AuthoringContext,
): string | readonly Fault[] {
  const faults = answerFaults(KINDS.correction.fields, answers);
  const page = answers['page'] ?? '';
  const entry = contentOf(texts).entries.find(
    ({ collection, id }) => pagePath(collection, id) === sitePath(page),
  );
  if (entry === undefined && page !== '') {
    return [
      ...faults,
      {
        field: 'page',
        text: `哪一页：${page} 不是哪个文件的网页，请从网页末尾的“编辑本页”看是哪个文件`,
      },
    ];
  }
  if (faults.length > 0 || entry === undefined) return faults;
  const { path } = entry.file;
  const line = lineOf(texts.get(path.replace(/^[^/]*\//, '')) ?? '', answers['wrong'] ?? '');
  const source = ['title', 'publisher', 'number', 'date', 'url']
    .map((part) => answers[`source-${part}`] ?? '')
    .filter((part) => part !== '');
  return [
    `要看的文件：${path}${line === undefined ? '' : `:${line}`}`,
    `（${textAt(entry.data, 'title') || textAt(entry.data, 'name')}）`,
    '',
    `读者说不对：${answers['wrong'] ?? ''}`,
    `应该是：${answers['right'] ?? '没有写'}`,
    `依据：${source.join('，')}`,
    '',
    '1. 打开依据，一个字一个字比对。',
    '2. 读者说得对，就改文件，来源也换成对的那个；compiled 和 updated 改成今天。',
    '3. 活动的时间、地点或状态错了，sequence 加一。',
    '4. 读者说得不对，就告诉读者为什么。',
  ].join('\n');
}

/** The path of an address, which may be a whole one, or lack slashes at its ends. */
function sitePath(written: string): string {
  const path = written.trim().replace(/^https?:\/\/[^/]*/i, '');
  return `/${path.replace(/[?#].*$/, '').replace(/^\/+|\/+$/g, '')}/`;
}

/** The line on which the words stand, the page's own gaps and marks aside. */
function lineOf(text: string, words: string): number | undefined {
  const bare = (part: string) => part.replace(/[\s*_`“”"'[\]]/g, '');
  const wanted = bare(words);
  const index =
    wanted === '' ? -1 : text.split('\n').findIndex((line) => bare(line).includes(wanted));
  return index < 0 ? undefined : index + 1;
}
