import { recordCheck, type KnownEntry, type RecordCheck } from '#checks/check-record.ts';
import type { Rule } from '#checks/model/rule.ts';

/** Of every rule but the one that needs a calendar of the moon. */
const RULES = import.meta.glob<Rule>(
  [
    '/src/checks/rules/*.ts',
    '!/src/checks/rules/*.test.ts',
    '!/src/checks/rules/observance-years.ts',
  ],
  { eager: true, import: 'default' },
);

/**
 * The rules of the content check, for records of a kind.
 *
 * @param today `YYYY-MM-DD` in Shanghai
 */
export async function loadCheck(
  known: readonly KnownEntry[],
  collection: string,
  today: string,
): Promise<RecordCheck> {
  const more =
    collection === 'observances'
      ? [(await import('#checks/rules/observance-years.ts')).default]
      : [];
  return recordCheck(known, [...Object.values(RULES), ...more], { today });
}
