import { contentOf } from '#checks/read/content.ts';
import type { Rule, RuleContext } from '#checks/model/rule.ts';

// For tests only: files with every field filled, of which a test names the few it is about.

type Fields = Readonly<Record<string, unknown>>;

/** An event file without fault; `undefined` takes a field out. Fields are JSON, which is YAML. */
export function makeEventFile(fields: Fields = {}): string {
  return `---\n${JSON.stringify({
    title: '样例讲座',
    summary: '一场只在测试里出现的讲座。',
    kind: 'lecture',
    audiences: ['public'],
    location: { name: '测试学校' },
    sessions: [makeSession()],
    sources: [{ title: '测试通知', url: 'https://example.org/notice' }],
    compiled: '2026-01-05',
    created: '2026-01-05 09:00',
    updated: '2026-01-05 09:00',
    sequence: 0,
    ...fields,
  })}\n---\n`;
}

/** A session of `events/2026/2026-sample.md`. */
export function makeSession(fields: Fields = {}): Fields {
  const time = { start: '2026-09-05 09:00', end: '2026-09-05 11:00' };
  return { id: '2026-sample-1', time, ...fields };
}

/** An observance file without fault. */
export function makeObservanceFile(fields: Fields = {}): string {
  return JSON.stringify({
    name: '样例日',
    kind: 'day',
    summary: '一个只在测试里出现的日子。',
    rule: { kind: 'fixed-day', month: 6, day: 8 },
    audiences: ['public'],
    namedInPlan: false,
    sources: [{ title: '样例决定', number: '样例〔2026〕1号' }],
    compiled: '2026-01-05',
    published: '2026-01-05 09:00',
    updated: '2026-01-05 09:00',
    ...fields,
  });
}

/** What a rule says of files, given by their paths in the content folder: field and message. */
export function problemsFound(
  rule: Rule,
  texts: Readonly<Record<string, string>>,
  context: RuleContext = {},
): string[] {
  const problems = [...rule.check(contentOf(Object.entries(texts)), context)];
  return problems.map(({ field, message }) => `${field} ${message}`);
}

/** What a rule says of one event, `events/2026/2026-sample.md`. */
export function eventProblems(rule: Rule, fields: Fields = {}): string[] {
  return problemsFound(rule, { 'events/2026/2026-sample.md': makeEventFile(fields) });
}
