import { absoluteUrl, routes } from '#site/routes.ts';
import type { Problem } from './problem.ts';

/** How problems are printed, by the name that `--format` knows. */
export const REPORTS = {
  terminal: terminalReport,
  github: githubReport,
  gitee: giteeReport,
  json: jsonReport,
} as const;
export type ReportFormat = keyof typeof REPORTS;

/** Whether a word names a form of report. */
export const isReportFormat = (name: string): name is ReportFormat => Object.hasOwn(REPORTS, name);

const SEVERITIES = { error: '错误', warning: '提醒' } as const;
const helpUrl = ({ rule }: Problem) => absoluteUrl(routes.rule(rule));
const wordsOf = ({ field, message }: Problem) => `${field === '' ? '' : `${field}：`}${message}。`;

/** Problems as Chinese text for the terminal: place first, then what, then what would be right. */
export function terminalReport(problems: readonly Problem[]): string {
  const blocks = problems.map((problem) => {
    const { file, line, column, severity } = problem;
    const lines = linesOf(problem).join('\n').split('\n');
    return [`${SEVERITIES[severity]} ${file}:${line}:${column}`, ...lines].join('\n  ');
  });
  return [...blocks, summaryOf(problems)].join('\n\n');
}

/** What is wrong, what stands there, what would be right, where to read more. */
function linesOf(problem: Problem): readonly string[] {
  const { found, example } = problem;
  return [
    wordsOf(problem),
    ...(found === undefined ? [] : [`现在是：${found}`]),
    ...(example === undefined ? [] : [`例如：${block(example)}`]),
    `怎么改：${helpUrl(problem)}`,
  ];
}

/** An example of several lines begins on a line of its own. */
const block = (example: string) =>
  example.includes('\n') ? `\n${example.replace(/^/gm, '  ')}` : example;

function summaryOf(problems: readonly Problem[]): string {
  if (problems.length === 0) return '内容检查通过，没有问题。';
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const files = new Set(problems.map(({ file }) => file)).size;
  return `${files} 个文件，${errors} 个错误，${problems.length - errors} 个提醒。`;
}

/** Problems as commands of GitHub's workflows, which show them at the lines of a pull request. */
function githubReport(problems: readonly Problem[]): string {
  // GitHub reads the rest of a line as the message: breaks and the marks of properties are escaped.
  const text = (value: string) =>
    value.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
  const property = (value: string) => text(value).replace(/:/g, '%3A').replace(/,/g, '%2C');
  const commands = problems.map((problem) => {
    const { severity, file, line, column, rule } = problem;
    const place = `file=${property(file)},line=${line},col=${column}`;
    const title = property(`${SEVERITIES[severity]} ${rule}`);
    return `::${severity} ${place},title=${title}::${text(linesOf(problem).join('\n'))}`;
  });
  return [...commands, summaryOf(problems)].join('\n');
}

/** Problems as Markdown for a comment under a pull request: Gitee has no marks at lines. */
function giteeReport(problems: readonly Problem[]): string {
  const items = problems.map((problem) => {
    const { severity, file, line, column, found, example } = problem;
    return [
      `- **${SEVERITIES[severity]}** \`${file}\` 第 ${line} 行第 ${column} 个字`,
      wordsOf(problem).replace(/[\\`*_[\]<>|#]/g, '\\$&'),
      ...(found === undefined ? [] : [`现在是 ${code(found)}`]),
      ...(example === undefined ? [] : [`例如 ${code(example)}`]),
      `[怎么改](${helpUrl(problem)})`,
    ].join('  \n  ');
  });
  return ['## 内容检查', '', ...items, ...(items.length > 0 ? [''] : []), summaryOf(problems)].join(
    '\n',
  );
}

/** Text in a Markdown code span, on one line; more back quotes than it has stand around it. */
function code(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence} ${text.replace(/\s*\n\s*/g, ' ⏎ ')} ${fence}`;
}

/** Problems as JSON for other programs. */
function jsonReport(problems: readonly Problem[]): string {
  const list = problems.map((problem) => ({ ...problem, help: helpUrl(problem) }));
  return JSON.stringify(list, null, 2);
}
