import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { validFields } from './valid-fields.ts';

const schema = z
  .strictObject({
    name: z.string(),
    count: z.int().default(1),
    at: z.strictObject({ lat: z.number() }),
  })
  .partial();

describe('validFields', () => {
  test.each([
    { input: { name: 'a', count: 2 }, out: { name: 'a', count: 2 } },
    { input: {}, out: { count: 1 } },
    // A default does not stand in for a wrong value.
    { input: { name: 'a', count: 'two' }, out: { name: 'a' } },
    { input: { name: 'a', at: { lat: 'north' } }, out: { name: 'a', count: 1 } },
    { input: { name: 'a', at: { lat: 1, alt: 2 } }, out: { name: 'a', count: 1 } },
    { input: { name: 'a', other: true }, out: { name: 'a', count: 1 } },
    { input: 'a', out: undefined },
    { input: null, out: undefined },
  ])('of $input are $out', ({ input, out }) => {
    expect(validFields(schema, input)).toEqual(out);
  });
});
