import type { OpenRecord } from '#authoring/desk-record.ts';
import { recordCheck, type KnownEntry, type RecordCheck } from '#checks/check-record.ts';
import { problemInFile, type Rule } from '#checks/model/rule.ts';
import { readContentFile } from '#checks/read/content-file.ts';
import { correctionRequestSchema } from '#schemas/correction-request.ts';

/**
 * Every rule but those that come with the records of which they speak, and those that speak of what the desk
 * does not open: the plan, lists, and what was published before.
 */
const RULES = import.meta.glob<Rule>(
  [
    '/src/checks/rules/*.ts',
    '!/src/checks/rules/*.test.ts',
    '!/src/checks/rules/{event,session}-*.ts',
    '!/src/checks/rules/{observance-years,place-position}.ts',
    '!/src/checks/rules/{duties,measure-text,plan-numbering,published,redirects,synonyms}.ts',
  ],
  { eager: true, import: 'default' },
);

/** What comes with the records of which it speaks. */
const OWN_RULES: Partial<Record<OpenRecord['collection'], () => Promise<readonly Rule[]>>> = {
  events: async () => (await import('./event-rules.ts')).EVENT_RULES,
  observances: async () => [(await import('#checks/rules/observance-years.ts')).default],
  places: async () => [(await import('#checks/rules/place-position.ts')).default],
};

/**
 * The rules of the content check, for records of a kind.
 *
 * @param today `YYYY-MM-DD` in Shanghai
 */
export async function loadCheck(
  known: readonly KnownEntry[],
  { collection, fresh }: Pick<OpenRecord, 'collection' | 'fresh'>,
  today: string,
): Promise<RecordCheck> {
  if (collection === 'correction') return correctionCheck;
  const own = (await OWN_RULES[collection]?.()) ?? [];
  const check = recordCheck(known, [...Object.values(RULES), ...own], { today });
  if (fresh?.kind !== 'emergency') return check;
  const guides = new Set(known.map(({ path }) => path));
  return (path, text) => [...check(path, text), ...(guides.has(path) ? [takenHazard(path)] : [])];
}

/** A guide has the id of its hazard, and nobody types it: what is taken is told at the hazard. */
const takenHazard = (path: string) => ({
  ...problemInFile(path, '这种险情已经有一份指南，改那一份'),
  ...{ rule: 'schema', field: '（hazard）' },
});

/** A correction is no content: it only has to be filled in. */
const correctionCheck: RecordCheck = (path, text) => {
  const { data } = readContentFile(path, text);
  const { error } = correctionRequestSchema.safeParse(data ?? {});
  return (error?.issues ?? []).map(({ path: at, message }) => {
    const dotted = at.map((step) => (typeof step === 'number' ? step + 1 : String(step))).join('.');
    return { ...problemInFile(path, message), rule: 'schema', field: `（${dotted}）` };
  });
};
