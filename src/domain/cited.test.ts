import { expect, it } from 'vitest';
import { readCited } from './cited.ts';

it.each([
  { written: '云不会预报地震。〔1〕', out: { text: '云不会预报地震。', sources: [1] } },
  { written: '云不会预报地震。〔3〕〔12〕 ', out: { text: '云不会预报地震。', sources: [3, 12] } },
  {
    written: '见钦政发〔2022〕5号。〔1〕',
    out: { text: '见钦政发〔2022〕5号。', sources: [1] },
  },
  { written: '云不会预报地震。', out: undefined },
  { written: '云〔1〕不会预报地震。', out: undefined },
  { written: '云不会预报地震。[1]', out: undefined },
  { written: '〔1〕', out: undefined },
  { written: '云不会预报地震。〔0〕', out: undefined },
])('the sources of «$written»', ({ written, out }) => {
  expect(readCited(written)).toEqual(out);
});
