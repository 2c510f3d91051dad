import { describe, expect, test } from 'vitest';
import { complaints } from '#checks/builders.ts';
import { contentOf } from '#checks/content.ts';
import rule from './file-names.ts';

const NAME = ' 文件名只能用小写字母、数字和短横线';
const ending = (extension: string) =>
  ` 这个文件夹里的文件应以 .${extension} 结尾，别的文件网站不会读`;

describe('names of files', () => {
  test.each([
    { path: 'observances/science-day.yaml', out: [] },
    { path: 'observances/2026.yaml', out: [] },
    { path: 'observances/Science-Day.yaml', out: [NAME] },
    { path: 'observances/science_day.yaml', out: [NAME] },
    { path: 'observances/science--day.yaml', out: [NAME] },
    { path: 'observances/science day.yaml', out: [NAME] },
    { path: 'observances/科普日.yaml', out: [NAME] },
    { path: 'observances/science-day.yml', out: [ending('yaml')] },
    { path: 'events/2026/2026-talk.mdx', out: [ending('md')] },
    { path: 'actions/youth.md', out: [ending('mdx')] },
    // No collection's business.
    { path: 'events/2026/.DS_Store', out: [] },
    { path: 'README.md', out: [] },
    { path: '_templates/event.md', out: [] },
  ])('$path: $out', ({ path, out }) => {
    expect(
      complaints(rule, { [path]: path.endsWith('.yaml') ? 'a: b' : '---\na: b\n---\n' }),
    ).toEqual(out);
  });
});

test.each([
  { path: 'events/2027/三娘湾讲座.md', out: '2027-dolphin-lecture' },
  { path: 'events/2027/2027-三娘湾讲座.md', out: '2027-dolphin-lecture' },
  { path: 'events/2027-讲座.md', out: '2027-dolphin-lecture' },
  { path: 'events/2027/2027-Talk 1.md', out: '2027-talk-1' },
  { path: 'observances/科普日.yaml', out: 'science-day' },
])('for $path the name $out is shown', ({ path, out }) => {
  const content = contentOf([[path, path.endsWith('.yaml') ? 'a: b' : '---\na: b\n---\n']]);
  expect([...rule.check(content, {})].map(({ example }) => example)).toEqual([out]);
});
