import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { loadRules } from '#checks/check-content.ts';
import { readTexts } from '#checks/read/texts.ts';
import type { Answers, Fault } from './answers.ts';
import { askAll, withoutFaulty, type Ask } from './ask.ts';
import { helpOf, isKind, readCommand } from './command.ts';
import { compose, isFile } from './compose.ts';
import { isFileKind } from './new-file.ts';
import { correctionAnswers, correctionTask } from './correction.ts';
import { CORRECTION_PATH } from './desk-record.ts';
import { placeDeskFile } from './place-file.ts';
import { PACK_END, readDesk } from './desk-file.ts';
import { forgetKept, keepAnswers, nameOfKept, readKept } from './kept-answers.ts';
import { KINDS, type KindName } from './kinds.ts';
import { composeYear } from './observance-year.ts';
import { suggestId } from './suggest-id.ts';
import { Interrupted, openTerminal } from './terminal.ts';
import { writeWhole } from './write-file.ts';

/** Where a new entry goes, and from where it comes. */
export interface NewEntryOptions {
  /** Content folder. */
  readonly folder: string;
  /** Folder of the files that go onto the site as they are. */
  readonly publicFolder: string;
  /** File for the answers of a conversation that is broken off. */
  readonly kept: string;
  /** Shanghai wall clock, `YYYY-MM-DD HH:MM`. */
  readonly time: string;
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream;
}

/** An entry as far as it is known. */
interface NewEntry {
  readonly kind: KindName;
  readonly answers: Answers;
  readonly id: string;
  /** There where questions may be asked. */
  readonly ask?: Ask;
}

/**
 * Does what `npm run new -- …` was asked: writes a new content file from flags or answers, or puts what
 * the writing desk made into its place; or prints in Chinese all that is missing, and writes nothing.
 *
 * @returns whether it was done
 * @throws Error in Chinese where a file cannot be read or written
 */
export async function newEntry(
  args: readonly string[],
  options: NewEntryOptions,
): Promise<boolean> {
  const command = readCommand(args);
  if (!('wantsHelp' in command)) return refuse(command);
  const { wantsHelp, kind, answers, id, from } = command;
  const isTerminal = options.input.isTTY === true;
  if (from !== undefined) return takeOver(from, options);
  if (!wantsHelp && kind !== undefined && (Object.keys(answers).length > 0 || !isTerminal)) {
    return write({ kind, answers, id }, options);
  }
  if (!wantsHelp && isTerminal) return converse(kind, id, options);
  console.log(helpOf(kind));
  return wantsHelp;
}

async function write(entry: NewEntry, options: NewEntryOptions): Promise<boolean> {
  const { kind, answers, ask } = entry;
  const { folder, kept, time } = options;
  const context = { texts: await readTexts(folder), time, rules: await loadRules() };
  if (kind === 'correction') {
    const task = correctionTask(answers, context);
    if (typeof task !== 'string') return refuse(task);
    console.log(task);
    return true;
  }
  const keep = (soFar: Answers) => keepAnswers(kept, { kind, answers: soFar });
  const complete =
    ask === undefined ? answers : await askAll(KINDS[kind].fields, answers, ask, keep);
  const id =
    entry.id === '' && ask !== undefined ? await askId(kind, complete, time, ask) : entry.id;
  const draft = isFileKind(kind)
    ? compose(kind, complete, id, context)
    : composeYear(id, complete, context);
  if (isFile(draft)) {
    await writeWhole(join(folder, draft.path), draft.text, isFileKind(kind) ? 'new' : 'over');
    if (ask !== undefined) await forgetKept(kept);
    console.log(`写好了：content/${draft.path}`);
    for (const note of draft.notes ?? []) console.log(`！${note}`);
    if (isFileKind(kind))
      console.log('这是草稿：打开看一遍，改好以后把 draft: true 改成 draft: false。');
    return true;
  }
  if (ask === undefined) return refuse(draft);
  console.log(draft.map(({ text }) => `！${text}`).join('\n'));
  const again = draft.some(({ field }) => field === 'id') ? '' : id;
  return write({ kind, answers: withoutFaulty(complete, draft), id: again, ask }, options);
}

/** Checks what the writing desk made and puts it in place. */
async function takeOver(from: string, options: NewEntryOptions): Promise<boolean> {
  const packed =
    from === '-' ? await pasted(options.input) : await readFile(from, 'utf8').catch(noFile(from));
  const file = readDesk(packed);
  if (!('path' in file)) return refuse(file);
  if (file.path === CORRECTION_PATH) {
    return write({ kind: 'correction', answers: correctionAnswers(file.text), id: '' }, options);
  }
  const { folder, publicFolder, time } = options;
  const context = { texts: await readTexts(folder), time, rules: await loadRules() };
  const faults = await placeDeskFile(file, context, { folder, publicFolder });
  if (faults.length > 0) return refuse(faults);
  console.log(`放好了：content/${file.path}`);
  if (file.picture !== undefined) console.log(`图片：public/${file.picture.path}`);
  if (context.texts.has(file.path)) console.log('这个文件本来就有：提交前看一遍改了哪些地方。');
  return true;
}

/** What is pasted into a terminal, up to the last line of the desk's text. */
async function pasted(input: NodeJS.ReadableStream): Promise<string> {
  const lines: string[] = [];
  for await (const line of createInterface({ input })) {
    lines.push(line);
    if (line.trimEnd() === PACK_END) break;
  }
  return lines.join('\n');
}

async function askId(
  kind: Exclude<KindName, 'correction'>,
  answers: Answers,
  time: string,
  ask: Ask,
): Promise<string> {
  if (!isFileKind(kind)) return (await ask('哪个节日或系列（observances 里的文件名）\n> ')).trim();
  const suggested = suggestId(kind, answers, time);
  const unlessTyped = suggested === '' ? '' : `直接回车就用 ${suggested}；`;
  const typed = await ask(
    `编号，也是文件名和网址，发布以后不能改（${unlessTyped}自己写用英文或拼音，短一点）\n> `,
  );
  return typed.trim() === '' ? suggested : typed.trim();
}

function refuse(faults: readonly Fault[]): false {
  console.error(['没有写，还要改这些：', ...faults.map(({ text }) => `- ${text}`)].join('\n'));
  return false;
}

/** Says in Chinese that a file cannot be read. */
const noFile = (path: string) => (): never => {
  throw new Error(`没有“${path}”这个文件，或者打不开；写文件的完整路径，检查有没有拼错`);
};

async function converse(
  given: KindName | undefined,
  id: string,
  options: NewEntryOptions,
): Promise<boolean> {
  const { ask, close } = openTerminal(options.input, options.output);
  try {
    const resumed = await resume(options.kept, ask);
    if (resumed !== undefined) return await write({ ...resumed, id: '', ask }, options);
    const kind = given ?? (await askKind(ask));
    return await write({ kind, answers: {}, id, ask }, options);
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    const left = await readKept(options.kept);
    const how =
      left === undefined
        ? ''
        : `答过的都留着（${nameOfKept(left, KINDS[left.kind].title)}），下次运行 npm run new 可以接着写。`;
    console.error(`\n停下了，没有写文件。${how}`);
    return false;
  } finally {
    close();
  }
}

/** The answers of the last time, where somebody wants to go on with them. */
async function resume(file: string, ask: Ask) {
  const kept = await readKept(file);
  if (kept === undefined) return undefined;
  const name = nameOfKept(kept, KINDS[kept.kind].title);
  const typed = await ask(`上次没写完：${name}。接着写就直接回车；不要了就写“不要”\n> `);
  if (typed === '') return kept;
  await forgetKept(file);
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
