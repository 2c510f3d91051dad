import { expect, test } from 'vitest';
import { deskAddress } from './desk-link.ts';

test.each([
  { asked: {}, out: '/editing/write/' },
  { asked: { kind: 'event' }, out: '/editing/write/?kind=event' },
  {
    asked: { edit: 'places/sanniang-bay', field: 'contact.phone' },
    out: '/editing/write/?edit=places/sanniang-bay&field=contact.phone',
  },
  { asked: { edit: 'a&b' }, out: '/editing/write/?edit=a%26b' },
])('$out', ({ asked, out }) => {
  expect(deskAddress(asked)).toBe(out);
});
