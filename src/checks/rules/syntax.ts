import { type Rule, problemInFile } from '#checks/model/rule.ts';

/** Front matter and YAML files can be read at all. */
const rule: Rule = {
  id: 'syntax',
  title: '填写项的写法能读懂',
  help: {
    why: '填写项有固定的写法。一个中文冒号，电脑就读不懂整个文件。',
    steps: [
      '冒号用英文的，后面空一格。',
      '左边用空格对齐，不用Tab键。',
      '引号和括号成对；内容里有冒号、井号，或者用符号开头，就用单引号把整句包起来。',
      '文件保存成UTF-8编码。',
    ],
    wrong: 'title：讲座: 海洋',
    right: "title: '讲座: 海洋'",
    mistakes: [
      { name: '冒号是中文的，或者后面没有空格', wrong: 'kind：lecture', right: 'kind: lecture' },
      {
        name: '引号、逗号、括号是中文的',
        wrong: "time: { start: '2026-09-05 09:00’， end: '2026-09-05 11:00' ｝",
        right: "time: { start: '2026-09-05 09:00', end: '2026-09-05 11:00' }",
      },
      {
        name: '少了第二行三个短横线，或者写成了别的线',
        wrong: `---
title: 海豚讲座
———
正文。`,
        right: `---
title: 海豚讲座
---
正文。`,
      },
      {
        name: '列表的短横线是中文的，或者后面没有空格',
        wrong: `sources:
  －title: 通知`,
        right: `sources:
  - title: 通知`,
      },
      {
        name: '一句话分成了两行',
        wrong: `summary: 听专家讲大海，
带上纸和笔。`,
        right: 'summary: 听专家讲大海，带上纸和笔。',
      },
      {
        name: '英文引号里面还有英文引号',
        wrong: "title: '一起学'海洋''",
        right: 'title: 一起学“海洋”',
      },
    ],
  },
  *check({ files }) {
    for (const { path, faults } of files) {
      for (const { position, message, ...options } of faults) {
        yield problemInFile(path, message, options, position);
      }
    }
  },
};
export default rule;
