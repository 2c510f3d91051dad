import { describe, expect, test } from 'vitest';
import { problemsFound } from '#tests/builders/content-files.ts';
import { contentOf } from '#checks/read/content.ts';
import rule from './file-names.ts';

const NAME = ' 文件名只能用小写字母、数字和短横线';
const DIGITS = ' 文件名不能只有数字：网址会和列表的第几页混在一起';
const own = (path: string) => ` 网址 ${path} 是网站自己的页面，换一个文件名`;
const ending = (extension: string) =>
  ` 这个文件夹里的文件应以 .${extension} 结尾，别的文件网站不会读`;

const TXT = ' 文件名末尾多了 .txt，应以 .md 结尾（Windows 平时不显示扩展名，先在“查看”里打开）';
const DOCUMENT = ' 网站读不了文档：照模板新建一个文件，把文字复制进去，再删掉这个文档';
const LITTER = ' 这是系统或软件自己生成的文件，不是内容，网站不会读；删掉它';
const folder = (written: string, meant: string) =>
  ` 没有“${written}”这个文件夹，是不是 ${meant}；文件夹的名字全用小写字母`;

describe('names of files', () => {
  test.each([
    { path: 'observances/science-day.yaml', out: [] },
    { path: 'observances/day-2026.yaml', out: [] },
    // /observances/2/ is the second page of the list.
    { path: 'observances/2.yaml', out: [DIGITS] },
    { path: 'resources/print.md', out: [own('/resources/print/')] },
    { path: 'places/route.md', out: [own('/places/route/')] },
    { path: 'observances/Science-Day.yaml', out: [NAME] },
    { path: 'observances/science_day.yaml', out: [NAME] },
    { path: 'observances/science--day.yaml', out: [NAME] },
    { path: 'observances/science day.yaml', out: [NAME] },
    { path: 'observances/科普日.yaml', out: [NAME] },
    { path: 'observances/science-day.yml', out: [ending('yaml')] },
    { path: 'events/2026/2026-talk.mdx', out: [ending('md')] },
    { path: 'actions/youth.md', out: [ending('mdx')] },
    { path: 'events/2026/2026-talk', out: [ending('md')] },
    { path: 'events/2026/2026-talk.MD', out: [' 扩展名要用小写字母，应以 .md 结尾'] },
    { path: 'events/2026/2026-talk.md.txt', out: [TXT] },
    { path: 'events/2026/2026-talk.docx', out: [DOCUMENT] },
    { path: '2026-talk.docx', out: [DOCUMENT] },
    { path: 'places/hall.jpg', out: [' 这里只放文字；图片放在 public/images/ 里'] },
    // In no folder that the site reads.
    { path: '2026-talk.md', out: [expect.stringContaining(' 这里的文件网站不会读：活动放在')] },
    { path: 'event/2026/2026-talk.md', out: [folder('event', 'events')] },
    { path: 'Events/2026/2026-talk.md', out: [folder('Events', 'events')] },
    {
      path: '_templates/old/event.md',
      out: [' 这个文件夹只放网站自带的模板；别的文件删掉，或者放到它该在的地方'],
    },
    { path: 'news/a.md', out: [expect.stringContaining(' 没有“news”这个文件夹')] },
    { path: 'unit.yaml', out: [' 没有叫这个名字的列表，是不是 units.yaml'] },
    { path: 'Units.yml', out: [' 没有叫这个名字的列表，是不是 units.yaml'] },
    {
      path: 'places/Qinnan/hall.md',
      out: [' 文件应直接放在 places/ 里，不再分文件夹'],
    },
    // What systems and programs leave behind.
    { path: 'events/2026/.DS_Store', out: [LITTER] },
    { path: 'events/2026/Thumbs.db', out: [LITTER] },
    { path: 'desktop.ini', out: [LITTER] },
    { path: 'events/2026/~$26-talk.md', out: [LITTER] },
    { path: 'events/2026/.2026-talk.md.swp', out: [LITTER] },
    { path: 'events/2026/2026-talk.md~', out: [LITTER] },
    { path: 'events/2026/._2026-talk.md', out: [LITTER] },
    { path: 'events/.trash/2026-talk.md', out: [LITTER] },
    // No collection's business.
    { path: 'events/2026/.gitkeep', out: [] },
    { path: 'README.md', out: [] },
    { path: '_templates/event.md', out: [] },
  ])('$path: $out', ({ path, out }) => {
    expect(
      problemsFound(rule, { [path]: path.endsWith('.yaml') ? 'a: b' : '---\na: b\n---\n' }),
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

test('a link to another place is refused', () => {
  const content = contentOf([], 'content', ['events/2027/2027-linked.md']);
  expect([...rule.check(content, {})]).toMatchObject([
    {
      severity: 'error',
      file: 'content/events/2027/2027-linked.md',
      message: '这是指到别处的链接（快捷方式），网站不会读；把真的文件放在这里',
    },
  ]);
});

test.each([
  { path: 'events/2027/2027-Talk.MD', out: 'events/2027/2027-talk.md' },
  { path: 'events/2027/2027-talk.md.txt', out: 'events/2027/2027-talk.md' },
  { path: 'observances/science-day.yml', out: 'observances/science-day.yaml' },
  { path: 'Events/2027/2027-talk.md', out: 'events/2027/2027-talk.md' },
  { path: '2027-talk.md', out: 'events/2027/2027-talk.md' },
])('for $path the place $out is shown', ({ path, out }) => {
  expect([...rule.check(contentOf([[path, '']]), {})].map(({ example }) => example)).toEqual([out]);
});
