import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import type { Answers, Fault } from '#authoring/answers.ts';
import { askAll, withoutFaulty, type Ask } from '#authoring/ask.ts';
import { helpOf, isKind, readCommand } from '#authoring/command.ts';
import { compose, isFile, isFileKind, openDesk } from '#authoring/compose.ts';
import { correctionTask } from '#authoring/correction.ts';
import { readIssue } from '#authoring/issue.ts';
import { forgetKept, keepAnswers, nameOfKept, readKept } from '#authoring/kept-answers.ts';
import { KINDS, type KindName } from '#authoring/kinds.ts';
import { composeYear } from '#authoring/observance-year.ts';
import { suggestId } from '#authoring/suggest-id.ts';
import { Interrupted, openTerminal } from '#authoring/terminal.ts';
import { writeWhole } from '#authoring/write-file.ts';
import { loadRules } from '#checks/check-content.ts';
import { buildNow } from '#site/now.ts';

// npm run new [-- KIND --FIELD TEXT …] [-- --from-issue FILE]: writes a new content file from flags,
// answers or a filled issue form; or says in Chinese all that is missing, and writes nothing.
const FOLDER = resolve(process.env['CONTENT_DIR'] ?? 'content');
/** Answers of a conversation that was broken off. */
const KEPT = resolve('.drafts', 'new.json');

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
  const keep = (soFar: Answers) => keepAnswers(KEPT, { kind, answers: soFar });
  const complete =
    ask === undefined ? answers : await askAll(KINDS[kind].fields, answers, ask, keep);
  const own = id === '' && ask !== undefined ? await askId(kind, complete, ask) : id;
  const draft = isFileKind(kind)
    ? compose(kind, complete, own, desk)
    : composeYear(own, complete, desk);
  if (isFile(draft)) {
    await writeWhole(join(FOLDER, draft.path), draft.text, isFileKind(kind) ? 'new' : 'over');
    if (ask !== undefined) await forgetKept(KEPT);
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
  const unlessTyped = suggested === '' ? '' : `直接回车就用 ${suggested}；`;
  const typed = (
    await ask(
      `编号，也是文件名和网址，发布以后不能改（${unlessTyped}自己写用英文或拼音，短一点）\n> `,
    )
  ).trim();
  return typed === '' ? suggested : typed;
}

function refuse(faults: readonly Fault[]): void {
  console.error(['没有写，还要改这些：', ...faults.map(({ text }) => `- ${text}`)].join('\n'));
  process.exitCode = 1;
}

/** Says in Chinese that a file cannot be read. */
const noFile = (path: string) => (): never => {
  throw new Error(`没有“${path}”这个文件，或者打不开；写文件的完整路径，检查有没有拼错`);
};

async function main(args: readonly string[]): Promise<void> {
  const command = readCommand(args);
  if (!('wantsHelp' in command)) {
    refuse(command);
    return;
  }
  const { wantsHelp, kind, answers, id, issue } = command;
  if (wantsHelp) console.log(helpOf(kind));
  else if (issue !== undefined) {
    const form = readIssue(await readFile(issue, 'utf8').catch(noFile(issue)));
    if ('kind' in form) await write({ ...form, id });
    else refuse(form);
  } else if (kind !== undefined && (Object.keys(answers).length > 0 || !process.stdin.isTTY)) {
    await write({ kind, answers, id });
  } else if (process.stdin.isTTY) await converse(kind, id);
  else {
    console.log(helpOf(undefined));
    process.exitCode = 1;
  }
}

async function converse(given: KindName | undefined, id: string): Promise<void> {
  const terminal = openTerminal(process.stdin, process.stdout);
  try {
    const kept = await resumed(terminal.ask);
    if (kept !== undefined) {
      await write({ ...kept, id: '', ask: terminal.ask });
      return;
    }
    const kind = given ?? (await askKind(terminal.ask));
    await write({ kind, answers: {}, id, ask: terminal.ask });
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    const left = await readKept(KEPT);
    const how =
      left === undefined
        ? ''
        : `答过的都留着（${nameOfKept(left, KINDS[left.kind].title)}），下次运行 npm run new 可以接着写。`;
    console.error(`\n停下了，没有写文件。${how}`);
    process.exitCode = 1;
  } finally {
    terminal.close();
  }
}

/** The answers of the last time, where somebody wants to go on with them. */
async function resumed(ask: Ask) {
  const kept = await readKept(KEPT);
  if (kept === undefined) return undefined;
  const name = nameOfKept(kept, KINDS[kept.kind].title);
  const typed = await ask(`上次没写完：${name}。接着写就直接回车；不要了就写“不要”\n> `);
  if (typed === '') return kept;
  await forgetKept(KEPT);
  return undefined;
}

async function askKind(ask: Ask): Promise<KindName> {
  const kinds = Object.keys(KINDS)
    .filter((name) => name !== 'correction')
    .filter(isKind);
  const menu = kinds.map((name, index) => `  ${index + 1} ${KINDS[name].title}\n`).join('');
  for (;;) {
    const kind = kinds[Number(await ask(`要写什么？写号码\n${menu}> `)) - 1];
    if (kind !== undefined) return kind;
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(`没有写成：${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
