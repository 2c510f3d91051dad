import { expect, it } from 'vitest';
import { citedParts, readCited } from './cited.ts';

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

it('sets the first two numbers beside the last characters, and a statement without any whole', () => {
  expect(citedParts({ text: '自己不下水。', sources: [1, 2, 3] })).toEqual({
    start: '自己不',
    ...{ end: '下水。', near: [1, 2], further: [3] },
  });
  expect(citedParts({ text: '不下水。', sources: [] })).toMatchObject({
    start: '不下水。',
    end: '',
  });
});
