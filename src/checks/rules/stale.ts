import { type Entry, isDraft, textAt, valueAt } from '#checks/read/content.ts';
import {
  daysOf,
  eventsIn,
  isRecordOfPast,
  type WrittenEvent,
} from '#checks/model/written-events.ts';
import type { FieldPath } from '#checks/read/content-file.ts';
import { type Finding, type Rule, problemAt } from '#checks/model/rule.ts';
import { problemInText, textsIn, type WrittenText } from '#checks/model/written-texts.ts';
import { oldPlaces } from '#checks/model/newest-source.ts';
import { OPEN_FOR } from '#domain/geo/place-status.ts';
import { daysBetween } from '#domain/time/written.ts';
import { date } from '#schemas/fields.ts';

/** Days after which a page is compared with its sources again. */
const VERIFY_AGAIN = 180;
/** Days after which a draft has been forgotten. */
const DRAFT_FORGOTTEN = 90;

/** What time has overtaken is looked at again; records of the past are left alone. Nothing was done on a day to come. */
const rule: Rule = {
  id: 'stale',
  title: '内容没有过时',
  help: {
    why: '开放时间会变，活动会改期。太久没有核实的内容，会让人白跑一趟。',
    steps: [
      '打开来源，从头比对一遍。有变化就改，然后把compiled写成今天的日期。',
      '来源太旧的，找一个新的；打电话问过的，写在checked里。',
      '“计划”“预计”的日子过了，查后来的结果，照实写。',
      '延期的活动有了新日期，就照“改期”的办法写；不办了，就写cancelled。',
      '放了很久的草稿，写完发布，或者删掉。',
    ],
    wrong: "compiled: '2025-01-05'   # 过了半年多",
    right: "compiled: '2026-11-24'   # 刚刚和来源比对过",
  },
  *check(content, { today }) {
    if (today === undefined) return;
    const events = eventsIn(content);
    const past = new Set(events.filter(isRecordOfPast).map(({ entry }) => entry));
    for (const entry of content.entries) {
      if (!past.has(entry)) yield* entryPoints(entry, today);
    }
    for (const event of events) yield* eventPoints(event, today);
    for (const { entry, newest } of oldPlaces(content, today)) {
      if (textAt(entry.data, 'status') !== 'open') continue;
      yield point(
        entry,
        ['status'],
        `最新的来源是${newest}的，过了${OPEN_FOR}个月，网页上写的是“以前开放，现在待核实”；找新的来源，或者打电话核实`,
      );
    }
    for (const written of textsIn(content)) {
      if (!past.has(written.entry)) yield* textPoints(written, today);
    }
  },
};
export default rule;

const point = (entry: Entry, field: FieldPath, message: string) =>
  problemAt(entry, field, message, { severity: 'warning' });

/** Days on which something was done. */
const PAST_FIELDS = ['compiled', 'created', 'updated'] as const;
/** What somebody meant to do, and by when. */
const MEANT = /(?:计划|预计|拟)(?:在|于|到|将)?((?:19|20)\d\d)年(?:(\d{1,2})月|年底|底|内)?/g;

function* entryPoints(entry: Entry, today: string): Generator<Finding> {
  for (const field of PAST_FIELDS) {
    const day = dayAt(entry, field);
    // The computer's own day may be wrong, too: no error.
    if (day !== undefined && day > today) {
      yield {
        ...point(entry, [field], `${day}还没有到（今天是${today}），核对年份`),
        example: `'${today}${field === 'compiled' ? '' : ' 09:00'}'`,
      };
    }
  }
  const checkedOn = dayAt({ data: valueAt(entry.data, ['checked']) }, 'date');
  if (checkedOn !== undefined && checkedOn > today) {
    yield point(entry, ['checked', 'date'], `${checkedOn}还没有到（今天是${today}），核对年份`);
  }
  const compiled = dayAt(entry, 'compiled');
  if (compiled !== undefined && daysBetween(compiled, today) > VERIFY_AGAIN) {
    const days = daysBetween(compiled, today);
    yield point(entry, ['compiled'], `${compiled}编写以后过了${days}天，再和来源核对一次`);
  }
  const updated = dayAt(entry, 'updated');
  if (isDraft(entry) && updated !== undefined && daysBetween(updated, today) > DRAFT_FORGOTTEN) {
    yield point(entry, ['draft'], `草稿放了${daysBetween(updated, today)}天，发布它或者删掉它`);
  }
}

/** The day of a date or time as written; undefined where that is none. */
const dayAt = ({ data }: Pick<Entry, 'data'>, field: string) =>
  DAY.safeParse(textAt(data, field).slice(0, 10)).data;
const DAY = date('');

function* eventPoints({ entry, event, sessions }: WrittenEvent, today: string) {
  for (const [index, { id: own = '', time, status = event.status }] of sessions.entries()) {
    if (time === undefined) continue;
    const at = ['sessions', index, 'time'];
    if ('tba' in time) {
      const month = time.earliestMonth;
      if (month !== undefined && month < today.slice(0, 7)) {
        yield point(entry, at, `${own} 的日期一直没有公布，原来说最早${month}`);
      }
    } else if (status === 'postponed' && (daysOf(time)?.last ?? today) < today) {
      yield point(entry, at, `${own} 延期以后没有新的时间，原定的日子已经过了`);
    }
  }
}

/** What was to come when it was written, and should have come by now. */
function* textPoints(written: WrittenText, today: string): Generator<Finding> {
  for (const { 0: words, 1: year = '', 2: month = '12', index } of written.text.matchAll(MEANT)) {
    if (`${year}-${month.padStart(2, '0')}` >= today.slice(0, 7)) continue;
    yield problemInText(written, index, words.length, `“${words}”已经过了，查后来怎样`, {
      severity: 'warning',
    });
  }
}
