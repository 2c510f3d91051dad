import { isRecordOfPast } from '#checks/model/event-series.ts';
import type { Rule } from '#checks/model/rule.ts';
import { entryPoints, stalePoint, textPoints } from '#checks/model/stale-points.ts';
import { daysOf, eventsIn, type WrittenEvent } from '#checks/model/written-events.ts';
import { textsIn } from '#checks/model/written-texts.ts';

/** What time has overtaken of an event is looked at again; records of the past are left alone. */
const rule: Rule = {
  id: 'event-stale',
  title: '活动没有过时',
  help: {
    why: '活动会改期。太久没有核实的日子，会让人白跑一趟。',
    steps: [
      '打开来源，从头比对一遍。有变化就改，然后把compiled写成今天的日期。',
      '延期的活动有了新日期，就照“改期”的办法写；不办了，就写cancelled。',
      '“计划”“预计”的日子过了，查后来的结果，照实写。',
      '放了很久的草稿，写完发布，或者删掉。',
    ],
    wrong: "compiled: '2025-01-05'   # 过了半年多",
    right: "compiled: '2026-11-24'   # 刚刚和来源比对过",
  },
  *check(content, { today }) {
    if (today === undefined) return;
    const events = eventsIn(content);
    const current = new Set(
      events.filter((event) => !isRecordOfPast(event)).map(({ entry }) => entry),
    );
    for (const entry of current) yield* entryPoints(entry, today);
    for (const event of events) yield* sessionPoints(event, today);
    for (const written of textsIn(content)) {
      if (current.has(written.entry)) yield* textPoints(written, today);
    }
  },
};
export default rule;

function* sessionPoints({ entry, event, sessions }: WrittenEvent, today: string) {
  for (const [index, { id: own = '', time, status = event.status }] of sessions.entries()) {
    if (time === undefined) continue;
    const at = ['sessions', index, 'time'];
    if ('tba' in time) {
      const month = time.earliestMonth;
      if (month !== undefined && month < today.slice(0, 7)) {
        yield stalePoint(entry, at, `${own} 的日期一直没有公布，原来说最早${month}`);
      }
    } else if (status === 'postponed' && (daysOf(time)?.last ?? today) < today) {
      yield stalePoint(entry, at, `${own} 延期以后没有新的时间，原定的日子已经过了`);
    }
  }
}
