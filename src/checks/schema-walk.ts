import { z } from 'astro/zod';
import { fieldMeta, type FieldMeta, type ReferenceTarget } from '#schemas/fields.ts';
import type { FieldPath } from './content-file.ts';

/**
 * The description of the field at a path. Wrappers (optional, default, preprocess) are looked
 * through; of a union the first part that knows the path answers.
 */
export function metaAt(schema: unknown, path: FieldPath): FieldMeta | undefined {
  if (!(schema instanceof z.ZodType)) return undefined;
  const own = fieldMeta(schema);
  if (path.length === 0 && own !== undefined) return own;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return metaAt(schema.unwrap(), path);
  }
  if (schema instanceof z.ZodPipe) return metaAt(schema.out, path);
  if (schema instanceof z.ZodUnion) {
    return schema.options.map((option) => metaAt(option, path)).find((meta) => meta !== undefined);
  }
  const [key, ...rest] = path;
  if (schema instanceof z.ZodArray) return metaAt(schema.element, rest);
  if (schema instanceof z.ZodObject) return metaAt(schema.shape[String(key)], rest);
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
  const references = fieldMeta(schema)?.references;
  if (references !== undefined && typeof data === 'string') {
    visit(references, data, path);
    return;
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
