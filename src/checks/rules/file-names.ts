import type { Entry } from '#checks/content.ts';
import { isPlainName, plainName } from '#checks/plain-name.ts';
import { problemAt, type Rule } from '#checks/rule.ts';
import { COLLECTIONS } from '#schemas/collections.ts';

const id = 'file-names';

/** A file's name is the id of its entry, and its ending makes it one. */
const rule: Rule = {
  id,
  title: '文件名只用小写字母、数字和短横线，扩展名正确',
  help: {
    why: '文件名就是编号，也是网址的一部分。中文、空格和大写字母在网址里会出错。',
    mend: ['文件名只用小写英文字母、数字和短横线。', '扩展名照同一个文件夹里别的文件写。'],
    wrong: 'observances/科普日.yml',
    right: 'observances/science-day.yaml',
  },
  *check({ entries, strays }) {
    for (const { path, extension } of strays) {
      yield {
        rule: id,
        severity: 'error',
        file: path,
        line: 1,
        column: 1,
        field: '',
        message: `这个文件夹里的文件应以 .${extension} 结尾，别的文件网站不会读`,
      };
    }
    for (const entry of entries) {
      if ('list' in COLLECTIONS[entry.collection] || isPlainName(entry.id)) continue;
      yield problemAt(entry, [], {
        rule: id,
        message: '文件名只能用小写字母、数字和短横线',
        found: entry.id,
        example: plainName(entry.id) ?? sampleName(entry),
      });
    }
  },
};
export default rule;

/** A name of the kind that the file needs: the rule `event-ids` wants the year in an event's. */
const sampleName = ({ collection, file }: Entry) =>
  collection === 'events'
    ? `${/\/(\d{4})\//.exec(file.path)?.[1] ?? '2027'}-dolphin-lecture`
    : 'science-day';
