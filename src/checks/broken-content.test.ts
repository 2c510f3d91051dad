import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadRules, readTexts } from '#checks/check-content.ts';
import { readRoutes } from '#checks/read/site-routes.ts';
import { loadCorrector } from '#checks/corrector.ts';
import { contentOf } from '#checks/read/content.ts';
import { readPictures } from '#checks/read/pictures.ts';
import { problemsIn } from '#checks/run-rules.ts';

// tests/fixtures/broken/base is a small content folder without fault. Every other file there is one
// mistake of an editor: `expected.json`, written by hand, says in place of (or beside) which file it
// is put, and all that the check has to say of it.

const FOLDER = 'tests/fixtures/broken';

interface Expected {
  readonly line: number;
  /** Default: not looked at. */
  readonly column?: number;
  readonly field: string;
  readonly rule: string;
  readonly message: string;
  /** Default: error. */
  readonly severity?: string;
  /** Default: the broken file. */
  readonly file?: string;
}
interface Case {
  readonly fixture: string;
  readonly as: string;
  /** The base was published before. */
  readonly published?: boolean;
  /** Default: it is not asked what time it is. */
  readonly today?: string;
  readonly problems: readonly Expected[];
}
/** Rules whose broken content stands in the tests beside them. */
const TRIED_ELSEWHERE = ['drafts', 'drawings', 'empty-columns', 'place-position'];

const cases: readonly Case[] = JSON.parse(readFileSync(`${FOLDER}/expected.json`, 'utf8'));
const base = await readTexts(`${FOLDER}/base`);
const [rules, routes] = await Promise.all([loadRules(), readRoutes()]);
const correct = loadCorrector();
const pictures = [...(await readPictures('tests/fixtures/pictures'))];

describe('the content check', () => {
  test('finds no fault in the base of the broken files', () => {
    expect(problemsIn(contentOf(base), rules)).toEqual([]);
  });

  test.each(cases)('says of $fixture what is wrong, where, once', (tried) => {
    const { fixture, as, problems, published = false, today } = tried;
    const text = readFileSync(`${FOLDER}/${fixture}`, 'utf8');
    const texts = new Map(base).set(as, text);
    const found = problemsIn(contentOf([...texts].sort()), rules, {
      correct,
      routes,
      pictures: new Map(pictures.filter(([address]) => text.includes(address))),
      ...(published ? { before: contentOf(base) } : {}),
      ...(today === undefined ? {} : { today }),
    });
    expect(
      found.map(({ file, line, column, field, rule, message, severity }, index) => {
        const place = problems[index]?.column === undefined ? { line } : { line, column };
        return { file, ...place, field, rule, message, severity };
      }),
    ).toEqual(
      problems.map((problem) => ({
        severity: 'error',
        ...problem,
        file: `content/${problem.file ?? as}`,
      })),
    );
    // What stands there is wrong, so it is no example of what would be right; unless all that is
    // wrong is its form (a number in quotes).
    const meant = found.filter(({ rule }) => rule !== 'schema');
    for (const { found: wrong, example } of meant) expect(example ?? '').not.toBe(wrong);
  });

  test('has an expectation for every broken file', () => {
    const files = readdirSync(FOLDER).filter(
      (name) => !/^(base|expected\.json|\.gitattributes)$/.test(name),
    );
    expect(cases.map(({ fixture }) => fixture).sort()).toEqual(files.sort());
  });

  test('is tried with every rule', () => {
    const tried = new Set(cases.flatMap(({ problems }) => problems.map(({ rule }) => rule)));
    const untried = rules.map(({ id }) => id).filter((id) => !tried.has(id));
    expect(untried).toEqual(TRIED_ELSEWHERE);
  });
});
