import { expect, test } from 'vitest';
import { NAME_TABLE } from '#tests/fixtures/search/name-table.ts';
import { openNames } from './name-book.ts';

const book = openNames(NAME_TABLE);
const named = (text: string) => book.names.find((name) => name.text === text);

test('a name knows its page, its place on it and how it is read', () => {
  expect(named('看白海豚')).toMatchObject({ path: '/places/bay/#dolphins', isPart: true });
  expect(named('海豚馆')).toMatchObject({ path: '/places/museum/', isPart: false });
  expect(named('三娘湾')?.syllables()).toEqual(['san', 'niang', 'wan']);
  // 长 is read otherwise here than elsewhere.
  expect(named('成长中心')?.syllables()).toEqual(['cheng', 'zhang', 'zhong', 'xin']);
});

test('what was packed is unpacked', () => {
  expect(book.simplified.get('興')).toBe('兴');
  expect(book.synonyms.get('火灾')).toEqual(['消防']);
  expect(book.readingOf('屯')).toBe('tun');
  expect(book.readingOf('x')).toBe('x');
});
