import { absoluteUrl, routes } from '#site/routes.ts';
import type { Problem } from './problem.ts';

/** Problems as Chinese text for the terminal: place first, then what, then what would be right. */
export function terminalReport(problems: readonly Problem[]): string {
  const blocks = problems.map((problem) => {
    const { file, line, column, field, message, found, example, rule, severity } = problem;
    return [
      `${severity === 'error' ? '错误' : '提醒'} ${file}:${line}:${column}`,
      `  ${field === '' ? '' : `${field}：`}${message}。`,
      ...(found === undefined ? [] : [`  现在是：${found}`]),
      ...(example === undefined ? [] : [`  例如：${example}`]),
      `  怎么改：${absoluteUrl(routes.rule(rule))}`,
    ].join('\n');
  });
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const files = new Set(problems.map(({ file }) => file)).size;
  const summary =
    problems.length === 0
      ? '内容检查通过，没有问题。'
      : `${files} 个文件，${errors} 个错误，${problems.length - errors} 个提醒。`;
  return [...blocks, summary].join('\n\n');
}
