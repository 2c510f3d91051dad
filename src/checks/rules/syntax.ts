import type { Rule } from '#checks/rule.ts';

/** Front matter and YAML files can be read at all. */
const rule: Rule = {
  id: 'syntax',
  title: '填写项的写法能读懂',
  help: {
    why: '填写项有固定的写法。一个中文冒号，电脑就读不懂整个文件。',
    mend: [
      '冒号用英文的，后面空一格。',
      '左边用空格对齐，不用Tab键。',
      '引号和括号成对；内容里有冒号、井号，或者用符号开头，就用单引号把整句包起来。',
      '文件保存成UTF-8编码。',
    ],
    wrong: 'title：讲座: 海洋',
    right: "title: '讲座: 海洋'",
  },
  *check({ files }) {
    for (const { path, faults } of files) {
      for (const { position, ...words } of faults) {
        yield {
          rule: 'syntax',
          severity: 'error',
          file: path,
          ...position,
          field: '',
          ...words,
        };
      }
    }
  },
};
export default rule;
