import { expect, test } from 'vitest';
import { linksInFolder } from './folder-links.ts';

test.each([
  ['去[基地](/places/)。', '去[基地](/kepu/places/)。'],
  ['[首页](/)和[它](/places/a/#b "说明")', '[首页](/kepu/)和[它](/kepu/places/a/#b "说明")'],
  ['[/places/](/places/)', '[/places/](/kepu/places/)'],
  ['[甲][1]\n\n[1]: /places/', '[甲][1]\n\n[1]: /kepu/places/'],
  ['![红树林](/images/a.webp)', '![红树林](/kepu/images/a.webp)'],
  ['[![红树林](/images/a.webp)](/places/)', '[![红树林](/kepu/images/a.webp)](/kepu/places/)'],
  ['<a href="/places/">基地</a>', '<a href="/kepu/places/">基地</a>'],
])('%j names paths in the site', (text, written) => {
  expect(linksInFolder(text, 'md', '/kepu')).toBe(written);
  expect(linksInFolder(text, 'mdx', '/kepu')).toBe(written);
});

test('a tag of MDX names paths, too', () => {
  const text = '<img src="/images/a.webp" alt="红树林" />\n\n看[基地](/places/)。\n';
  expect(linksInFolder(text, 'mdx', '/kepu')).toBe(
    '<img src="/kepu/images/a.webp" alt="红树林" />\n\n看[基地](/kepu/places/)。\n',
  );
});

test.each([
  '[别处](https://example.com/places/)',
  '[这一页](#places)',
  '[别的主机](//example.com/places/)',
  '写作 `[基地](/places/)`，网址是 /places/。',
  '```\nto: /places/\n```',
])('%j stays as it is', (text) => {
  expect(linksInFolder(text, 'md', '/kepu')).toBe(text);
});

test('at the root every text stays as it is', () => {
  expect(linksInFolder('去[基地](/places/)。', 'md', '')).toBe('去[基地](/places/)。');
});
