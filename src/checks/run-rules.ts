import type { Content } from '#checks/read/content.ts';
import type { ContentFile } from '#checks/read/content-file.ts';
import { shownSigns } from '#checks/model/invisible-signs.ts';
import { maskedProblem, privateDataOf } from '#checks/privacy/private-data.ts';
import { sortProblems, type Problem } from '#checks/report/problem.ts';
import type { Rule, RuleContext } from '#checks/model/rule.ts';

/**
 * What the rules have to say of the content, sorted by file and line. Where the rule `schema`
 * speaks of a field, the others are silent about it: one mistake, one message. What is private
 * in a file stands in no message, whatever the rule.
 *
 * @param isFaultless whether the rules that look at each file alone have found nothing before in a file with
 * this path and text, and need not look again
 */
export function problemsIn(
  content: Content,
  rules: readonly Rule[],
  context: RuleContext = {},
  isFaultless: (file: ContentFile) => boolean = () => false,
): readonly Problem[] {
  const open: Content = {
    ...content,
    files: content.files.filter((file) => !isFaultless(file)),
    entries: content.entries.filter(({ file }) => !isFaultless(file)),
  };
  const data = privateDataOf(open.files); // which is a fault
  const problems = rules.flatMap((rule) => {
    const guide = { title: rule.title, steps: rule.help.steps };
    const looked = rule.looksAtEachAlone === true ? open : content;
    return [...rule.check(looked, context)].map(({ example = rule.help.right, ...problem }) => {
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

/** The files in which the rules that look at each file alone have found nothing. */
export function faultlessFiles(
  { files }: Content,
  rules: readonly Rule[],
  problems: readonly Problem[],
): ReadonlySet<ContentFile> {
  const alone = new Set(rules.flatMap((rule) => (rule.looksAtEachAlone ? rule.id : [])));
  const named = new Set(problems.flatMap(({ rule, file }) => (alone.has(rule) ? file : [])));
  return new Set(files.filter(({ path }) => !named.has(shownSigns(path))));
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
