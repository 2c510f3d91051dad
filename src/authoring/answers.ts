import { tidyDate } from './date-words.ts';
import type { AskedField } from './fields.ts';
import { listOf, mapOf, type YamlMap, type YamlValue } from './yaml-text.ts';

/** What was answered, as written, by the name of the field; what was not answered is absent. */
export type Answers = Readonly<Record<string, string>>;

/** Something to be fixed, in Chinese, with the field that it is about where that is known. */
export interface Fault {
  readonly field?: string;
  readonly text: string;
}

/** Longest answers, in characters. */
const LINE_LIMIT = 300;
const TEXT_LIMIT = 5000;

/** What is missing from the answers, and what must not stand in them, whatever the field. */
export function answerFaults(fields: readonly AskedField[], answers: Answers): readonly Fault[] {
  return fields.flatMap(({ name, label, needed, long }) => {
    const answer = answers[name]?.trim() ?? '';
    const fault = (text: string) => [{ field: name, text: `${label}：${text}` }];
    if (answer === '') return needed === true ? fault('没有写') : [];
    const limit = long === true ? TEXT_LIMIT : LINE_LIMIT;
    const length = Array.from(answer).length;
    if (length > limit) return fault(`太长了，有 ${length} 个字，最多 ${limit} 个`);
    if (/[^\P{C}\n\t]/u.test(answer)) return fault('里面有看不见的控制字符，请重新打一遍');
    if (long !== true && answer.includes('\n')) return fault('只能写一行');
    if (/<[a-z!/?]/i.test(answer)) return fault('不能写网页代码（<……>），写平常的文字');
    if (answer.includes('![')) return fault('不能贴图片，请另外把图片文件交给编辑');
    if (/\]\((?!https?:\/\/)/i.test(answer)) return fault('链接要写完整网址，以 https:// 开头');
    return [];
  });
}

/**
 * The answers as data, each in its place.
 *
 * @example dataOf(fields, { 'source-title': '通知' }) // { sources: [{ title: '通知' }] }
 */
export function dataOf(fields: readonly AskedField[], answers: Answers): YamlMap {
  let data: YamlMap = {};
  for (const field of fields) {
    const answer = answers[field.name]?.trim() ?? '';
    if (answer !== '') data = placed(data, field.path.split('.'), readAnswer(field, answer));
  }
  return data;
}

/** The data with a value at a path, without changing what was there. */
function placed(data: YamlMap, [key = '', ...rest]: readonly string[], value: YamlValue): YamlMap {
  const old = data[key];
  if (rest.length === 0) return { ...data, [key]: value };
  // We ask for one thing of each list: its place is always the first.
  if (rest[0] === '0') {
    return { ...data, [key]: [placed(mapOf(listOf(old)[0]), rest.slice(1), value)] };
  }
  return { ...data, [key]: placed(mapOf(old), rest, value) };
}

function readAnswer({ choices, list, long, example }: AskedField, answer: string): YamlValue {
  if (list) {
    const parts = answer.split(long === true ? /\n+/ : /[\n、，,；;]+/);
    return parts
      .map((part) => part.replace(/^\s*[-*] +/, '').trim())
      .filter((part) => part !== '')
      .map((part) => chosen(choices, part));
  }
  if (choices !== undefined) return chosen(choices, answer);
  if (example !== undefined && /^\d+$/.test(example) && /^\d+$/.test(answer)) return Number(answer);
  return example !== undefined && /^\d{4}-\d\d|^\d\d:\d\d$/.test(example)
    ? tidyDate(answer)
    : answer;
}

/**
 * The id of a choice that is written as `讲座`, `lecture` or `讲座（lecture）`, or as the beginning of one
 * name, `灵山`; else what is written.
 */
function chosen(choices: AskedField['choices'], written: string): string {
  const [, inside] = /（([^（）]+)）$/.exec(written) ?? [];
  const options = Object.entries(choices ?? {});
  const found = options.find(([id, name]) => id === written || id === inside || name === written);
  const begun = options.filter(([, name]) => name.startsWith(written));
  return found?.[0] ?? (begun.length === 1 ? begun[0]?.[0] : undefined) ?? written;
}

/** That an answer is none of the choices, and which there are; undefined where it is. */
export function choiceFault(field: AskedField, answer: string): Fault | undefined {
  const { name, label, choices } = field;
  if (choices === undefined || answer === '') return undefined;
  const wrong = [readAnswer(field, answer)]
    .flat()
    .find((id) => typeof id !== 'string' || !Object.hasOwn(choices, id));
  if (wrong === undefined) return undefined;
  const all = Object.values(choices).join('、');
  return {
    field: name,
    text: `${label}：没有“${typeof wrong === 'string' ? wrong : answer}”，这里可以选：${all}`,
  };
}
