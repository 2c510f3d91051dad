import { expect, test } from 'vitest';
import { packDesk, readDesk, type DeskFile } from './desk-file.ts';

const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, ...Array(200).fill(0x2f), 0]);
const FILE: DeskFile = { path: 'places/a-b.md', text: '---\nname: 样例馆\n---\n\n看海。\n' };
const WITH_PICTURE = { ...FILE, picture: { path: 'images/places/a-b.jpg', bytes: JPEG } };

test.each<DeskFile>([
  FILE,
  WITH_PICTURE,
  { path: 'events/2027/2027-a.md', text: '@@ 完\n@@@ x\n@@\n@\n@@ content/b.md\n' },
  { path: 'observances/lychee.yaml', text: '\n\nname: 荔枝节\n\n\n' },
])('what is packed is read back byte for byte: $path', (file) => {
  expect(readDesk(packDesk(file))).toEqual(file);
});

test('what mail and chats put around it does not matter', () => {
  const sent = `你好，这是我写的：\n\n${packDesk(WITH_PICTURE).replace(/\n/g, '\r\n')}\n发自我的手机`;
  expect(readDesk(sent)).toEqual(WITH_PICTURE);
});

const pack = (first: string, ...lines: readonly string[]) =>
  [`@@ ${first}`, '---', ...lines, '@@ 完'].join('\n');

test.each([
  { name: 'no words of the desk', sent: '### 名称\n\n样例馆', said: /没有找到写作台做的文字/ },
  { name: 'half of it', sent: packDesk(FILE).slice(0, 40), said: /文字没有到头/ },
  { name: 'far too much', sent: packDesk(FILE).padEnd(1_000_001), said: /太长了/ },
  { name: 'a way out', sent: pack('content/../package.md'), said: /不是内容文件的位置/ },
  { name: 'a hidden folder', sent: pack('content/.github/a.md'), said: /不是内容文件的位置/ },
  { name: 'a template', sent: pack('content/_templates/event.md'), said: /不是内容文件的位置/ },
  { name: 'a script', sent: pack('src/site/config.ts'), said: /不是内容文件的位置/ },
  { name: 'code', sent: pack('content/actions/one.mdx'), said: /里有组件/ },
  {
    name: 'a picture that is a script',
    sent: pack('content/a/b.md', '@@ public/images/a.jpg', btoa('<script>')),
    said: /图片坏了/,
  },
  {
    name: 'a picture elsewhere',
    sent: pack('content/a/b.md', '@@ public/index.html', 'AAAA'),
    said: /不是图片的位置/,
  },
  {
    name: 'a broken picture',
    sent: pack('content/a/b.md', '@@ public/images/a.jpg', '《》'),
    said: /图片坏了/,
  },
  {
    name: 'several files',
    sent: pack('content/a/b.md', '@@ content/a/c.md', '@@ content/a/d.md'),
    said: /一次只能有一个文件/,
  },
])('refuses in words: $name', ({ sent, said }) => {
  expect(readDesk(sent)).toEqual([{ text: expect.stringMatching(said) as string }]);
});
