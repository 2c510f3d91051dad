/** A piece of YAML written the Chinese way, and what was meant. */
export interface Typo {
  readonly offset: number;
  readonly length: number;
  /** What belongs in its place. */
  readonly write: string;
  /** One Chinese sentence without full stop. */
  readonly message: string;
}

/** A text with its typos fixed, and the way back to the places of the text before. */
export interface FixedText {
  readonly text: string;
  originalOffset(offset: number): number;
}

type Piece = Omit<Typo, 'offset'> & { readonly column: number };
type Finder = (line: string) => Iterable<Piece>;

/** Longer lines, in characters, are not written by hand and are skipped. */
const LINE_LIMIT = 1000;
/** Name of a field at the start of a line, with the marks of lists before it. */
const NAME = String.raw`^\s*(?:- +)*[A-Za-z]+`;
const COMMAS: Readonly<Record<string, string>> = { '，': '逗号', '、': '顿号', '；': '分号' };
const OPENINGS: Readonly<Record<string, string>> = { '［': '[', '【': '[', '｛': '{' };
const CLOSINGS: Readonly<Record<string, string>> = { '］': ']', '】': ']', '｝': '}' };

const FINDERS: readonly Finder[] = [
  matches(
    /(?<=^ *)[\u3000\u00a0]+(?=[ \u3000\u00a0]*[-A-Za-z－—•])/g,
    (found) => '  '.repeat(found.length),
    () => '行首是中文空格，应换成英文空格',
  ),
  matches(
    new RegExp(String.raw`(?<=${NAME})\s*：\s*`, 'g'),
    () => ': ',
    (_, before) => `“${nameIn(before)}”后面是中文冒号“：”，应换成英文冒号“:”，再空一格`,
  ),
  inBraces(
    matches(
      /(?<=[{,，]\s*[A-Za-z]+)\s*：\s*/g,
      () => ': ',
      (_, before) => `“${nameIn(before)}”后面是中文冒号“：”，应换成英文冒号“:”，再空一格`,
    ),
  ),
  matches(
    new RegExp(String.raw`(?<=${NAME}:) *[\u3000\u00a0]\s*`, 'g'),
    () => ' ',
    () => '冒号后面是中文空格，应换成英文空格',
  ),
  matches(
    new RegExp(String.raw`(?<=${NAME}):(?=\S)(?!//)`, 'g'),
    () => ': ',
    (_, before) => `“${nameIn(before)}”的冒号后面要空一格`,
  ),
  matches(
    /(?<=^\s*)[－—–•·]\s*(?![－—–-])(?=\S)/g,
    () => '- ',
    (found) => `列表每一条的前面应是英文短横线“-”和空格，这里是“${found.trim()}”`,
  ),
  matches(
    /(?<=^\s*)-(?=[^\s-])/g,
    () => '- ',
    () => '短横线“-”后面要空一格',
  ),
  quotes,
  brackets,
  inBraces(
    matches(
      /\s*[，、；]\s*(?=[A-Za-z]+\s*[:：])|(?<=['"’”]\s*)[，、；]\s*(?=['"‘“{[A-Za-z])/g,
      () => ', ',
      (found) => `这里是中文${COMMAS[found.trim()] ?? '逗号'}“${found.trim()}”，应换成英文逗号“,”`,
    ),
  ),
  matches(
    new RegExp(String.raw`(?<=${NAME}:\s*[[{'"].*[\]}'"])\s*[,，;；]\s*$`, 'g'),
    () => '',
    (found) => `行末多了“${found.trim()}”，应删掉`,
  ),
];

/**
 * The Chinese punctuation and the missing blanks that keep a YAML text from being read, in their
 * order. Only for a text that the parser has refused: in another the same signs may be words.
 *
 * @example typosIn('title：讲座') // [{ offset: 5, length: 1, write: ': ', message: '“title”后面是…' }]
 */
export function typosIn(text: string): readonly Typo[] {
  const typos: Typo[] = [];
  let start = 0;
  let blockIndent = Infinity;
  for (const line of text.split('\n')) {
    const indent = line.search(/\S/);
    if (indent >= 0 && indent <= blockIndent) blockIndent = Infinity;
    if (indent >= 0 && blockIndent === Infinity && line.length <= LINE_LIMIT) {
      const bare = line.trimEnd();
      if (/[:：]\s*[|>][-+\d]*$/.test(bare)) blockIndent = indent;
      for (const { column, ...piece } of piecesIn(bare)) {
        typos.push({ ...piece, offset: start + column });
      }
    }
    start += line.length + 1;
  }
  return typos;
}

/** Puts what was meant in place of every typo. */
export function fixTypos(text: string, typos: readonly Typo[]): FixedText {
  let fixed = '';
  let done = 0;
  const shifts: { readonly from: number; readonly by: number }[] = [];
  for (const { offset, length, write } of typos) {
    fixed += text.slice(done, offset) + write;
    done = offset + length;
    shifts.push({ from: fixed.length, by: done - fixed.length });
  }
  return {
    text: fixed + text.slice(done),
    originalOffset: (offset) => offset + (shifts.findLast(({ from }) => from <= offset)?.by ?? 0),
  };
}

/** The typos of a line; where two speak of one piece, the first. */
function piecesIn(line: string): readonly Piece[] {
  if (/^\s*#/.test(line)) return [];
  const found = FINDERS.flatMap((find) => [...find(line)]);
  const own = found.filter(({ column }, index) =>
    found.slice(0, index).every((other) => {
      return column < other.column || column >= other.column + other.length;
    }),
  );
  return own.sort((a, b) => a.column - b.column);
}

const nameIn = (before: string) => /[A-Za-z]+$/.exec(before)?.[0] ?? '';

function matches(
  pattern: RegExp,
  write: (found: string) => string,
  message: (found: string, before: string) => string,
): Finder {
  return (line) =>
    [...line.matchAll(pattern)].map(({ 0: found, index }) => ({
      column: index,
      length: found.length,
      write: write(found),
      message: message(found, line.slice(0, index)),
    }));
}

/** Looks only into what stands in braces or brackets, and not at the words in quotes. */
function inBraces(find: Finder): Finder {
  return (line) => {
    const open = /[:：-]\s*[[［【{｛]/.exec(line)?.index;
    if (open === undefined) return [];
    const masked = line.replace(
      /'[^']*'|"[^"]*"/g,
      (quoted) => `'${'-'.repeat(quoted.length - 2)}'`,
    );
    return [...find(masked)].filter(({ column }) => column > open);
  };
}

/** Chinese quotation marks around a whole value that would need English ones. */
function* quotes(line: string): Generator<Piece> {
  const whole =
    /(?<=[:：[{,，、]\s*|^\s*- +)([“”‘’'"])([^“”‘’'"]*)([“”‘’'"])(?=\s*(?:[\]}］】｝,，、#]|$))/g;
  for (const found of line.matchAll(whole)) {
    const [all, open = '', words = '', close = ''] = found;
    const isEnglish = (mark: string) => /['"]/.test(mark);
    if (isEnglish(open) && isEnglish(close)) continue;
    const isMeant = isEnglish(open) || isEnglish(close) || /: | #|^[!-~ ]*$/.test(words);
    if (!isMeant) continue;
    for (const [column, mark] of [
      [found.index, open],
      [found.index + all.length - 1, close],
    ] as const) {
      const message = `这里的 ${mark} 不是英文引号，应换成英文单引号 '`;
      if (mark !== "'") yield { column, length: 1, write: "'", message };
    }
  }
}

/** Chinese brackets around a list or around fields; a title may stand in 【】. */
function* brackets(line: string): Generator<Piece> {
  const whole = new RegExp(String.raw`(?<=${NAME}[:：]\s*)([[［【{｛])(.*)([\]］】}｝])(?=\s*$)`);
  const found = whole.exec(line);
  const [all, open = '', , close = ''] = found ?? [];
  if (found === null || all === undefined || (open === '【' && close === '】')) return;
  for (const [column, mark, write] of [
    [found.index, open, OPENINGS[open]],
    [found.index + all.length - 1, close, CLOSINGS[close]],
  ] as const) {
    if (write === undefined) continue;
    yield {
      column,
      length: 1,
      write,
      message: `这里的 ${mark} 是中文括号，应换成英文的 ${write}`,
    };
  }
}
