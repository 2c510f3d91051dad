import type { Rule } from '#checks/model/rule.ts';
import { showFound } from '#checks/report/problem.ts';
import { isQuotedSource, markdownOf, problemInText, textsIn } from '#checks/model/written-texts.ts';
import { signFaults } from '#markdown/sign-faults.ts';

/** The marks of a text do what their writer meant, and none is printed by mistake. */
const rule: Rule = {
  id: 'body-signs',
  title: '正文的记号写对了，不会原样印出来',
  help: {
    why: '# 少一个空格，或者括号用了中文的，读者看到的就是一堆记号，不是小标题和链接。',
    steps: [
      '小标题：英文的两个井号、一个空格，再写字。',
      '列表：英文的短横线、一个空格，再写字；编号写 1. 加一个空格。',
      '链接：英文的方括号里写字，紧接着英文的圆括号里写网址。',
      '加粗：英文的两个星号，贴着字写。',
      '填写项（两条 --- 之间）里只写字，这些记号不起作用。',
    ],
    wrong: '##带什么\n看[通知]（https://www.example.gov.cn/1.html）。',
    right: '## 带什么\n看[通知](https://www.example.gov.cn/1.html)。',
  },
  looksAtEachAlone: true,
  *check(content) {
    for (const written of textsIn(content)) {
      const markdown = markdownOf(written);
      const faults = markdown === undefined ? fieldFaults(written.raw) : signFaults(markdown);
      if (markdown === undefined && isQuotedSource(written)) continue;
      for (const { index, length, message, ...options } of faults) {
        const found = showFound(written.raw.slice(index, index + length)) ?? '';
        yield { ...problemInText(written, index, length, message, options), found };
      }
    }
  },
};
export default rule;

/** A field is printed as it is written. */
function* fieldFaults(text: string) {
  for (const { 0: found, index, groups = {} } of text.matchAll(FIELD_MARKS)) {
    const message = '这一项里的记号会原样印出来，只写字；链接写在正文里';
    const example = groups['words'] ?? groups['bold'] ?? '';
    yield { index, length: found.length, message, example };
  }
}

const FIELD_MARKS = /\[(?<words>[^[\]\n]+)\]\([^()\s]+\)|\*\*(?<bold>[^*\s][^*\n]*)\*\*/g;
