import { textAt, valueAt, type Entry } from '#checks/read/content.ts';
import { type Finding, type Rule, problemAt } from '#checks/model/rule.ts';
import { validFields } from '#checks/model/valid-fields.ts';
import { observanceSchema } from '#schemas/observance.ts';
import type { z } from 'astro/zod';

const id = 'observance-years';
const observanceParts = observanceSchema.omit({ years: true }).partial();
const yearParts = observanceSchema.shape.years.unwrap().element.partial();
type Rules = z.output<typeof observanceSchema>['rule'];

/** An observance's rule names days that exist, and its years are in order. */
const rule: Rule = {
  id,
  title: '节日的日期存在，历年记录不矛盾',
  help: {
    why: '节日的日期会自动排进每一年的日历，一处写错，年年都错。',
    steps: [
      '核对日期：没有2月30日，最后一天不早于第一天。',
      '历年记录每年只写一条，日期和年份（year）一致。',
      '接续的两个节日要互相写上：一个写successor，另一个写predecessor。',
    ],
    wrong: 'rule: { kind: fixed-day, month: 2, day: 30 }',
    right: 'rule: { kind: fixed-day, month: 2, day: 2 }',
  },
  *check({ entries, unreadable }) {
    const observances = entries.filter(({ collection }) => collection === 'observances');
    const byId = new Map(observances.map((entry) => [entry.id, entry]));
    for (const entry of observances) {
      const { rule: dates, since, until } = validFields(observanceParts, entry.data) ?? {};
      if (dates !== undefined) yield* checkRule(entry, dates);
      if (since !== undefined && until !== undefined && until < since) {
        yield problemAt(entry, ['until'], `最后一年早于第一年 ${since}`);
      } else yield* checkYears(entry, since, until);
      if (!unreadable.has('observances')) yield* checkHeirs(entry, byId);
    }
  },
};
export default rule;

/** Days of each month; 29 February is one, though not of every year. */
const LAST_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function* checkRule(entry: Entry, dates: Rules): Generator<Finding> {
  if (dates.kind !== 'fixed-day' && dates.kind !== 'fixed-span') return;
  const days = [
    { month: dates.month, day: dates.day, key: 'day' },
    ...(dates.kind === 'fixed-span'
      ? [{ month: dates.lastMonth, day: dates.lastDay, key: 'lastDay' }]
      : []),
  ];
  const wrong = days.filter(({ month, day }) => day > (LAST_DAYS[month - 1] ?? 0));
  for (const { month, day, key } of wrong) {
    yield problemAt(entry, ['rule', key], `没有 ${month} 月 ${day} 日这一天`);
  }
  if (wrong.length > 0 || dates.kind !== 'fixed-span') return;
  const { month, day, lastMonth, lastDay } = dates;
  if (lastMonth < month || (lastMonth === month && lastDay < day)) {
    yield problemAt(
      entry,
      ['rule', lastMonth < month ? 'lastMonth' : 'lastDay'],
      `最后一天 ${lastMonth} 月 ${lastDay} 日早于第一天 ${month} 月 ${day} 日，要在同一年里`,
    );
  }
}

function* checkYears(entry: Entry, since?: number, until?: number): Generator<Finding> {
  const list = valueAt(entry.data, ['years']);
  const seen = new Set<number>();
  for (const [index, data] of (Array.isArray(list) ? list : []).entries()) {
    const problem = (key: string, message: string) =>
      problemAt(entry, ['years', index, key], message);
    const { year, first, last } = validFields(yearParts, data) ?? {};
    if (year !== undefined) {
      if (seen.has(year)) yield problem('year', `${year} 年写了两次`);
      else if (since !== undefined && year < since) {
        yield problem('year', `早于第一年（since）${since}`);
      } else if (until !== undefined && year > until) {
        yield problem('year', `晚于最后一年（until）${until}`);
      }
      seen.add(year);
      if (first !== undefined && Number(first.slice(0, 4)) !== year) {
        yield problem('first', `这一条记的是 ${year} 年，日期却是 ${first.slice(0, 4)} 年`);
      }
    }
    if (last === undefined) continue;
    if (valueAt(data, ['first']) === undefined) {
      yield problem('last', '写了最后一天，也要写第一天 first');
    } else if (first !== undefined && last < first) {
      yield problem('last', `最后一天早于第一天 ${first}`);
    }
  }
}

const HEIRS = { successor: 'predecessor', predecessor: 'successor' } as const;

/** Who is carried on and who carries on name each other. */
function* checkHeirs(entry: Entry, byId: ReadonlyMap<string, Entry>): Generator<Finding> {
  for (const key of ['successor', 'predecessor'] as const) {
    const other = byId.get(textAt(entry.data, key));
    if (other === undefined) continue; // missing, or unknown to the rule `references`
    if (other === entry) {
      yield problemAt(entry, [key], '不能写自己');
    } else if (textAt(other.data, HEIRS[key]) !== entry.id) {
      yield problemAt(
        entry,
        [key],
        `${other.file.path} 里也要写 ${HEIRS[key]}: ${entry.id}，两边对应`,
      );
    }
  }
}
