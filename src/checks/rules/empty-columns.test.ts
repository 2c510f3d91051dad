import { expect, test } from 'vitest';
import { problemsFound, makeEventFile } from '#tests/builders/content-files.ts';
import rule from './empty-columns.ts';

const TOPICS =
  '- { id: 海洋, slug: ocean, summary: 海。 }\n- { id: 天文, slug: space, summary: 天。 }\n';
const place = (district: string) => `---\n${JSON.stringify({ name: '样例馆', district })}\n---\n`;

const CASES: readonly { name: string; texts: Record<string, string>; out: string[] }[] = [
  {
    name: 'a topic',
    texts: { 'topics.yaml': TOPICS },
    out: ['主题词（id） 没有一份内容写了这个主题'],
  },
  {
    name: 'a collection of drafts',
    texts: { 'events/2026/2026-b.md': makeEventFile({ draft: true }) },
    out: [],
  },
  {
    name: 'a district',
    texts: {
      'places/a.md': place('qinnan'),
      'places/b.md': place('qinbei'),
      'places/c.md': place('pubei'),
    },
    out: ['县区（district） 灵山县还没有一个地点'],
  },
];

test.each(CASES)('$name without anything in it is reported', ({ texts, out }) => {
  const event = makeEventFile({ topics: ['海洋'] });
  const all: Record<string, string> = { 'events/2026/2026-a.md': event, ...texts };
  expect(problemsFound(rule, all, { isWhole: true })).toEqual(out);
  expect(problemsFound(rule, all)).toEqual([]);
});

test('a collection in which all is draft is empty', () => {
  const drafts = { 'events/2026/2026-a.md': makeEventFile({ draft: true }) };
  expect(problemsFound(rule, drafts, { isWhole: true })).toEqual([
    '草稿（draft） 这个栏目里只有草稿，读者看到的是空的',
  ]);
});
