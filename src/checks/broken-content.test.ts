import { describe, expect, test } from 'vitest';
import { loadRules } from '#checks/check-content.ts';
import { readTexts } from '#checks/read/texts.ts';
import { readRoutes } from '#checks/read/site-routes.ts';
import { loadCorrector } from '#checks/corrector.ts';
import type { ContentFile } from '#checks/read/content-file.ts';
import { contentOf } from '#checks/read/content.ts';
import { readPictures } from '#checks/read/pictures.ts';
import { problemsIn } from '#checks/run-rules.ts';
import { BASE_CONTENT, brokenCases, START_CONTENT } from '#tests/builders/broken-content.ts';

/** Rules whose broken content stands in the tests beside them. */
const TRIED_ELSEWHERE = ['drafts', 'drawings', 'empty-columns', 'place-position', 'routes'];

const cases = brokenCases();
const base = await readTexts(BASE_CONTENT);
const [rules, routes] = await Promise.all([loadRules(), readRoutes()]);
const correct = loadCorrector();
const pictures = [...(await readPictures('tests/fixtures/pictures'))];

describe('the content check', () => {
  test('finds no fault in the base of the broken files', () => {
    expect(problemsIn(contentOf(base), rules)).toEqual([]);
  });

  test('finds no fault in the files that cases start from', async () => {
    const starts = await readTexts(START_CONTENT);
    expect(starts.size).toBeGreaterThan(0);
    const content = contentOf([...base, ...starts].sort());
    expect(problemsIn(content, rules, { correct, routes })).toEqual([]);
  });

  test.each(cases)('finds what is wrong in $name, and nothing else', (tried) => {
    const { as, content, problems, published, today } = tried;
    const text = content.toString('utf8');
    const texts = new Map(base).set(as, text);
    const broken = contentOf([...texts].sort());
    const context = {
      correct,
      routes,
      pictures: new Map(pictures.filter(([address]) => text.includes(address))),
      ...(published ? { before: contentOf(base) } : {}),
      ...(today === undefined ? {} : { today }),
    };
    const found = problemsIn(broken, rules, context);
    // The rest was checked before: no rule that looks at each file alone would have found more there.
    const isRest = ({ path }: ContentFile) => path !== `content/${as}`;
    expect(problemsIn(broken, rules, context, isRest)).toEqual(found);
    expect(
      found.map(({ file, line, column, field, rule, message, severity }, index) => {
        const place = problems[index]?.column === undefined ? { line } : { line, column };
        return { file, ...place, field, rule, message, severity };
      }),
    ).toEqual(problems.map((problem) => ({ ...problem, file: `content/${problem.file ?? as}` })));
    // What stands there is wrong, so it is no example of what would be right; unless all that is
    // wrong is its form (a number in quotes).
    const meant = found.filter(({ rule }) => rule !== 'schema');
    for (const { found: wrong, example } of meant) expect(example ?? '').not.toBe(wrong);
  });

  test('has a case for every name once', () => {
    const names = cases.map(({ name }) => name);
    expect([...new Set(names)]).toEqual(names);
  });

  test('is tried with every rule', () => {
    const tried = new Set(cases.flatMap(({ problems }) => problems.map(({ rule }) => rule)));
    const untried = rules.map(({ id }) => id).filter((id) => !tried.has(id));
    expect(untried).toEqual(TRIED_ELSEWHERE);
  });
});
