import { expect, test } from 'vitest';
import { isPlainName, plainName } from './plain-name.ts';

test.each([
  { name: 'IMG 001', out: 'img-001' },
  { name: 'Science_Day', out: 'science-day' },
  { name: 'science--day', out: 'science-day' },
  { name: ' ２０２７－talk.final ', out: '2027-talk-final' },
  { name: '2027-talk', out: '2027-talk' },
  { name: '2027-三娘湾讲座', out: undefined },
  { name: 'talk(1)', out: undefined },
  { name: '-', out: undefined },
])('“$name” could be $out', ({ name, out }) => {
  expect(plainName(name)).toBe(out);
  expect(isPlainName(name)).toBe(name === out);
});
