import { recordCheck, type KnownEntry, type RecordCheck } from '#checks/check-record.ts';
import { problemInFile, type Rule } from '#checks/model/rule.ts';
import { readContentFile } from '#checks/read/content-file.ts';
import { correctionRequestSchema } from '#schemas/correction-request.ts';

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
  if (collection === 'correction') return correctionCheck;
  const more =
    collection === 'observances'
      ? [(await import('#checks/rules/observance-years.ts')).default]
      : [];
  return recordCheck(known, [...Object.values(RULES), ...more], { today });
}

/** A correction is no content: it only has to be filled in. */
const correctionCheck: RecordCheck = (path, text) => {
  const { data } = readContentFile(path, text);
  const { error } = correctionRequestSchema.safeParse(data ?? {});
  return (error?.issues ?? []).map(({ path: at, message }) => {
    const dotted = at.map((step) => (typeof step === 'number' ? step + 1 : String(step))).join('.');
    return { ...problemInFile(path, message), rule: 'schema', field: `（${dotted}）` };
  });
};
