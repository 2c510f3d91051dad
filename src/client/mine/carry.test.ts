import { describe, expect, it } from 'vitest';
import { codeOf, pack, unpack } from './carry.ts';

const LINES =
  'events/2026-kepu-month-opening\nobservances/wetland-day\nplaces/nixing-museum\nstops a,b';

describe('a list in an address', () => {
  it('comes out as it went in, and is shorter', () => {
    const packed = pack(LINES);
    expect(packed).toMatch(/^1\.[\w-]+$/);
    expect(unpack(packed)).toBe(LINES);
    expect(packed.length).toBeLessThan(LINES.length);
  });

  it('is refused where it is damaged or of another version', () => {
    for (const text of ['', '2.abc', '1.%%%', '1.____', pack(LINES).slice(0, 20)]) {
      expect(unpack(text), text).toBeUndefined();
    }
  });

  it('has a code while telephones can read it', () => {
    expect(codeOf(`https://kepu.example/mine/#${pack(LINES)}`)?.size).toBeGreaterThan(20);
    expect(codeOf('x'.repeat(2000))).toBeUndefined();
  });
});
