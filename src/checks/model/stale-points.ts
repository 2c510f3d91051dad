import { type Entry, isDraft, textAt, valueAt } from '#checks/read/content.ts';
import type { FieldPath } from '#checks/read/content-file.ts';
import { daysBetween } from '#domain/time/written.ts';
import { date } from '#schemas/fields.ts';
import { type Finding, problemAt } from './rule.ts';
import { problemInText, type WrittenText } from './written-texts.ts';

/** Days after which a page is compared with its sources again. */
const VERIFY_AGAIN = 180;
/** Days after which a draft has been forgotten. */
const DRAFT_FORGOTTEN = 90;

/** A warning about something to look at again. */
export const stalePoint = (entry: Entry, field: FieldPath, message: string) =>
  problemAt(entry, field, message, { severity: 'warning' });

/** Days on which something was done. */
const PAST_FIELDS = ['compiled', 'created', 'updated'] as const;
/** What somebody meant to do, and by when. */
const MEANT = /(?:计划|预计|拟)(?:在|于|到|将)?((?:19|20)\d\d)年(?:(\d{1,2})月|年底|底|内)?/g;

/** What the days of an entry say of it. */
export function* entryPoints(entry: Entry, today: string): Generator<Finding> {
  for (const field of PAST_FIELDS) {
    const day = dayAt(entry, field);
    // The computer's own day may be wrong, too: no error.
    if (day !== undefined && day > today) {
      yield {
        ...stalePoint(entry, [field], `${day}还没有到（今天是${today}），核对年份`),
        example: `'${today}${field === 'compiled' ? '' : ' 09:00'}'`,
      };
    }
  }
  const checkedOn = dayAt({ data: valueAt(entry.data, ['checked']) }, 'date');
  if (checkedOn !== undefined && checkedOn > today) {
    yield stalePoint(
      entry,
      ['checked', 'date'],
      `${checkedOn}还没有到（今天是${today}），核对年份`,
    );
  }
  const compiled = dayAt(entry, 'compiled');
  if (compiled !== undefined && daysBetween(compiled, today) > VERIFY_AGAIN) {
    const days = daysBetween(compiled, today);
    yield stalePoint(entry, ['compiled'], `${compiled}编写以后过了${days}天，再和来源核对一次`);
  }
  const updated = dayAt(entry, 'updated');
  if (isDraft(entry) && updated !== undefined && daysBetween(updated, today) > DRAFT_FORGOTTEN) {
    yield stalePoint(
      entry,
      ['draft'],
      `草稿放了${daysBetween(updated, today)}天，发布它或者删掉它`,
    );
  }
}

/** The day of a date or time as written; undefined where that is none. */
const dayAt = ({ data }: Pick<Entry, 'data'>, field: string) =>
  DAY.safeParse(textAt(data, field).slice(0, 10)).data;
const DAY = date('');

/** What was to come when it was written, and should have come by now. */
export function* textPoints(written: WrittenText, today: string): Generator<Finding> {
  for (const { 0: words, 1: year = '', 2: month = '12', index } of written.text.matchAll(MEANT)) {
    if (`${year}-${month.padStart(2, '0')}` >= today.slice(0, 7)) continue;
    yield problemInText(written, index, words.length, `“${words}”已经过了，查后来怎样`, {
      severity: 'warning',
    });
  }
}
