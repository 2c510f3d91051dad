import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkContent, loadRules, readContent } from '#checks/check-content.ts';
import { readTexts } from '#checks/read/texts.ts';
import { contentOf } from '#checks/read/content.ts';
import { readContentFile } from '#checks/read/content-file.ts';
import { problemsIn } from '#checks/run-rules.ts';
import { observanceSchema } from '#schemas/observance.ts';

const texts = await readTexts('content');
const rules = await loadRules();

/** What only tells editors where a better source is needed. */
const isNotice = ({ rule }: { rule: string }) =>
  ['stale', 'event-stale', 'weak-sources'].includes(rule);

test('content/ has no problem', async () => {
  // On the day of its last change: what time overtakes later is no fault of the content.
  const days = [...texts.values()].flatMap((text) =>
    [...text.matchAll(/^(?:updated|compiled): '(\d{4}-\d\d-\d\d)/gm)].map(([, day = '']) => day),
  );
  const today = days.sort().at(-1) ?? '';
  const problems = await checkContent(await readContent('content'), { today });
  expect(problems.filter((problem) => !isNotice(problem))).toEqual([]);
});

describe('a template', () => {
  const EVENT = 'events/2027/2027-dolphin-lecture.md';
  /** Where an editor would put a copy. */
  const COPIES: Readonly<Record<string, string>> = {
    'event.md': EVENT,
    'observance.yaml': 'observances/template-day.yaml',
    'notice.md': 'notices/template-notice.md',
    'place.md': 'places/template-place.md',
    'resource.md': 'resources/template-resource.md',
    'route.md': 'routes/template-route.md',
    'activity-sheet.md': 'resources/template-sheet.md',
    'card.md': 'resources/template-card.md',
    'emergency.md': 'emergency/drowning.md',
  };
  const read = (name: string) => readFileSync(`content/_templates/${name}`, 'utf8');
  const problemsOf = (path: string, text: string) =>
    problemsIn(contentOf(new Map(texts).set(path, text)), rules).filter(
      (problem) => !isNotice(problem),
    );

  test.each(readdirSync('content/_templates'))('%s passes the check as it is', (name) => {
    // An observance cannot be a draft: that its examples must not stay is said at once.
    const problems = problemsOf(COPIES[name] ?? name, read(name));
    expect(problems.filter(({ rule }) => rule !== 'leftovers')).toEqual([]);
    expect(Object.keys(COPIES)).toContain(name);
  });

  test('of an event passes the check with all its kinds of session', () => {
    const text = read('event.md')
      .replace(/^ {2}# (- id|  \w|  {4}-)/gm, '  $1')
      .replace(/^ {2}# {3}/gm, '    ')
      .replace('sequence: 0', 'sequence: 1');
    const { data } = readContentFile(EVENT, text);
    expect(data).toMatchObject({
      sessions: ['1', '2', '3', '4', '5'].map((n) => ({ id: `2027-dolphin-lecture-${n}` })),
    });
    expect(problemsOf(EVENT, text)).toEqual([]);
  });

  test('of an observance shows every kind of rule, each of them right', () => {
    const shown = [...read('observance.yaml').matchAll(/^#.*(\{ kind: .*\})/gm)].map(
      ([, rule]) => readContentFile('a.yaml', rule ?? '').data,
    );
    const kinds = shown.map((rule) => observanceSchema.shape.rule.parse(rule).kind);
    expect(kinds).toEqual([
      ...['fixed-day', 'fixed-span', 'fixed-month', 'nth-weekday', 'solar-term', 'lunar'],
      'announced',
    ]);
  });
});
