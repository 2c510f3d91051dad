import { encode } from 'uqr';
import { expect, it } from 'vitest';
import { qrPath } from './qr-path.ts';

it('runs of dark modules become lines with gaps', () => {
  expect(
    qrPath([
      [true, true, false, true],
      [false, false, false, false],
      [false, true, true, true],
    ]),
  ).toBe('M0 .5h2m1 0h1M1 2.5h3');
});

it('the drawn lines are exactly the dark modules of a real code', () => {
  const { data, size } = encode('https://kepu.example/events/2026-sample/', { border: 0 });
  const drawn = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  let x = 0;
  let y = 0;
  for (const [, command, first = '', second = ''] of qrPath(data).matchAll(
    /([Mmh])(\d+)(?: ([\d.]+))?/g,
  )) {
    if (command === 'M') y = Math.floor(Number(second));
    if (command === 'h') drawn[y]?.fill(true, x, x + Number(first));
    x = command === 'M' ? Number(first) : x + Number(first);
  }
  expect(drawn).toEqual(data);
});
