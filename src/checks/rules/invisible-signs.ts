import { stringsIn, type Content, type Entry } from '#checks/read/content.ts';
import { hasOldLineEnds } from '#checks/read/content-file.ts';
import { invisibleSigns } from '#checks/model/invisible-signs.ts';
import { type Finding, type Rule, problemAt, problemInFile } from '#checks/model/rule.ts';
import { positionAt } from '#checks/model/written-texts.ts';

/** Limit of reported problems a file. */
const REPORT_LIMIT = 50;

/** No sign stands in a file that its editor cannot see. */
const rule: Rule = {
  id: 'invisible-signs',
  title: '没有看不见的字符',
  help: {
    why: '从网页、微信、Word里复制文字，会带进看不见的字符。读者搜不到这个词，网址打不开，朗读也会停在中间。',
    steps: [
      '照消息里的行和列找到那个地方。',
      '把那几个字整段删掉，用键盘重新打一遍。',
      '以后先粘贴到记事本，再从记事本复制。',
    ],
    // Written with an escape, for one would not see it.
    wrong: 'title: "海豚\\u200b讲座"',
    right: 'title: 海豚讲座',
  },
  looksAtEachAlone: true,
  *check(content) {
    for (const file of content.files) {
      // Of a file that is no text at all speaks the rule `syntax`.
      if (file.text.includes('\uFFFD') || hasOldLineEnds(file.text)) continue;
      yield* inText(file.path, file.text);
    }
    yield* escaped(content);
  },
};
export default rule;

/** At most one problem a line, with the number of its signs. */
function* inText(file: string, text: string): Generator<Finding> {
  let told = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const signs = [...invisibleSigns(`${line}\n`)];
    const [first] = signs;
    if (first === undefined) continue;
    const around = line.slice(Math.max(0, first.offset - 8), first.offset + 9);
    const found = around.replace(/\s+/g, ' ').trim();
    const position = { line: index + 1, column: first.offset + 1 };
    const message = messageOf(first.name, signs.length);
    yield problemInFile(file, message, { found, example: '' }, position);
    told += 1;
    if (told === REPORT_LIMIT) return;
  }
  for (const { index, name } of entitiesIn(text)) {
    yield problemInFile(file, messageOf(name), { example: '' }, positionAt(text, index));
    told += 1;
    if (told === REPORT_LIMIT) return;
  }
}

function messageOf(name: string, count = 1): string {
  const more = count > 1 ? `，这一行共有${count}个` : '';
  return `这里有看不见的字符：${name}${more}；删掉这几个字，重新打一遍`;
}

/** What a double quote of YAML wrote as `\u200b` stands in the value alone. */
function* escaped({ entries }: Content): Generator<Finding> {
  for (const entry of entries) {
    for (const [field, text] of stringsIn(entry.data)) {
      const [sign] = [...invisibleSigns(text)].filter(({ offset, length }) =>
        isEscaped(entry, text.slice(offset, offset + length)),
      );
      if (sign === undefined) continue;
      yield problemAt(entry, field, messageOf(sign.name), { example: '' });
    }
  }
}

const isEscaped = ({ file }: Entry, sign: string) => !file.text.includes(sign);

const NAMED: Readonly<Record<string, string>> = {
  shy: '\u00ad',
  zwj: '\u200d',
  zwnj: '\u200c',
  lrm: '\u200e',
  rlm: '\u200f',
  zerowidthspace: '\u200b',
  nobreak: '\u2060',
};

/** References of HTML, which Markdown turns into the sign: `&#8203;`, `&shy;`. */
function* entitiesIn(text: string): Generator<{ index: number; name: string }> {
  const references = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi;
  for (const { 1: hex, 2: decimal, 3: named, index } of text.matchAll(references)) {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    const sign =
      named === undefined
        ? code <= 0x10_ff_ff
          ? String.fromCodePoint(code)
          : '\uFFFF'
        : (NAMED[named.toLowerCase()] ?? '');
    const [found] = invisibleSigns(sign);
    if (found !== undefined) yield { index, name: found.name };
  }
}
