import { SITE } from '#site/config.ts';
import { isReservedDomain, routes } from '#site/routes.ts';
import type { Problem } from './problem.ts';

/**
 * How problems are printed, by the name that `--format` knows. Each takes the site's address: while
 * it has none that leads anywhere, the report itself says what to do, instead of linking to the
 * page of the rule.
 */
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
/** The page of the rule, on a site that has an address. */
function helpUrl({ rule }: Problem, site: string): string | undefined {
  const url = new URL(routes.rule(rule), site);
  return isReservedDomain(url.hostname) ? undefined : url.href;
}

interface Guide {
  readonly title: string;
  readonly steps: readonly string[];
}

/** What the rules that have no page yet tell, each once; empty where there are pages. */
function guidesOf(problems: readonly Problem[], site: string): readonly Guide[] {
  const guides = problems.flatMap((problem): [string, Guide][] =>
    problem.guide === undefined || helpUrl(problem, site) !== undefined
      ? []
      : [[problem.rule, problem.guide]],
  );
  return [...new Map(guides).values()];
}
const wordsOf = ({ field, message }: Problem) => `${field === '' ? '' : `${field}：`}${message}。`;

/** Problems as Chinese text for the terminal: place first, then what, then what would be right. */
export function terminalReport(problems: readonly Problem[], site = SITE.url): string {
  const blocks = problems.map((problem) => {
    const { file, line, column, severity } = problem;
    const lines = linesOf(problem, site).join('\n').split('\n');
    return [`${SEVERITIES[severity]} ${file}:${line}:${column}`, ...lines].join('\n  ');
  });
  const guides = guidesOf(problems, site).map(({ title, steps }) =>
    [`怎么改（${title}）：`, ...steps.map((step) => `- ${step}`)].join('\n  '),
  );
  return [...blocks, ...guides, summaryOf(problems)].join('\n\n');
}

/** What is wrong, what stands there, what would be right, where to read more. */
function linesOf(problem: Problem, site: string): readonly string[] {
  const { found, example } = problem;
  const help = helpUrl(problem, site);
  return [
    wordsOf(problem),
    ...(found === undefined ? [] : [`现在是：${found}`]),
    ...(example === undefined ? [] : [`例如：${block(example)}`]),
    ...(help === undefined ? [] : [`怎么改：${help}`]),
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
function githubReport(problems: readonly Problem[], site = SITE.url): string {
  // GitHub reads the rest of a line as the message: breaks and the marks of properties are escaped.
  const text = (value: string) =>
    value.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
  const property = (value: string) => text(value).replace(/:/g, '%3A').replace(/,/g, '%2C');
  const commands = problems.map((problem) => {
    const { severity, file, line, column, rule } = problem;
    const place = `file=${property(file)},line=${line},col=${column}`;
    const title = property(`${SEVERITIES[severity]} ${rule}`);
    // Each stands alone beside its line, so each says what to do.
    const steps = guidesOf([problem], site).flatMap((guide) => ['怎么改：', ...guide.steps]);
    const lines = [...linesOf(problem, site), ...steps];
    return `::${severity} ${place},title=${title}::${text(lines.join('\n'))}`;
  });
  return [...commands, summaryOf(problems)].join('\n');
}

/** Problems as Markdown for a comment under a pull request: Gitee has no marks at lines. */
function giteeReport(problems: readonly Problem[], site = SITE.url): string {
  const items = problems.map((problem) => {
    const { severity, file, line, column, found, example } = problem;
    const help = helpUrl(problem, site);
    return [
      `- **${SEVERITIES[severity]}** \`${file}\` 第 ${line} 行第 ${column} 个字`,
      plain(wordsOf(problem)),
      ...(found === undefined ? [] : [`现在是 ${code(found)}`]),
      ...(example === undefined ? [] : [`例如 ${code(example)}`]),
      ...(help === undefined ? [] : [`[怎么改](${help})`]),
    ].join('  \n  ');
  });
  const guides = guidesOf(problems, site).flatMap(({ title, steps }) => [
    `**怎么改（${plain(title)}）：**`,
    '',
    ...steps.map((step) => `- ${plain(step)}`),
    '',
  ]);
  const list = [...items, ...(items.length > 0 ? [''] : []), ...guides];
  return ['## 内容检查', '', ...list, summaryOf(problems)].join('\n');
}

/** Text in which nothing is Markdown or HTML. */
const plain = (text: string) => text.replace(/[\\`*_[\]<>|#]/g, '\\$&');

/** Text in a Markdown code span, on one line; more back quotes than it has stand around it. */
function code(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence} ${text.replace(/\s*\n\s*/g, ' ⏎ ')} ${fence}`;
}

/** Problems as JSON for other programs; without an address of the site, `help` is the page's path. */
function jsonReport(problems: readonly Problem[], site = SITE.url): string {
  const list = problems.map((problem) => ({
    ...problem,
    guide: undefined,
    help: helpUrl(problem, site) ?? routes.rule(problem.rule),
  }));
  return JSON.stringify(list, null, 2);
}
