import { isRecordOfPast } from '#checks/model/event-series.ts';
import { problemAt, type Rule } from '#checks/model/rule.ts';
import { sourceReader } from '#checks/model/sources.ts';
import { eventsIn, type WrittenEvent } from '#checks/model/written-events.ts';
import { valueAt } from '#checks/read/content.ts';

/** Of an event that is over, a reader can open a report. */
const rule: Rule = {
  id: 'event-sources',
  title: '办过的活动有带网址的来源',
  help: {
    why: '活动过了就没有地方问。有网页的报道，读者才能自己去看办没办、怎么办的。',
    steps: [
      '找一篇主办单位或者报纸的报道，把网址写进url。',
      '没有找到的，先写成草稿（draft: true）。',
    ],
    wrong: `sources:
  - title: 活动通知
    number: 钦科协〔2026〕1号`,
    right: `sources:
  - title: 活动报道
    url: https://www.example.gov.cn/news/1.html`,
  },
  *check(content) {
    const sourcesOf = sourceReader(content);
    for (const written of eventsIn(content)) {
      const { entry } = written;
      if (!isUnlinkedPast(written, sourcesOf(entry))) continue;
      yield problemAt(entry, ['sources'], '已经办过的活动，至少要有一个带网址（url）的来源', {
        example: 'url: https://www.example.gov.cn/news/1.html',
      });
    }
  },
};
export default rule;

function isUnlinkedPast(written: WrittenEvent, sources: readonly unknown[]): boolean {
  if (written.event.draft !== false || !isRecordOfPast(written) || sources.length === 0)
    return false;
  // A source that cannot be found is another rule's matter.
  return sources.every((source) => source !== undefined && valueAt(source, ['url']) === undefined);
}
