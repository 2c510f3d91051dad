import { sheetsIn, valueAt } from '#checks/read/content.ts';
import { type Rule, problemAt } from '#checks/model/rule.ts';

/** How many points a part of a sheet has at least and, as it must fit one A4, at most. */
const PARTS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  aims: [2, 4],
  materials: [2, 7],
  steps: [3, 8],
  observe: [2, 5],
  science: [3, 8],
  variations: [2, 4],
  assessment: [2, 4],
};

/** A sheet has all its parts, neither empty nor too long for one sheet of paper. */
const rule: Rule = {
  id: 'sheet-parts',
  title: '活动单各部分都写了，一张纸印得下',
  help: {
    why: '缺了步骤或评价，老师拿到也上不了课；太长，一张纸印不下。',
    steps: [
      '照模板把每一部分写上，条数在说明的范围里。',
      '写多少分钟做完（minutes）。',
      'local 里至少写一个钦州的地方、活动或节日，学完能接着去。',
      '第二条 --- 下面写记录单：表格或填空。',
    ],
    wrong: `sheet:
  steps: [把泥揉匀]`,
    right: `sheet:
  steps:
    - 把泥揉匀，搓成长条。
    - 刻两道线，量准。
    - 阴干，每天量一次。`,
  },
  *check(content) {
    for (const entry of sheetsIn(content)) {
      for (const [part, [least, most]] of Object.entries(PARTS)) {
        const list = valueAt(entry.data, ['sheet', part]);
        if (!Array.isArray(list) || (list.length >= least && list.length <= most)) continue;
        yield problemAt(
          entry,
          ['sheet', part],
          `写 ${least} 到 ${most} 条，现在是 ${list.length} 条`,
        );
      }
      if (valueAt(entry.data, ['minutes']) === undefined) {
        yield problemAt(entry, ['minutes'], '活动单要写多少分钟做完');
      }
      const ids = ['places', 'events', 'observances'].flatMap(
        (kind) => valueAt(entry.data, ['sheet', 'local', kind]) ?? [],
      );
      if (ids.length === 0) {
        yield problemAt(
          entry,
          ['sheet', 'local'],
          '至少写一个钦州的地方、活动或节日的编号，让人能接着学',
          { example: '{ places: [maowei-mangroves], observances: [wetland-day] }' },
        );
      }
      if (entry.file.body.trim() === '') {
        yield problemAt(entry, [], '第二条 --- 下面要写记录单：表格或填空，给做活动的人填');
      }
    }
  },
};
export default rule;
