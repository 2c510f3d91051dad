import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { placeDeskFile } from './place-file.ts';

const WORK = mkdtempSync(join(tmpdir(), 'place-'));
const FOLDERS = { folder: join(WORK, 'content'), publicFolder: join(WORK, 'public') };
afterAll(() => {
  rmSync(WORK, { recursive: true });
});

const published = '---\nname: 样例馆\ndraft: false\n---\n';
const draft = published.replace('false', 'true');
const context = {
  texts: new Map([['places/a.md', published]]),
  time: '2027-01-05 08:30',
  rules: [],
};
const JPEG = readFileSync('tests/fixtures/picture-notes/exif.jpg');

test.each([
  {
    name: 'a draft over something published',
    file: { path: 'places/a.md', text: draft },
    said: '已经发布了 content/places/a.md，草稿不会盖掉它；请在写作台里换一个编号',
  },
  {
    name: 'a file of no collection',
    file: { path: 'nowhere/a.md', text: draft },
    said: '网站没有 content/nowhere/a.md 这样的文件',
  },
  {
    name: 'a picture that tells where it was taken',
    file: {
      path: 'places/b.md',
      text: draft,
      picture: { path: 'images/places/b.jpg', bytes: JPEG },
    },
    said: '图片里有拍摄地点，请在写作台里重新选一次',
  },
])('refuses $name, and writes nothing', async ({ file, said }) => {
  expect(await placeDeskFile(file, context, FOLDERS)).toEqual([{ text: said }]);
  expect(readdirSync(WORK)).toEqual([]);
});

test('puts a file and its picture into their places', async () => {
  const bytes = Uint8Array.from([0xff, 0xd8, 0xff, 0xd9]);
  const file = {
    path: 'places/b.md',
    text: draft,
    picture: { path: 'images/places/b.jpg', bytes },
  };
  expect(await placeDeskFile(file, context, FOLDERS)).toEqual([]);
  expect(readFileSync(join(FOLDERS.folder, file.path), 'utf8')).toBe(draft);
  expect([...readFileSync(join(FOLDERS.publicFolder, file.picture.path))]).toEqual([...bytes]);
});
