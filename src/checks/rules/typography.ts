import type { Rule } from '#checks/model/rule.ts';
import {
  isQuotedSource,
  problemInText,
  textsIn,
  type WrittenText,
} from '#checks/model/written-texts.ts';

/** Chinese sentences have Chinese punctuation; letters and figures are narrow. */
const rule: Rule = {
  id: 'typography',
  title: '中文用中文标点，字母和数字用半角',
  help: {
    why: '标点混用，读起来别扭，朗读的软件也会读错停顿。',
    steps: [
      '中文句子里用，。：；！？，不用英文的标点。',
      '字母和数字用英文输入法打，例如2026，不写成２０２６。',
      '中文标点前后不空格。',
      '单位名称、文件标题和文号照原样写，不用改。',
    ],
    wrong: 'summary: 看展览,听讲座.',
    right: 'summary: 看展览，听讲座。',
  },
  *check(content, { correct }) {
    if (correct === undefined) return;
    for (const written of textsIn(content)) {
      if (isOfficial(written)) continue;
      // Titles in their marks are names, too.
      const text = written.text.replace(/《[^《》]*》/g, (name) => '\uFFFC'.repeat(name.length));
      for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
        const right = correct(line);
        if (right === line) continue;
        const { start, end, put } = difference(line, right);
        yield problemInText(
          written,
          index + start,
          Math.max(1, end - start),
          `标点、空格或全角不对，应为“${put.replaceAll('\uFFFC', '…')}”`,
          { severity: 'warning' },
        );
      }
    }
  },
};
export default rule;

/** Names are written as their owners write them. */
const isOfficial = (written: WrittenText) =>
  isQuotedSource(written) ||
  /^(title|name|otherNames|publisher|number|unit|author)$/.test(
    written.field.filter((key) => typeof key === 'string').at(-1) ?? '',
  );

/** What was written between the first and the last changed letter, with one more on each side. */
function difference(line: string, right: string) {
  let start = 0;
  while (start < right.length && line[start] === right[start]) start += 1;
  let back = 0;
  const most = Math.min(line.length, right.length) - start;
  while (back < most && line.at(-1 - back) === right.at(-1 - back)) back += 1;
  const put = right.slice(Math.max(0, start - 1), right.length - Math.max(0, back - 1));
  return { start, end: line.length - back, put };
}
