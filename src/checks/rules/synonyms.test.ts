import { expect, test } from 'vitest';
import { problemsFound } from '#tests/builders/content-files.ts';
import rule from './synonyms.ts';

const of = (...groups: string[]) =>
  problemsFound(rule, { 'synonyms.yaml': groups.map((words) => `- words: [${words}]\n`).join('') });

test('a word belongs to one group only', () => {
  expect(of('科普日, 科普月', '科技周, 科技活动周')).toEqual([]);
  // A part of a longer word is another word.
  expect(of('科普日, 科普月', '全国科普月, 九月科普')).toEqual([]);
  expect(of('科普日, 科普月', '全国科普月, 科普月')).toEqual([
    expect.stringMatching(/words\.2）? “科普月”在第 1 行写过了$/),
  ]);
});
