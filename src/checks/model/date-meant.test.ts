import { expect, test } from 'vitest';
import { dateMeant } from './date-meant.ts';

test.each([
  { written: '2026-2-30', out: '2026-02-28' },
  { written: '2028-02-30', out: '2028-02-29' },
  { written: '2026/12/5', out: '2026-12-05' },
  { written: '2026.12.5', out: '2026-12-05' },
  { written: '2026年12月5日', out: '2026-12-05' },
  { written: '20261205', out: '2026-12-05' },
  { written: '２０２６-12-05', out: '2026-12-05' },
  { written: '2026-13-40', out: '2026-12-31' },
  { written: '2026-12-05 09:00', out: '2026-12-05' },
])('the day $written is $out', ({ written, out }) => {
  expect(dateMeant(written, false)).toEqual({ example: `'${out}'` });
});

test.each([
  { written: '2026-12-05', out: '2026-12-05 09:00' },
  { written: '2026-12-05 9:00', out: '2026-12-05 09:00' },
  { written: '2026-12-5 9点30分', out: '2026-12-05 09:30' },
  { written: '2026-12-05 9点', out: '2026-12-05 09:00' },
  { written: '2026-12-05 09:30:00', out: '2026-12-05 09:30' },
  { written: '2026-02-30 10:75', out: '2026-02-28 10:59' },
  { written: '2026-12-31 24:00', out: '2027-01-01 00:00', says: /第二天的00:00/ },
  { written: '2026-12-05 12:30PM', out: '2026-12-05 12:30', says: /24小时制/ },
  { written: '2026-12-05 2:30 pm', out: '2026-12-05 14:30', says: /24小时制/ },
  { written: '2026年12月5日下午2点', out: '2026-12-05 14:00', says: /24小时制/ },
])('the time $written is $out', ({ written, out, says }) => {
  const meant = dateMeant(written, true);
  expect(meant?.example).toBe(`'${out}'`);
  if (says === undefined) expect(meant).not.toHaveProperty('message');
  else expect(meant?.message).toMatch(says);
});

test.each(['明年', '2026', '05-12-2026', '周五', '2026-12', '12:30', ''])(
  'of “%s” no day can be told',
  (written) => {
    expect(dateMeant(written, true)).toBeUndefined();
  },
);
