import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import type { Answers, Fault } from '#authoring/answers.ts';
import { askAll, withoutFaulty, type Ask } from '#authoring/ask.ts';
import { compose, isFile, isFileKind, openDesk } from '#authoring/compose.ts';
import { correctionTask } from '#authoring/correction.ts';
import { readIssue } from '#authoring/issue.ts';
import { KINDS, type KindName } from '#authoring/kinds.ts';
import { composeYear } from '#authoring/observance-year.ts';
import { suggestId } from '#authoring/suggest-id.ts';
import { writeWhole } from '#authoring/write-file.ts';
import { loadRules } from '#checks/check-content.ts';
import { nearestWord } from '#checks/spelling.ts';
import { buildNow } from '#site/now.ts';

// npm run new [-- KIND --FIELD TEXT …] [-- --from-issue FILE]: writes a new content file from flags,
// answers or a filled issue form; or says in Chinese all that is missing, and writes nothing.
const FOLDER = resolve(process.env['CONTENT_DIR'] ?? 'content');
const HELP = [
  '用法：',
  '  npm run new                           一问一答',
  ...Object.entries(KINDS)
    .filter(([kind]) => kind !== 'correction')
    .map(([kind, { title }]) => `  npm run new -- ${kind.padEnd(22)} ${title}`),
  '  npm run new -- event --title 名称 ……   不问，直接写',
  '  npm run new -- event --help           有哪些可以写',
  '  npm run new -- --from-issue 文件       把填好的议题表单变成文件',
  '--id 写编号，也是文件名和网址，例如 2027-dolphin-talk；不写就用名称的拼音。',
].join('\n');

const isKind = (name: string | undefined): name is KindName =>
  name !== undefined && Object.hasOwn(KINDS, name);

function fieldHelp(kind: KindName): string {
  const lines = KINDS[kind].fields.map(({ name, label, needed, hint, choices }) => {
    const options = Object.entries(choices ?? {}).map(([id, chinese]) => `${id} ${chinese}`);
    const notes = [needed === true ? '必填' : '', hint ?? '', options.join('、')].filter(Boolean);
    return `  --${name.padEnd(18)} ${label}${notes.length > 0 ? `：${notes.join('；')}` : ''}`;
  });
  const id = isFileKind(kind)
    ? ['  --id                 编号，也是文件名和网址，例如 2027-dolphin-talk；不写就用名称的拼音']
    : kind === 'year'
      ? ['  --id                 哪个节日或系列：observances 里的文件名；必填']
      : [];
  return [`${KINDS[kind].title}（${kind}）：`, ...id, ...lines].join('\n');
}

/** Shanghai time, as files have it. */
function time(): string {
  const now =
    process.env['BUILD_NOW'] === undefined
      ? Temporal.Now.zonedDateTimeISO('Asia/Shanghai')
      : buildNow();
  return now.toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
}

interface Wish {
  readonly kind: KindName;
  readonly answers: Answers;
  readonly id: string;
  /** There where questions may be asked. */
  readonly ask?: Ask;
}

async function write({ kind, answers, id, ask }: Wish): Promise<void> {
  const desk = await openDesk(FOLDER, time(), await loadRules());
  if (kind === 'correction') {
    const task = correctionTask(answers, desk);
    if (typeof task === 'string') console.log(task);
    else refuse(task);
    return;
  }
  const complete = ask === undefined ? answers : await askAll(KINDS[kind].fields, answers, ask);
  const own = id === '' && ask !== undefined ? await askId(kind, complete, ask) : id;
  const draft = isFileKind(kind)
    ? compose(kind, complete, own, desk)
    : composeYear(own, complete, desk);
  if (isFile(draft)) {
    await writeWhole(join(FOLDER, draft.path), draft.text, isFileKind(kind) ? 'new' : 'over');
    console.log(`写好了：content/${draft.path}`);
    for (const note of draft.notes ?? []) console.log(`！${note}`);
    if (isFileKind(kind))
      console.log('这是草稿：打开看一遍，改好以后把 draft: true 改成 draft: false。');
  } else if (ask === undefined) refuse(draft);
  else {
    console.log(draft.map(({ text }) => `！${text}`).join('\n'));
    const again = draft.some(({ field }) => field === 'id') ? '' : own;
    await write({ kind, answers: withoutFaulty(complete, draft), id: again, ask });
  }
}

