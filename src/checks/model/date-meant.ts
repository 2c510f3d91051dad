import { nearestDay, readDay } from '#domain/time/written.ts';

/** The date that a wrong one means, and why it is none where the schema does not say it. */
export interface DateMeant {
  /** One Chinese sentence without full stop. */
  readonly message?: string;
  /** In the form and with the quotes that a file needs. */
  readonly example: string;
}

const DAY = String.raw`(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?`;
const CLOCK = String.raw`(\d{1,2})\s*[:点时]\s*(\d{1,2})?\s*分?(?::\d\d)?`;
const HALF = '(上午|早上|中午|下午|晚上|[AP]M)?';
const WRITTEN = new RegExp(
  String.raw`^'?${DAY}(?:[\sT]*${HALF}\s*${CLOCK}\s*${HALF})?'?$`.replaceAll("'?", '["\']?'),
  'i',
);

/**
 * The date closest to a text that was refused as one, and words about 24:00 and 3 PM. Undefined
 * where no day can be told.
 *
 * @param hasClock whether the time of day is wanted
 * @example dateMeant('2027-2-30', false) // { example: "'2027-02-28'" }
 */
export function dateMeant(written: string, hasClock: boolean): DateMeant | undefined {
  const [whole, year, month, day, before = '', hour, minute = '0', after = ''] =
    WRITTEN.exec(separated(written.normalize('NFKC').trim())) ?? [];
  if (whole === undefined) return undefined;
  const date = nearestDay(Number(year), Number(month), Number(day));
  if (!hasClock) return { example: `'${date}'` };
  if (hour === undefined) return { example: `'${date} 09:00'` };
  if (Number(hour) === 24) {
    const message = '一天到23:59为止；半夜十二点写成第二天的00:00';
    return { message, example: `'${readDay(date).add({ days: 1 }).toString()} 00:00'` };
  }
  const half = before + after;
  const isLater = /^(?:下午|晚上|PM)$/i.test(half) && Number(hour) < 12;
  const hours = Math.min(23, Number(hour) + (isLater ? 12 : 0));
  const clock = [hours, Math.min(59, Number(minute))].map((part) => String(part).padStart(2, '0'));
  return {
    ...(half === '' ? {} : { message: '时间用24小时制，不写上午、下午，例如下午3点写15:00' }),
    example: `'${date} ${clock.join(':')}'`,
  };
}

/** 20261205 → 2026-12-05 */
const separated = (written: string) => written.replace(/^(\d{4})(\d\d)(\d\d)(?!\d)/, '$1-$2-$3');
