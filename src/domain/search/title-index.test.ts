import { expect, test } from 'vitest';
import { titlesOf } from '#tests/builders/titles.ts';

const titles = titlesOf();
const named = (text: string) => titles.names.find((name) => name.text === text);

test('a name knows its page, its place on it and how it is read', () => {
  expect(named('看白海豚')).toMatchObject({ path: '/places/bay/#dolphins', isPart: true });
  expect(named('海豚馆')).toMatchObject({ path: '/places/museum/', isPart: false });
  expect(named('三娘湾')?.syllables()).toEqual(['san', 'niang', 'wan']);
  // 长 is read otherwise here than elsewhere.
  expect(named('成长中心')?.syllables()).toEqual(['cheng', 'zhang', 'zhong', 'xin']);
});

test('readings, characters and synonyms are looked up', () => {
  expect(titles.simplified.get('興')).toBe('兴');
  expect(titles.synonyms.get('火灾')).toEqual(['消防']);
  expect(titles.readingOf('屯')).toBe('tun');
  expect(titles.readingOf('x')).toBe('x');
});
