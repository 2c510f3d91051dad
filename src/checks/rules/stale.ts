import { textAt } from '#checks/read/content.ts';
import { oldPlaces } from '#checks/model/newest-source.ts';
import type { Rule } from '#checks/model/rule.ts';
import { entryPoints, stalePoint, textPoints } from '#checks/model/stale-points.ts';
import { textsIn } from '#checks/model/written-texts.ts';
import { OPEN_FOR } from '#domain/geo/place-status.ts';

/** What time has overtaken is looked at again; of events another rule speaks. Nothing was done on a day to come. */
const rule: Rule = {
  id: 'stale',
  title: '内容没有过时',
  help: {
    why: '开放时间会变。太久没有核实的内容，会让人白跑一趟。',
    steps: [
      '打开来源，从头比对一遍。有变化就改，然后把compiled写成今天的日期。',
      '来源太旧的，找一个新的；打电话问过的，写在checked里。',
      '“计划”“预计”的日子过了，查后来的结果，照实写。',
      '放了很久的草稿，写完发布，或者删掉。',
    ],
    wrong: "compiled: '2025-01-05'   # 过了半年多",
    right: "compiled: '2026-11-24'   # 刚刚和来源比对过",
  },
  *check(content, { today }) {
    if (today === undefined) return;
    for (const entry of content.entries) {
      if (entry.collection !== 'events') yield* entryPoints(entry, today);
    }
    for (const { entry, newest } of oldPlaces(content, today)) {
      if (textAt(entry.data, 'status') !== 'open') continue;
      yield stalePoint(
        entry,
        ['status'],
        `最新的来源是${newest}的，过了${OPEN_FOR}个月，网页上写的是“以前开放，现在待核实”；找新的来源，或者打电话核实`,
      );
    }
    for (const written of textsIn(content)) {
      if (written.entry.collection !== 'events') yield* textPoints(written, today);
    }
  },
};
export default rule;
