import { expect, test } from 'vitest';
import { longestSentence } from './longest-sentence.ts';

test.each([
  { text: '天热。水变成水汽，升到天上。〔1〕', out: '水变成水汽，升到天上' },
  { text: '一样长吗？一样长！', out: '一样长吗' },
  { text: '停：放下电话', out: '放下电话' },
  { text: '', out: '' },
])('«$text»: $out', ({ text, out }) => {
  expect(longestSentence(text)).toBe(out);
});
