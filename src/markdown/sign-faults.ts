import type { Nodes } from 'mdast';
import type { MarkdownFault } from './code-faults.ts';
import { bareIn } from './links.ts';
import { blotted, nodesIn, rangeOf, type Markdown } from './parse.ts';

/**
 * Marks that would be printed as they stand, or do what nobody meant: `##带什么`, full-width
 * brackets of a link, lists that run together, tables that are none, a line that dashes make a
 * heading.
 */
export function* signFaults(markdown: Markdown): Generator<MarkdownFault> {
  const { root } = markdown;
  for (const node of nodesIn(root)) yield* nodeFaults(markdown, node);
  for (const node of nodesIn(root)) {
    if (node.type === 'paragraph') yield* paragraphFaults(markdown, node);
    else if (node.type === 'heading' || node.type === 'tableCell') {
      yield* wordFaults(wordsOf(markdown, node), rangeOf(node)[0]);
    }
  }
  for (const child of root.children) yield* tooFarIn(markdown.text, child, 1);
  yield* cutAddresses(markdown);
}

/** A form that is printed as it stands, what to say, and how it is written. */
interface MarkTypo {
  readonly form: RegExp;
  readonly message: string;
  fix(found: string, ...parts: readonly string[]): string;
}

const link = (_: string, words = '', address = '') => `[${words.trim()}](${address.trim()})`;

/** Found anywhere in the words of a paragraph, a heading or a cell. */
const MARK_TYPOS: readonly MarkTypo[] = [
  {
    form: /<\/?[A-Za-z][\w-]*(?:[\s/][^<>\n]*)?>/g,
    message: '这里的标签会原样印出来，应删掉；图片写成 ![说明](网址)',
    fix: () => '![海面上的红树林](/images/places/mangrove.webp)',
  },
  {
    form: /[[［【]([^[\]［］【】\n]+)[\]］】][ \t]*[(（][ \t]*((?:https?:\/\/|www\.|mailto:|\/)[^\s()（）]*)[ \t]*[)）]/gi,
    message: '链接的括号要用英文的，方括号和圆括号之间不留空格',
    fix: link,
  },
  {
    form: /\[([^[\]\n]+)\]\(([^\n，。；]*)\)/g,
    message: '这个链接不成：网址里有空格，或者括号没有成对；空格删掉，括号写成 %28 和 %29',
    fix: (found, words, address = '') =>
      link(found, words, address.replace(/\s/g, '').replaceAll('(', '%28').replaceAll(')', '%29')),
  },
  {
    form: /\[([^[\]\n]+)\]\[[^[\]\n]*\]/g,
    message: '这种链接缺一行网址；直接把网址写在后面的圆括号里',
    fix: (found, words) => link(found, words, 'https://www.example.gov.cn/1.html'),
  },
  {
    form: /\[\^([^[\]\s]+)\]/g,
    message: '脚注不会显示；来源写在 sources 里，正文里写〔1〕',
    fix: (_, name = '1') => `〔${/^\d+$/.test(name) ? name : '1'}〕`,
  },
  {
    form: /(?<![\d*＊])([*＊]{2})[ \t]*([^*＊\n]*?[^*＊\s])[ \t]*[*＊]{2}(?![\d*＊])/g,
    message: '加粗的星号要用英文的，贴着字写，里面不留空格',
    fix: (_, _marks, words = '') => `**${words}**`,
  },
  {
    form: /(?<![\d*＊])(?:\*\*|＊＊)(?=[^\s*＊、，。；）)])/g,
    message: '这里的两个星号没有配成对，会原样印出来',
    fix: () => '**重要**',
  },
  {
    form: /(?<!_)__([^_\n]*[^_\s])__(?!_)|(?<=^|[^\w])_([\p{Script=Han}“‘（《][^_\n]*)_/gu,
    message: '加粗、强调用星号，不用下划线',
    fix: (found, bold = '', words = '') => (found.startsWith('__') ? `**${bold}**` : `*${words}*`),
  },
  {
    form: /~~[ \t]*([^~\n]*[^~\s])[ \t]*~~/g,
    message: '删除线的波浪号要贴着字写，里面不留空格',
    fix: (_, words = '') => `~~${words}~~`,
  },
  {
    form: /https?(?:：\s*[/／]{2}|:\s*／／|:\s+\/\/)\S*|www。\S*/gi,
    message: '网址里的冒号、斜线和点要用英文的',
    fix: (found) =>
      found.replaceAll('：', ':').replaceAll('／', '/').replaceAll('。', '.').replace(/\s/g, ''),
  },
  {
    form: /｀+[^｀\n]*｀+/g,
    message: '代码两边的反引号要用英文的',
    fix: (found) => found.replaceAll('｀', '`'),
  },
];

