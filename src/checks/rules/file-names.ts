import type { Entry } from '#checks/read/content.ts';
import { isPlainName, plainName } from '#checks/read/plain-name.ts';
import { type Rule, problemAt, problemInFile } from '#checks/model/rule.ts';
import { pagePath } from '#checks/model/page-paths.ts';
import { adviceOnStray } from '#checks/read/stray-files.ts';
import { COLLECTIONS } from '#schemas/collections.ts';
import { pathOf, routes } from '#site/routes.ts';

const id = 'file-names';

/** Pages of the site itself among those of entries. */
const OWN_PAGES: ReadonlySet<string> = new Set(
  [
    routes.studyRoute(),
    routes.concepts(),
    routes.resourceIndex(),
    routes.duties(),
    routes.measures(),
    routes.desk(),
    routes.fieldTables(),
    routes.rules(),
  ].map(pathOf),
);

/** A file's name is the id of its entry; its folder and its ending make it one. */
const rule: Rule = {
  id,
  title: '文件放对了文件夹，文件名只用小写字母、数字和短横线，扩展名正确',
  help: {
    why: '文件名就是编号，也是网址的一部分。中文、空格和大写字母在网址里会出错；放错了文件夹，网站上就没有这一页。',
    steps: [
      '活动放在events里的年份文件夹，别的内容直接放在自己的文件夹。',
      '文件名只用小写英文字母、数字和短横线，至少有一个字母。',
      '扩展名照同一个文件夹里别的文件写。',
      '不是内容的文件删掉；图片放在public/images里。',
    ],
    wrong: 'observances/科普日.yml',
    right: 'observances/science-day.yaml',
  },
  *check({ entries, strays, links, folder }) {
    for (const path of strays) {
      const { message, ...options } = adviceOnStray(path);
      yield problemInFile(`${folder}/${path}`, message, { found: basename(path), ...options });
    }
    for (const path of links) {
      const message = '这是指到别处的链接（快捷方式），网站不会读；把真的文件放在这里';
      yield problemInFile(`${folder}/${path}`, message, { found: basename(path), example: '' });
    }
    for (const entry of entries) {
      const home = COLLECTIONS[entry.collection];
      if ('list' in home) continue;
      if (!isPlainName(entry.id)) {
        yield problemAt(entry, [], '文件名只能用小写字母、数字和短横线', {
          found: entry.id,
          example: plainName(entry.id) ?? sampleName(entry),
        });
      }
      const path = pagePath(entry.collection, entry.id) ?? '';
      if (OWN_PAGES.has(path)) {
        yield problemAt(entry, [], `网址 ${path} 是网站自己的页面，换一个文件名`, {
          found: entry.id,
          example: sampleName(entry),
        });
      } else if (/^\d+$/.test(entry.id)) {
        yield problemAt(entry, [], '文件名不能只有数字：网址会和列表的第几页混在一起', {
          found: entry.id,
          example: `${sampleName(entry)}-${entry.id}`,
        });
      }
      // Of the folders of events speaks the rule `event-ids`.
      const [, , ...deeper] = entry.file.path.split('/');
      if (entry.collection === 'events' || deeper.length === 1) continue;
      const name = `${entry.id}.${home.extension}`;
      yield problemAt(entry, [], `文件应直接放在 ${home.folder}/ 里，不再分文件夹`, {
        found: entry.file.path,
        example: `${home.folder}/${name}`,
      });
    }
  },
};
export default rule;

const basename = (path: string) => path.replace(/^.*\//, '');

/** A name of the kind that the file needs: the rule `event-ids` wants the year in an event's. */
const sampleName = ({ collection, file }: Entry) =>
  collection === 'events'
    ? `${/\/(\d{4})\//.exec(file.path)?.[1] ?? '2027'}-dolphin-lecture`
    : 'science-day';
