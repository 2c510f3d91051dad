import { stringsIn } from '#checks/read/content.ts';
import { type Rule, problemAt } from '#checks/model/rule.ts';
import { showFound } from '#checks/report/problem.ts';
import { markdownOf, problemInText, textsIn } from '#checks/model/written-texts.ts';
import { codeFaults } from '#markdown/code-faults.ts';

/** Content is words: nothing in it is run, and only the tags of one list are written. */
const rule: Rule = {
  id: 'body-code',
  title: '内容里只有文字，没有程序',
  help: {
    why: '网页上的程序能偷看读者填的东西，能改掉网页。谁都能投稿，所以内容里一律不放程序。写错的标签还会让整个网站生成不了。',
    steps: [
      '删掉 <script>、<iframe>、<form> 这样的标签，和 onclick 这样的写法。',
      '要让读者看别的网页、视频、表格，写成链接。',
      '加粗、小标题、列表用星号、井号、短横线，不用标签。',
      '.mdx 文件里不写花括号、import 和 export；要印出花括号或小于号，前面加一条反斜线。',
      '给同事的话不写成注释：注释会跟着网页公开。写在合并请求里。',
    ],
    wrong: '<b>雨天不办</b><!-- 局长可能来 -->',
    right: '**雨天不办**',
    mistakes: [
      { name: '小于号', wrong: '气温<5度时不出海', right: '气温低于5度时不出海' },
      { name: '花括号', wrong: '本次主题是{海洋}', right: '本次主题是“海洋”' },
    ],
  },
  looksAtEachAlone: true,
  *check(content) {
    for (const entry of content.entries) {
      for (const [field, text] of stringsIn(entry.data)) {
        const code = CODE.exec(text.replace(BLANKS, ''))?.[0];
        if (code === undefined) continue;
        const message = '这一项只写文字，不放标签和程序，应删掉';
        yield problemAt(entry, field, message, { found: code, example: '' });
      }
    }
    for (const written of textsIn(content)) {
      const markdown = markdownOf(written);
      if (markdown === undefined) continue;
      for (const { index, length, message, ...options } of codeFaults(markdown)) {
        const found = showFound(lineAt(written.raw, index)) ?? '';
        yield { ...problemInText(written, index, length, message, options), found };
      }
    }
  },
};
export default rule;

/** Browsers leave these out of tags and addresses. */
const BLANKS = /[\u0000-\u0008\u000a-\u001f\u007f\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Tags, comments, and addresses that are programs. */
const CODE =
  /<(?:\/?[a-z][a-z0-9]*(?=[\s/>])[^<>]*>?|!--|[!?][a-z])|^\s*(?:javascript|vbscript|data)\s*:/i;

/** The line around a place, from there on where it is long. */
function lineAt(text: string, index: number): string {
  const start = text.lastIndexOf('\n', index - 1) + 1;
  const line = text.slice(start).split('\n')[0] ?? '';
  return index - start > 40 ? line.slice(index - start).trim() : line.trim();
}
