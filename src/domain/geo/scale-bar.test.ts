import { expect, it } from 'vitest';
import { scaleBar } from './scale-bar.ts';

it.each([
  { metresPerPixel: 30, most: 100, out: { metres: 2000, width: 67 } },
  { metresPerPixel: 1, most: 100, out: { metres: 100, width: 100 } },
  { metresPerPixel: 1, most: 99, out: { metres: 50, width: 50 } },
  { metresPerPixel: 142, most: 120, out: { metres: 10_000, width: 70 } },
  { metresPerPixel: 0.6, most: 90, out: { metres: 50, width: 83 } },
])('$metresPerPixel metres per pixel, at most $most pixels', ({ metresPerPixel, most, out }) => {
  expect(scaleBar(metresPerPixel, most)).toEqual(out);
});
