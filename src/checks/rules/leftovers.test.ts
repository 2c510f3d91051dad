import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { problemsFound } from '#tests/builders/content-files.ts';
import { contentOf } from '#checks/read/content.ts';
import leftovers from './leftovers.ts';

/** A template as a file of its collection, published. */
const published = (name: string) =>
  readFileSync(`content/_templates/${name}.md`, 'utf8').replace('draft: true', 'draft: false');

test.each([
  { name: 'event', path: 'events/2027/2027-dolphin-lecture.md', left: 9 },
  { name: 'place', path: 'places/sample.md', left: 9 },
  { name: 'notice', path: 'notices/sample.md', left: 12 },
  { name: 'resource', path: 'resources/sample.md', left: 8 },
  { name: 'activity-sheet', path: 'resources/sample.md', left: 12 },
  { name: 'card', path: 'resources/sample.md', left: 10 },
])('a template published as it is: $name', ({ name, path, left }) => {
  const found = problemsFound(leftovers, { [path]: published(name) });
  expect(found).toHaveLength(left);
  for (const words of found) expect(words).toMatch(/ 这是(模板里的例子，|举例用的网址)/);
  const draft = readFileSync(`content/_templates/${name}.md`, 'utf8');
  expect(problemsFound(leftovers, { [path]: draft })).toEqual([]);
});

test.each([
  { text: '看https://www.example.com/a。', out: 1 },
  { text: '[通知](http://example.gov.cn)', out: 1 },
  { text: '写信到kepu@example.gov.cn', out: 1 },
  { text: '`https://www.example.com/`是举例', out: 0 },
  { text: 'https://www.example.com.gov.cn/、https://examples.cn/、https://my-example.cn/', out: 0 },
])('an address of nobody in “$text”: $out', ({ text, out }) => {
  const file = { 'notices/sample.md': `---\ntitle: 样例公告一\n---\n\n${text}\n` };
  const found = problemsFound(leftovers, file);
  expect(found).toEqual(Array(out).fill(expect.stringMatching(/^正文 这是举例用的网址或邮箱/)));
});

test('an address of nobody in a field', () => {
  const file = { 'notices/a.md': '---\nsources:\n  - url: https://www.example.cn/1\n---\n' };
  expect(problemsFound(leftovers, file)).toEqual([
    '网址（sources.1.url） 这是举例用的网址或邮箱，没有这个网站，应换成真的；没有就删掉',
  ]);
});

test('the example shown fits the field it is shown for', () => {
  const text = '---\nsources:\n  - publisher: 谁发布的\n---\n\n正文写两到五句。\n';
  const content = contentOf([['events/2027/2027-a.md', text]]);
  expect([...leftovers.check(content, {})].map(({ field, example }) => [field, example])).toEqual([
    ['发布者（sources.1.publisher）', '钦州市人民政府'],
    ['正文', ''],
  ]);
});
