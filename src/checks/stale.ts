import { daysBetween } from '#domain/time/written.ts';
import { date } from '#schemas/fields.ts';
import { textAt, valueAt, type Content, type Entry } from './content.ts';
import { daysOf, eventsIn, isRecordOfPast, type WrittenEvent } from './events.ts';

/** Something that was right once and should be looked at again. */
export interface StalePoint {
  readonly file: string;
  readonly text: string;
}

/** Days after which a page is compared with its sources again. */
const VERIFY_AGAIN = 180;
/** Days after which a draft has been forgotten. */
const DRAFT_FORGOTTEN = 90;

/**
 * What time has overtaken, sorted by file: long unverified pages, months that went by without a
 * date, postponed sessions whose day is over, forgotten drafts. Records of the past are left alone.
 *
 * @param today `YYYY-MM-DD`
 */
export function stalePoints(content: Content, today: string): readonly StalePoint[] {
  const events = eventsIn(content);
  const past = new Set(events.filter(isRecordOfPast).map(({ entry }) => entry));
  const points = [
    ...content.entries
      .filter((entry) => !past.has(entry))
      .flatMap((entry) => [...entryPoints(entry, today)]),
    ...events.flatMap((event) => [...eventPoints(event, today)]),
  ];
  return points.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

function* entryPoints(entry: Entry, today: string): Generator<StalePoint> {
  const file = entry.file.path;
  const verified = dayAt(entry, 'verified');
  if (verified !== undefined && daysBetween(verified, today) > VERIFY_AGAIN) {
    yield {
      file,
      text: `${verified}核实以后过了${daysBetween(verified, today)}天，再和来源核对一次`,
    };
  }
  const updated = dayAt(entry, 'updated');
  const isDraft = valueAt(entry.data, ['draft']) === true;
  if (isDraft && updated !== undefined && daysBetween(updated, today) > DRAFT_FORGOTTEN) {
    yield { file, text: `草稿放了${daysBetween(updated, today)}天，发布它或者删掉它` };
  }
}

/** The day of a date or time as written; undefined where that is none. */
const dayAt = ({ data }: Entry, field: string) =>
  date('').safeParse(textAt(data, field).slice(0, 10)).data;

function* eventPoints({ entry, event, sessions }: WrittenEvent, today: string) {
  const file = entry.file.path;
  for (const { id = '', time, status = event.status } of sessions) {
    if (time === undefined) continue;
    if ('tba' in time) {
      const month = time.earliestMonth;
      if (month !== undefined && month < today.slice(0, 7)) {
        yield { file, text: `${id} 的日期一直没有公布，原来说最早${month}` };
      }
    } else if (status === 'postponed' && (daysOf(time)?.last ?? today) < today) {
      yield { file, text: `${id} 延期以后没有新的时间，原定的日子已经过了` };
    }
  }
}

/** Longest list before the rest is only counted. */
const LIST_LIMIT = 30;

/** The points as Chinese Markdown; empty where there are none. */
export function staleReport(points: readonly StalePoint[]): string {
  if (points.length === 0) return '';
  const rest = points.length - LIST_LIMIT;
  const lines = points.slice(0, LIST_LIMIT).map(({ file, text }) => `- \`${file}\` ${text}`);
  return [
    `## 该再看一看的内容（${points.length} 处）`,
    '',
    ...lines,
    ...(rest > 0 ? [`- 还有 ${rest} 处`] : []),
    '',
  ].join('\n');
}
