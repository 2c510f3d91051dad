import type { Rule } from '#checks/rule.ts';

/** Front matter and YAML files can be read at all. */
const rule: Rule = {
  id: 'syntax',
  title: '填写项的写法能读懂',
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
