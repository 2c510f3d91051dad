import { expect, test } from 'vitest';
import { webcalUrl } from './routes.ts';

test('a calendar is opened at the address of the site', () => {
  expect(webcalUrl('/calendar/all.ics', 'https://kepu.qinzhou.gov.cn')).toBe(
    'webcal://kepu.qinzhou.gov.cn/calendar/all.ics',
  );
});

test('while the site has no address, there is none to open a calendar at', () => {
  expect(webcalUrl('/calendar/all.ics', 'https://kepu.example')).toBeUndefined();
  expect(webcalUrl('/calendar/all.ics', 'http://localhost')).toBeUndefined();
});
