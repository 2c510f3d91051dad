import type { z } from 'astro/zod';

/**
 * The fields of an object that are right by themselves, so that rules can speak of them although
 * another field is wrong: of that one the rule `schema` speaks. Undefined where it is no object.
 *
 * @param schema of the object, with every field optional
 * @example validFields(z.strictObject({ a: z.string(), b: z.int() }).partial(), { a: 'x', b: 'y' }) // { a: 'x' }
 */
export function validFields<Schema extends z.ZodType<object>>(
  schema: Schema,
  data: unknown,
): z.output<Schema> | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const wrong = wrongKeys(schema, data);
  const right = Object.entries(data).filter(([key]) => !wrong.has(key));
  const result = schema.safeParse(Object.fromEntries(right));
  if (!result.success) return undefined;
  // A default must not stand in for what was written wrongly.
  for (const key of wrong) Reflect.deleteProperty(result.data, key);
  return result.data;
}

function wrongKeys(schema: z.ZodType, data: unknown): ReadonlySet<PropertyKey> {
  const issues = schema.safeParse(data).error?.issues ?? [];
  return new Set(
    issues.flatMap((issue) =>
      issue.path.length === 0 && issue.code === 'unrecognized_keys'
        ? issue.keys
        : issue.path.slice(0, 1),
    ),
  );
}
