import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { complaints } from '#checks/builders.ts';
import leftovers from './leftovers.ts';

/** A template as a file of its collection, published. */
const published = (name: string) =>
  readFileSync(`content/_templates/${name}.md`, 'utf8').replace('draft: true', 'draft: false');

test.each([
  { name: 'event', path: 'events/2027/2027-dolphin-lecture.md', left: 8 },
  { name: 'place', path: 'places/sample.md', left: 8 },
  { name: 'notice', path: 'notices/sample.md', left: 11 },
  { name: 'resource', path: 'resources/sample.md', left: 7 },
  { name: 'activity-sheet', path: 'resources/sample.md', left: 12 },
])('a template published as it is: $name', ({ name, path, left }) => {
  const found = complaints(leftovers, { [path]: published(name) });
  expect(found).toHaveLength(left);
  expect(found[0]).toMatch(/ 这是模板里的例子，没有换成真的$/);
  const draft = readFileSync(`content/_templates/${name}.md`, 'utf8');
  expect(complaints(leftovers, { [path]: draft })).toEqual([]);
});
