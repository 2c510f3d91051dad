import { z } from 'astro/zod';
import { fieldMeta, type FieldMeta, type ReferenceTarget } from '#schemas/fields.ts';
import type { FieldPath } from '#checks/read/content-file.ts';

/** Every file asks of the same few fields. */
const found = new WeakMap<z.ZodType, Map<string, FieldMeta | undefined>>();

/**
 * The description of the field at a path. Wrappers (optional, default, preprocess) are looked
 * through; of a union the first part that knows the path answers.
 */
export function metaAt(schema: z.ZodType, path: FieldPath): FieldMeta | undefined {
  const known = found.get(schema) ?? new Map<string, FieldMeta | undefined>();
  found.set(schema, known);
  // All items of a list have one description.
  const key = path.map((step) => (typeof step === 'number' ? '' : String(step))).join('\n');
  if (!known.has(key)) known.set(key, findMeta(schema, path));
  return known.get(key);
}

function findMeta(schema: unknown, path: FieldPath): FieldMeta | undefined {
  if (!(schema instanceof z.ZodType)) return undefined;
  const own = fieldMeta(schema);
  if (path.length === 0 && own !== undefined) return own;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return findMeta(schema.unwrap(), path);
  }
  if (schema instanceof z.ZodPipe) return findMeta(schema.out, path);
  if (schema instanceof z.ZodUnion) {
    return schema.options
      .map((option) => findMeta(option, path))
      .find((meta) => meta !== undefined);
  }
  const [key, ...rest] = path;
  if (schema instanceof z.ZodArray) return findMeta(schema.element, rest);
  if (schema instanceof z.ZodObject) return findMeta(schema.shape[String(key)], rest);
  return undefined;
}

/** Names of the fields that an object schema at a path allows; of a union, those of all parts. */
export function keysAt(schema: unknown, path: FieldPath): readonly string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return keysAt(schema.unwrap(), path);
  }
  if (schema instanceof z.ZodUnion) {
    return [...new Set(schema.options.flatMap((option) => keysAt(option, path)))];
  }
  const [key, ...rest] = path;
  if (schema instanceof z.ZodArray && path.length > 0) return keysAt(schema.element, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  return path.length === 0 ? Object.keys(schema.shape) : keysAt(schema.shape[String(key)], rest);
}

/** Calls back for every text in the data whose schema says that it refers to another entry. */
export function visitReferences(
  schema: unknown,
  data: unknown,
  visit: (target: ReferenceTarget, id: string, path: FieldPath) => void,
  path: FieldPath = [],
): void {
  if (!(schema instanceof z.ZodType)) return;
  if (typeof data === 'string') {
    const references = fieldMeta(schema)?.references;
    if (references !== undefined) {
      visit(references, data, path);
      return;
    }
  }
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    visitReferences(schema.unwrap(), data, visit, path);
    return;
  }
  if (schema instanceof z.ZodUnion) {
    for (const option of schema.options) visitReferences(option, data, visit, path);
  } else if (schema instanceof z.ZodArray && Array.isArray(data)) {
    data.forEach((item, index) => visitReferences(schema.element, item, visit, [...path, index]));
  } else if (schema instanceof z.ZodObject && typeof data === 'object' && data !== null) {
    for (const [key, value] of Object.entries(data)) {
      visitReferences(schema.shape[key], value, visit, [...path, key]);
    }
  }
}