/** Found where a line begins. */
const STARTS: readonly MarkTypo[] = [
  {
    form: /^(#{1,6})(?![#\s\d])([^#\n]+)$/g,
    message: '小标题的 # 后面要空一格',
    fix: (_, marks = '', words = '') => `${marks.length < 2 ? '##' : marks} ${words.trim()}`,
  },
  {
    form: /^(?:#{2,6}|[#＃]*＃[#＃]*)(?!\d)[ \t\u3000]*([^#＃\n]+)$/g,
    message: '小标题的 # 要用英文的，后面空一格',
    fix: (_, words = '') => `## ${words.trim()}`,
  },
  {
    form: /^(?:(?:[-+]|\*(?!\*))(?=[\p{Script=Han}“‘（《【[*])|[＊＋•●◆■▪○◇□☆★➢✓✔](?!$)|[－–·][ \t]+)[ \t\u3000]*(.+)$/gu,
    message: '列表每条以英文的短横线和一个空格开头',
    fix: (_, words = '') => `- ${words}`,
  },
  {
    form: /^＞[ \t\u3000]*(.+)$/g,
    message: '引文以英文的大于号和一个空格开头',
    fix: (_, words = '') => `> ${words}`,
  },
  {
    form: /^(?:\[[ xX]?\]|［[ xX]?］)[ \t]*(.+)$/g,
    message: '网页上没有打勾的方框；印在纸上的写“□”',
    fix: (_, words = '') => `- □${words}`,
  },
  {
    form: /^\[([^[\]\n]+)\][ \t]*：[ \t]*(\S+)$/g,
    message: '网址写在链接后面的圆括号里',
    fix: link,
  },
  {
    form: /^[~～｀]{3,}/g,
    message: '代码上下各写一行三个英文反引号',
    fix: () => '```',
  },
  {
    form: /^[|｜].*[|｜][ \t]*$|^[-－—:：\s]+[|｜][-－—:：|｜\s]*$/g,
    message: '这不是一张完整的表：竖线用英文的，第二行是 | --- | --- |，表的上面空一行',
    fix: () => '| 时间 | 地点 |\n| --- | --- |\n| 9:00 | 报告厅 |',
  },
];

/** Numbers and bullets that Markdown does not know: only between lines do they matter. */
const NUMBERED =
  /^(?:\d+[.)](?=[^\d\s.])|[\d０-９]+[、．）](?!\d)|[（(](?:\d+|[０-９]+|[一二三四五六七八九十]+)[）)]|[①-⑳㈠-㈩⑴-⒇]|[一二三四五六七八九十]{1,3}、)/;

function* paragraphFaults(markdown: Markdown, node: Nodes): Generator<MarkdownFault> {
  const [start] = rangeOf(node);
  const words = yield* wordFaults(wordsOf(markdown, node), start);
  let said = '';
  let numbered = 0;
  for (const { 0: whole, index } of words.matchAll(/[^\n]+/g)) {
    const indent = /^(?:[ \t\u3000\u00a0]|(?<!.)>)*/.exec(whole)?.[0].length ?? 0;
    const line = whole.slice(indent).trimEnd();
    const at = start + index + indent;
    const typo = STARTS.find(({ form }) => line.search(form) >= 0);
    if (typo !== undefined && typo.message !== said) {
      yield { index: at, length: line.length, ...toldOf(typo, line) };
    }
    said = typo?.message ?? '';
    if (!NUMBERED.test(line)) continue;
    numbered += 1;
    if (numbered !== 2) continue;
    const rest = line.replace(NUMBERED, '').trim();
    const message = '分行写的编号会连成一行；写成数字、英文的点和一个空格，或者每条之间空一行';
    yield { index: at, length: line.length, message, example: `2. ${rest}` };
  }
}

/** Faults within lines; what is left of the words comes back. */
function* wordFaults(words: string, start: number): Generator<MarkdownFault, string> {
  let rest = words;
  for (const typo of MARK_TYPOS) {
    for (const { 0: found, index } of rest.matchAll(typo.form)) {
      yield { index: start + index, length: found.length, ...toldOf(typo, found) };
      // One mistake, one message.
      rest = blotted(rest, [[index, index + found.length]]);
    }
  }
  return rest;
}

function toldOf({ form, message, fix }: MarkTypo, found: string) {
  const parts = new RegExp(form.source, form.flags.replace('g', '')).exec(found) ?? [found];
  return { message, example: fix(parts[0], ...parts.slice(1)) };
}

/** The words of a node, as long as it is, with blanks for code, escapes and the like. */
function wordsOf({ text }: Markdown, node: Nodes): string {
  const [start, end] = rangeOf(node);
  const kept = [...nodesIn(node)].filter(({ type }) => type === 'text').map(rangeOf);
  const gaps: (readonly [number, number])[] = [];
  let last = start;
  for (const [from, to] of kept) {
    gaps.push([last - start, from - start]);
    last = to;
  }
  gaps.push([last - start, end - start]);
  return gaps
    .reduce(
      (words, [from, to]) =>
        words.slice(0, from) + words.slice(from, to).replace(/[^\n]/g, '\uFFFC') + words.slice(to),
      text.slice(start, end),
    )
    .replace(/\\[!-/:-@[-`{-~]/g, '\uFFFC\uFFFC');
}

function* nodeFaults({ text }: Markdown, node: Nodes): Generator<MarkdownFault> {
  const [start, end] = rangeOf(node);
  const told = (message: string, example: string, length = end - start) => ({
    index: start,
    length,
    message,
    example,
  });
  if (node.type === 'heading') {
    const written = text.slice(start, end);
    const words = written.split('\n')[0]?.trim() ?? '';
    if (!written.startsWith('#')) {
      const message = '短横线或等号上面的字会变成标题；要分隔线，上面空一行；要小标题，用 ##';
      yield told(message, `## ${words}`);
    } else if (node.depth === 1) {
      yield told('正文的小标题从 ## 开始，# 是整页的标题', `#${words}`);
    } else if (node.children.length === 0) yield told('小标题里没有字', '## 带什么');
  } else if (node.type === 'link' && node.children.length === 0) {
    yield told('链接没有字，读者看不见', `[通知](${node.url})`);
  } else if (node.type === 'table') {
    const columns = node.children[0]?.children.length ?? 0;
    for (const row of node.children) {
      if (row.children.length <= columns) continue;
      const [from, to] = rangeOf(row);
      const message = `这一行有${row.children.length}格，表头只有${columns}格，多的不会显示`;
      yield { index: from, length: to - from, message, example: '| 时间 | 地点 |' };
    }
  } else if (node.type === 'html') {
    const mark = /\*\*[^*\n]+\*\*|\]\(/.exec(node.value);
    if (mark) yield told('标签里面的字不认这些符号；标签和正文之间空一行', '');
  } else if (node.type === 'definition' && node.label?.startsWith('^') === true) {
    yield told('脚注不会显示；来源写在 sources 里，正文里写〔1〕', '〔1〕');
  }
}

/** Blanks that make code of a list or another block; paragraphs are taken as they were meant. */
function* tooFarIn(text: string, node: Nodes, margin: number): Generator<MarkdownFault> {
  const { column = 1, offset = 0 } = node.position?.start ?? {};
  const isWords = margin === 1 && (node.type === 'paragraph' || node.type === 'heading');
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  if (!isWords && (column - margin >= 4 || (margin === 1 && before.includes('\t')))) {
    const line = text.slice(offset).split('\n')[0] ?? '';
    const message = '行首的空格太多，会变成一块代码，应删掉';
    yield { index: offset, length: line.length, message, example: line };
    return;
  }
  if (node.type !== 'list' && node.type !== 'listItem' && node.type !== 'blockquote') return;
  const [first] = node.children;
  const inner = node.type === 'list' ? margin : (first?.position?.start.column ?? margin);
  for (const child of node.children) yield* tooFarIn(text, child, inner);
}

/** An address that goes on in Han letters is cut there. */
function* cutAddresses(markdown: Markdown): Generator<MarkdownFault> {
  for (const { text, index } of bareIn(markdown)) {
    const next = index + text.length;
    const rest = /^[\p{Script=Han}\w%/.-]+/u.exec(markdown.text.slice(next))?.[0];
    if (!/[/=-]$/.test(text) || !/^https?:..[^/]+\/./.test(text) || rest === undefined) continue;
    const example = `[网页](${encodeURI(text + rest)})`;
    const message = '网址里的汉字不会算进链接；从浏览器的地址栏整段复制，写在圆括号里';
    yield { index, length: text.length + rest.length, message, example };
  }
}
