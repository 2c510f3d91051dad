import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// Whatever our scripts keep in a browser, the page on privacy says in words.

const page = readFileSync('content/pages/privacy.md', 'utf8');
const scripts = readdirSync('src/client', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => readFileSync(`src/client/${name}`, 'utf8'));

/** By the name under which it is kept. */
const WORDS: Readonly<Record<string, string>> = {
  care: '关怀版',
  theme: '颜色',
  text: '字号',
  slash: '斜线键',
  needs: '我的需要',
  mine: '我想去',
  terms: '学期安排',
  'desk-drafts': '草稿',
  'desk-picture': '图片',
};

test('of the settings and lists in local storage', () => {
  expect(scripts.filter((text) => text.includes('localStorage'))).toHaveLength(1); // dom.ts
  const keepers = scripts.filter((text) => /\bstore\((?!name: )/.test(text));
  const lists = keepers.flatMap((text) => /^const (?:NAME|PLACE) = '([\w-]+)'/m.exec(text)?.[1] ?? []);
  const settings = scripts.flatMap(
    (text) => /of \[('care'.*)\]\)/.exec(text)?.[1]?.match(/\w+/g) ?? [],
  );
  // The settings have one keeper, each list its own.
  expect(keepers).toHaveLength(lists.length + 1);
  expect([...settings, ...lists].sort()).toEqual(Object.keys(WORDS).sort());
  for (const word of Object.values(WORDS)) expect(page).toContain(word);
});

test('of the pages seen, and how many', () => {
  const [most] = scripts.flatMap((text) => /^const MOST_SEEN = (\d+);/m.exec(text)?.[1] ?? []);
  expect(page).toContain(`最多${most ?? '?'}页`);
});

test('and there is nothing else: no cookie, no other store', () => {
  for (const text of scripts) expect(text).not.toMatch(/document\.cookie|sessionStorage|indexedDB/);
});
