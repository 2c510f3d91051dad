import { parseArgs } from 'node:util';
import { nearestWord } from '#checks/read/spelling.ts';
import type { Answers, Fault } from './answers.ts';
import { isFileKind } from './new-file.ts';
import { KINDS, type KindName } from './kinds.ts';

/** What `npm run new` was asked to do. */
export interface Command {
  readonly wantsHelp: boolean;
  /** Absent where it is to be asked. */
  readonly kind?: KindName;
  readonly answers: Answers;
  /** Empty where it is to be made of the name. */
  readonly id: string;
  /** Path of a file that the writing desk made; `-` for text that is pasted. */
  readonly from?: string;
}

/** Whether a word names a kind of writing. */
export const isKind = (name: string | undefined): name is KindName =>
  name !== undefined && Object.hasOwn(KINDS, name);

const COMMON_OPTIONS = ['id', 'from'];
const HELP_HINT = (kind: KindName | undefined) =>
  `有哪些可以写：npm run new --${kind === undefined ? '' : ` ${kind}`} --help`;

/**
 * Reads the words behind `npm run new --`. Nothing is dropped in silence: whatever has no place is a
 * fault, all at once.
 *
 * @example readCommand(['event', '--start', '2027-05-22', '09:00']) // [{ text: '多了“09:00”…' }]
 */
export function readCommand(args: readonly string[]): Command | readonly Fault[] {
  const { tokens } = parse(args);
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? [token] : []));
  const options = tokens.flatMap((token) => (token.kind === 'option' ? [token] : []));
  const [first, ...others] = words;
  const isFirst = first !== undefined && options.every(({ index }) => index > first.index);
  if (isFirst && !isKind(first.value)) return [noKind(first.value)];
  const kind = isFirst && isKind(first.value) ? first.value : undefined;
  if (options.some(({ name }) => name === 'help' || name === 'h')) {
    return { wantsHelp: true, answers: {}, id: '', ...(kind === undefined ? {} : { kind }) };
  }
  const names: readonly string[] = kind === undefined ? [] : namesOf(kind);
  const isKnown = ({ name }: { readonly name: string }) =>
    [...COMMON_OPTIONS, ...names].includes(name);
  // Node takes the next option for what an option without content should hold.
  const empty = options.filter(
    (option) =>
      isKnown(option) &&
      (option.value === undefined || (!option.inlineValue && option.value.startsWith('--'))),
  );
  if (empty.length > 0) {
    return empty.map(({ rawName }) => ({
      text: `${rawName} 后面少了内容，例如 ${rawName} '内容'`,
    }));
  }
  const unknown = options.filter((option) => !isKnown(option));
  const extra = (isFirst ? others : words).filter(
    ({ index }) => !unknown.some((option) => option.index === index - 1),
  );
  const faults: Fault[] = [
    ...unknown.map(({ rawName }) => noOption(rawName, names, kind)),
    ...extra.map(({ value, index }) =>
      tooMany(value, options.findLast((option) => option.index < index)?.name, kind),
    ),
    ...options
      .filter(({ name }, index) => options.slice(0, index).some((other) => other.name === name))
      .map(({ rawName }) => ({ text: `${rawName} 写了两次，留下对的那一个` })),
  ];
  const given = new Map(options.map(({ name, value = '' }) => [name, value]));
  const from = given.get('from');
  if (from !== undefined && (kind !== undefined || given.size > 1)) {
    faults.push({ text: '用了 --from，内容就都从那个文件里来；别的都去掉' });
  }
  if (kind === 'correction' && given.has('id')) faults.push({ text: '纠错没有编号，去掉 --id' });
  if (faults.length > 0) return faults;
  return {
    wantsHelp: false,
    answers: Object.fromEntries([...given].filter(([name]) => names.includes(name))),
    id: given.get('id') ?? '',
    ...(kind === undefined ? {} : { kind }),
    ...(from === undefined ? {} : { from }),
  };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const names = [...COMMON_OPTIONS, ...Object.keys(KINDS).filter(isKind).flatMap(namesOf)];
  return parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(names.map((name) => [name, text])),
  });
}

const namesOf = (kind: KindName): readonly string[] => KINDS[kind].fields.map(({ name }) => name);

/** That a word has no place; most often a blank has parted it from what is before. */
function tooMany(word: string, option: string | undefined, kind: KindName | undefined): Fault {
  const why =
    option === undefined
      ? `选项要写在 -- 后面：npm run new -- ${kind ?? 'event'} --title '名称'`
      : `有空格的内容要用引号括起来：--${option} '…… ${word}'`;
  return { text: `多了“${word}”。${why}` };
}

function noOption(option: string, names: readonly string[], kind: KindName | undefined): Fault {
  if (kind === undefined) {
    return { text: `${option} 前面要写是哪一种，例如 npm run new -- event ${option} '内容'` };
  }
  const near = nearestWord(option.replace(/^-+/, ''), [...names, ...COMMON_OPTIONS]);
  const meant = near === undefined ? '' : `，是不是 --${near}`;
  return { text: `${KINDS[kind].title}没有 ${option} 这一项${meant}。${HELP_HINT(kind)}` };
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

/** What can be written, for who asks with `--help`. */
export function helpOf(kind: KindName | undefined): string {
  if (kind === undefined) {
    return [
      '用法：',
      '  npm run new                           一问一答',
      ...Object.entries(KINDS)
        .filter(([name]) => name !== 'correction')
        .map(([name, { title }]) => `  npm run new -- ${name.padEnd(22)} ${title}`),
      "  npm run new -- event --title '名称' …  不问，直接写；有空格的内容用引号括起来",
      '  npm run new -- event --help           有哪些可以写',
      '  npm run new -- --from 文件             把写作台做的文件放到位置上；--from - 可以直接粘贴',
      '--id 写编号，也是文件名和网址，例如 2027-dolphin-talk；不写就用名称的拼音。',
    ].join('\n');
  }
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
