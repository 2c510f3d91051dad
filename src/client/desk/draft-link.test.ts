import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { deflateSync } from 'node:zlib';
import { draftHash, readDraft } from './draft-link.ts';

const FILE = {
  path: 'places/a.md',
  text: '---\nname: <img src=x onerror=alert(1)>\n---\n\n海豚。\n',
};

beforeEach(() => {
  vi.stubGlobal('window', globalThis);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('a file goes through a link as it is, without its picture', async () => {
  const picture = { path: 'images/a.jpg', bytes: Uint8Array.from([0xff, 0xd8, 0xff]) };
  const hash = await draftHash({ ...FILE, picture });
  expect(hash).toMatch(/^#draft=1\.[\w-]+$/);
  expect(await readDraft(hash)).toEqual(FILE);
});

test('a browser that cannot pack writes it plainly', async () => {
  vi.stubGlobal('window', {});
  const hash = await draftHash(FILE);
  expect(hash).toMatch(/^#draft=1p\.[\w-]+$/);
  expect(await readDraft(hash)).toEqual(FILE);
  expect(await readDraft('#draft=1.eJw')).toEqual([
    { text: expect.stringContaining('这个浏览器太旧') as string },
  ]);
});

test('a fragment that is no draft is left alone', async () => {
  expect(await readDraft('#main')).toBeUndefined();
});

test.each([
  { name: 'another version', hash: '#draft=2.eJw', said: /别的版本/ },
  { name: 'no version', hash: '#draft=eJw', said: /别的版本/ },
  { name: 'a megabyte', hash: `#draft=1p.${'a'.repeat(1_000_000)}`, said: /太长了/ },
  {
    name: 'a small fragment with a huge text',
    hash: `#draft=1.${deflateSync(Buffer.alloc(50_000_000)).toString('base64url')}`,
    said: /草稿太长/,
  },
  { name: 'half a fragment', hash: '#draft=1.eJxLy', said: /不完整/ },
  { name: 'signs that are no base64', hash: '#draft=1p.<b>', said: /不完整/ },
  { name: 'another text', hash: `#draft=1p.${btoa('hello')}`, said: /没有找到写作台做的文字/ },
])('refuses in words: $name', async ({ hash, said }) => {
  expect(await readDraft(hash)).toEqual([{ text: expect.stringMatching(said) as string }]);
});
