import { expect, test } from 'vitest';
import { chineseSignsIn } from './chinese-signs.ts';

test.each([
  { written: '2026－09－01', out: '2026-09-01' },
  { written: '２０２６-09-01', out: '2026-09-01' },
  { written: '“2026-09-01”', out: "'2026-09-01'" },
  { written: '09：00', out: '09:00' },
  { written: 'public，youth', out: 'public, youth' },
  { written: '【public】', out: '[public]' },
  // Chinese words are wrong for another reason, or right.
  { written: '2026年9月1日', out: undefined },
  { written: '公众，学生', out: undefined },
  { written: 'publik', out: undefined },
  { written: 5, out: undefined },
])('$written was meant as $out', ({ written, out }) => {
  expect(chineseSignsIn(written)?.example).toBe(out);
});

test('each sign is named once, blanks in words', () => {
  expect(chineseSignsIn('a，b，c　d')?.message).toMatch(/^这里的 ， 中文空格 不是英文/);
});
