import { expect, it } from 'vitest';
import { problemsFound } from '#tests/builders/content-files.ts';
import rule from './unique-ids.ts';

it('a text is plain or composed, not both', () => {
  const text = '---\ntitle: 样例\n---\n';
  expect(problemsFound(rule, { 'pages/about.md': text, 'pages/help.mdx': text })).toEqual([]);
  expect(problemsFound(rule, { 'pages/about.md': text, 'pages/about.mdx': text })).toEqual([
    expect.stringContaining('编号已经在 content/pages/about.md'),
  ]);
});
