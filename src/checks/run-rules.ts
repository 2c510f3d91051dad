import type { Content } from '#checks/read/content.ts';
import { shownSigns } from '#checks/model/invisible-signs.ts';
import { maskedProblem, privateDataOf } from '#checks/privacy/private-data.ts';
import { sortProblems, type Problem } from '#checks/report/problem.ts';
import type { Rule, RuleContext } from '#checks/model/rule.ts';

/**
 * What the rules have to say of the content, sorted by file and line. Where the rule `schema`
 * speaks of a field, the others are silent about it: one mistake, one message. What is private
 * in a file stands in no message, whatever the rule.
 */
export function problemsIn(
  content: Content,
  rules: readonly Rule[],
  context: RuleContext = {},
): readonly Problem[] {
  const data = privateDataOf(content.files);
  const problems = rules.flatMap((rule) => {
    const guide = { title: rule.title, steps: rule.help.steps };
    return [...rule.check(content, context)].map(({ example = rule.help.right, ...problem }) => {
      const whole = { ...problem, rule: rule.id, guide, ...(example === '' ? {} : { example }) };
      return printable(maskedProblem(whole, data));
    });
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
