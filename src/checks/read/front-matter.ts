/** The fields of a Markdown file and the text below them. */
export interface FrontMatter {
  readonly fields: string;
  readonly body: string;
}

/** Why a file has no fields that can be told from its text: where and what, in Chinese. */
export interface FenceFault {
  readonly position: { readonly line: number; readonly column: number };
  readonly message: string;
  readonly found?: string;
  readonly example: string;
}

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;
const FENCE = '---';

/**
 * Takes a Markdown file apart at its two lines of dashes.
 *
 * @example splitFrontMatter('---\na: b\n---\n正文') // { fields: 'a: b\n', body: '正文' }
 */
export function splitFrontMatter(text: string): FrontMatter | FenceFault {
  const match = FRONT_MATTER.exec(text);
  if (match?.index === 0) return { fields: match[1] ?? '', body: text.slice(match[0].length) };
  return fenceFault(text.split(/\r?\n/));
}

/**
 * The same file with nothing between its two lines of dashes, for what reads front matter in its
 * own way. Every line of the body keeps its number.
 */
export function blankFrontMatter(text: string): string {
  const clean = text.replace(/^\uFEFF/, '');
  const parts = splitFrontMatter(clean);
  if ('message' in parts) return clean;
  const lines = parts.fields.replace(/[^\n]/g, '');
  return `${FENCE}\n${lines}${FENCE}\n${parts.body}`;
}

function fenceFault(lines: readonly string[]): FenceFault {
  const [first = ''] = lines;
  const start = lines.findIndex((line) => line.trim() !== '');
  if (start < 0) {
    return fault(0, 0, '文件是空的：先写一行 ---，下面写填写项，再写一行 ---');
  }
  if (!/^---[ \t]*$/.test(first)) {
    const message = '第一行应是三个英文短横线 ---，前面不能有空行和空格，填写项写在它下面';
    return { ...fault(0, 0, message), found: start > 0 ? '空行' : first.slice(0, 60) };
  }
  for (const [index, line] of lines.entries()) {
    if (index === 0) continue;
    if (/^\s*[-－—–]{2,}\s*$/.test(line)) {
      const message = '填写项末尾这一行应是三个英文短横线 ---，前后不加别的';
      return { ...fault(index, 0, message), found: line.trim() };
    }
    const glued = /^\w.*\S(-{3}|—{2,})\s*$/.exec(line);
    if (glued?.[1] !== undefined) {
      return fault(index, line.lastIndexOf(glued[1]), '填写项末尾的 --- 要单独写一行');
    }
    // A line of the text: the fields must have ended before.
    if (!/^(\s|[A-Za-z]+\s*[:：]|[-•－] ?|[#\]}]|$)/.test(line)) return noEnd(lines, index);
  }
  return noEnd(lines, lines.length);
}

/** The end of the fields is missing somewhere before a line: right after the last field. */
function noEnd(lines: readonly string[], end: number): FenceFault {
  const last = lines.slice(0, end).findLastIndex((line) => line.trim() !== '');
  return fault(
    Math.min(last + 1, lines.length - 1),
    0,
    '填写项到这里为止，少了一行 ---：在这里加一行三个英文短横线',
  );
}

const fault = (index: number, column: number, message: string): FenceFault => ({
  position: { line: index + 1, column: column + 1 },
  message,
  example: FENCE,
});
