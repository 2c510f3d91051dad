import { expect, test } from 'vitest';
import { isDeskCollection } from '#authoring/desk-index.ts';
import { COLLECTIONS } from '#schemas/collections.ts';
import { deskAddress, editAddress } from './desk-link.ts';

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

test('a file is edited in the desk, at its host, or by a report', () => {
  const repository = { host: 'gitee', url: 'https://gitee.test/a/b', branch: 'main' } as const;
  const event = 'content/events/2026/2026-talk.md';
  expect(editAddress(event, repository)).toBe('/editing/write/?edit=events/2026-talk');
  const action = 'content/actions/youth.mdx';
  expect(editAddress(action, repository)).toBe(`https://gitee.test/a/b/edit/main/${action}`);
  expect(editAddress(action)).toBe('/editing/write/?kind=correction');
});

test.each(
  Object.entries(COLLECTIONS).flatMap(([id, one]) => ('folder' in one ? [{ id, one }] : [])),
)('files of $id lead into the desk where it opens them', ({ id, one: { folder, extension } }) => {
  const isOpened = editAddress(`content/${folder}/a.${extension}`).includes('?edit=');
  expect(isOpened).toBe(isDeskCollection(id));
});
