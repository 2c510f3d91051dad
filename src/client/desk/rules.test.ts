import { expect, test } from 'vitest';
import { isDeskCollection } from '#authoring/desk-index.ts';
import { loadRules } from '#checks/check-content.ts';
import { recordCheck } from '#checks/check-record.ts';
import { contentOf } from '#checks/read/content.ts';
import { readTexts } from '#checks/read/texts.ts';
import type { Problem } from '#checks/report/problem.ts';
import { BASE_CONTENT, brokenCases } from '#tests/builders/broken-content.ts';
import { loadCheck } from './rules.ts';

const TODAY = '2026-11-10';
const { entries, folder } = contentOf(await readTexts(BASE_CONTENT));
const known = entries.map(({ collection, id, data, file }) => ({
  ...{ collection, id, data },
  path: file.path.slice(folder.length + 1),
}));
const checkAll = recordCheck(known, await loadRules(), { today: TODAY });

/** How deep a text can be read depends on the stack, and with it the column. */
const saidOf = ({ rule, line, field, message, severity }: Problem) =>
  `${severity} ${rule} ${line} ${field} ${message}`;

/** A case for each collection that the desk opens and each rule that finds something in it. */
const cases = new Map(
  brokenCases().flatMap(({ as, content, problems }) => {
    const [collection = ''] = as.split('/');
    if (!isDeskCollection(collection)) return [];
    const rules = problems.map(({ rule }) => rule).join();
    return [
      [`${collection}: ${rules}`, { collection, as, text: content.toString('utf8') }] as const,
    ];
  }),
);

test.each([...cases])('the desk finds what all rules together find in %s', async (_name, tried) => {
  const { collection, as, text } = tried;
  const check = await loadCheck(known, { collection }, TODAY);
  expect(check(as, text).map(saidOf)).toEqual(checkAll(as, text).map(saidOf));
});
