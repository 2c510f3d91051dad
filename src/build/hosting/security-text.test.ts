import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { securityText } from './security-text.ts';

const NOW = Temporal.ZonedDateTime.from('2026-11-28T09:30[Asia/Shanghai]');
const url = 'https://kepu.example/kepu';

test('says where to report, until when, and where it stands', () => {
  expect(securityText({ securityContact: 'mailto:a@kepu.example', url }, NOW)).toBe(
    [
      'Contact: mailto:a@kepu.example',
      'Expires: 2027-05-26T16:00:00Z',
      'Preferred-Languages: zh, en',
      'Canonical: https://kepu.example/.well-known/security.txt\n',
    ].join('\n'),
  );
});

test('is not there where nobody has said who hears of it', () => {
  expect(securityText({ securityContact: '', url }, NOW)).toBeUndefined();
});
