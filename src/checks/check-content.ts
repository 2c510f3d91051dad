import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentOf, valueAt, type Content } from './content.ts';
import { maskedProblem, privateDataOf } from './private-data.ts';
import { sortProblems, type Problem } from './problem.ts';
import { filesUnder, linksUnder } from './files-under.ts';
import { shownSigns } from './invisible-signs.ts';
import { readPictures } from './pictures.ts';
import { readRoutes } from './site-routes.ts';
import type { Rule, Surroundings } from './rule.ts';

/** Checks a content folder that has been read against every rule and reports all problems at once. */
export async function checkContent(
  content: Content,
  surroundings: Surroundings = {},
): Promise<readonly Problem[]> {
  const [rules, pictures, routes] = await Promise.all([
    loadRules(),
    readPictures(PUBLIC),
    readRoutes(),
  ]);
  return problemsIn(content, rules, { isWhole: true, pictures, routes, ...surroundings });
}

/** Images go with the code, whatever the content folder. */
const PUBLIC = fileURLToPath(new URL('../../public/', import.meta.url));

/**
 * What the rules have to say of the content, sorted by file and line. Where the rule `schema`
 * speaks of a field, the others are silent about it: one mistake, one complaint. What is private
 * in a file stands in no message, whatever the rule.
 */
export function problemsIn(
  content: Content,
  rules: readonly Rule[],
  surroundings: Surroundings = {},
): readonly Problem[] {
  const data = privateDataOf(content.files);
  const problems = rules.flatMap((rule) => {
    const guide = { title: rule.title, steps: rule.help.mend };
    return [...rule.check(content, surroundings)].map(
      ({ example = rule.help.right, ...problem }) => {
        const whole = { ...problem, guide, ...(example === '' ? {} : { example }) };
        return printable(maskedProblem(whole, data));
      },
    );
  });
  const place = (problem: Problem) => [problem.file, problem.line, problem.field].join('\n');
  const wrongForm = new Set(problems.filter(({ rule }) => rule === 'schema').map(place));
  return sortProblems(
    problems.filter((problem) => problem.rule === 'schema' || !wrongForm.has(place(problem))),
  );
}

/** What a file says could steer the terminal that shows it. */
const printable = ({ file, field, message, found, example, ...problem }: Problem): Problem => ({
  ...problem,
  file: shownSigns(file),
  field: shownSigns(field),
  message: shownSigns(message),
  ...(found === undefined ? {} : { found: shownSigns(found) }),
  ...(example === undefined ? {} : { example: shownSigns(example) }),
});

/** Reads the files of a content folder; problems name them from its parent. */
export async function readContent(folder: string): Promise<Content> {
  const [texts, links] = await Promise.all([readTexts(folder), linksUnder(folder)]);
  return contentOf(texts, basename(folder), links);
}

/** Every file under a folder as text, by its path from there, sorted. */
export async function readTexts(folder: string): Promise<ReadonlyMap<string, string>> {
  const texts = (await filesUnder(folder)).map(
    async (path) => [path, await readFile(join(folder, path), 'utf8')] as const,
  );
  return new Map(await Promise.all(texts));
}

/** Every file of `rules/` is a rule: a new one needs no other change. */
export async function loadRules(): Promise<readonly Rule[]> {
  const folder = new URL('./rules/', import.meta.url);
  const names = (await readdir(folder)).filter((name) => /^[a-z-]+\.ts$/.test(name)).sort();
  const modules = names.map(async (name) => {
    const module: unknown = await import(new URL(name, folder).href);
    if (!isRuleModule(module)) throw new TypeError(`${name} has no rule as default export`);
    return module.default;
  });
  return Promise.all(modules);
}

function isRuleModule(module: unknown): module is { readonly default: Rule } {
  return typeof valueAt(module, ['default', 'check']) === 'function';
}