async function askId(kind: Exclude<KindName, 'correction'>, answers: Answers, ask: Ask) {
  if (!isFileKind(kind)) return (await ask('哪个节日或系列（observances 里的文件名）\n> ')).trim();
  const suggested = suggestId(kind, answers, time());
  const typed = (
    await ask(
      `编号，也是文件名和网址，发布以后不能改（直接回车就用 ${suggested}；自己写用英文或拼音，短一点）\n> `,
    )
  ).trim();
  return typed === '' ? suggested : typed;
}

function refuse(faults: readonly Fault[]): void {
  console.error(['没有写，还要改这些：', ...faults.map(({ text }) => `- ${text}`)].join('\n'));
  process.exitCode = 1;
}

/** That there is no such kind of writing, which there are, and which was meant. */
function noKind(word: string): Fault {
  const names = Object.keys(KINDS);
  const near =
    names.find((name) => isKind(name) && KINDS[name].title === word) ?? nearestWord(word, names);
  const meant = near === undefined ? '' : `，是不是“${near}”`;
  const all = Object.entries(KINDS).map(([name, { title }]) => `${name}（${title}）`);
  return { text: `没有“${word}”这一种${meant}。可以写：${all.join('、')}` };
}

/** Says in Chinese that a file cannot be read. */
const noFile = (path: string) => (): never => {
  throw new Error(`没有“${path}”这个文件，或者打不开；写文件的完整路径，检查有没有拼错`);
};

/** What went wrong, in Chinese; Node's own words name an option, which stays. */
function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!('code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))) return error.message;
  const option = /'(-[^' ]*)/.exec(error.message)?.[1] ?? '';
  return `看不懂选项 ${option}，或者它后面少了内容。有哪些可以写：npm run new -- event --help`;
}

async function main(args: readonly string[]): Promise<void> {
  const kind = args.find(isKind);
  const names = kind === undefined ? [] : KINDS[kind].fields.map(({ name }) => name);
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      help: { type: 'boolean' },
      id: text,
      'from-issue': text,
      ...Object.fromEntries(names.map((name) => [name, text])),
    },
  });
  const flags = Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      names.includes(name) && typeof value === 'string' ? [[name, value]] : [],
    ),
  );
  const id = typeof values.id === 'string' ? values.id : '';
  const issue = values['from-issue'];
  if (values.help === true) console.log(kind === undefined ? HELP : fieldHelp(kind));
  else if (kind === undefined && positionals[0] !== undefined) refuse([noKind(positionals[0])]);
  else if (typeof issue === 'string') {
    const form = readIssue(await readFile(issue, 'utf8').catch(noFile(issue)));
    if ('kind' in form) await write({ ...form, id });
    else refuse(form);
  } else if (kind !== undefined && (Object.keys(flags).length > 0 || !process.stdin.isTTY)) {
    await write({ kind, answers: flags, id });
  } else if (process.stdin.isTTY) await converse(kind, id);
  else {
    console.log(HELP);
    process.exitCode = 1;
  }
}

async function converse(given: KindName | undefined, id: string): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const ask: Ask = (question) => terminal.question(question);
    const kinds = Object.entries(KINDS).filter(([name]) => name !== 'correction');
    const menu = kinds.map(([, { title }], index) => `  ${index + 1} ${title}\n`).join('');
    let kind = given;
    while (kind === undefined) {
      const name = kinds[Number(await ask(`要写什么？写号码\n${menu}> `)) - 1]?.[0];
      if (isKind(name)) kind = name;
    }
    await write({ kind, answers: {}, id, ask });
  } finally {
    terminal.close();
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(`没有写成：${inWords(error)}`);
  process.exitCode = 1;
}
