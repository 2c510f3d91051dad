import { z } from 'astro/zod';
import { fieldMeta, type FieldMeta } from './fields.ts';

/** A field as an editor needs to know it. */
export interface FieldRow {
  /** Name in the file, with the fields it stands in: `sessions.time.start`. */
  readonly path: string;
  /** Chinese name. */
  readonly title: string;
  /** `inside`: only where the optional field that it stands in is written. */
  readonly required: 'always' | 'inside' | 'never';
  /** May be written several times, as a list. */
  readonly list: boolean;
  /** Ids that may be written, with their Chinese names. */
  readonly choices?: Readonly<Record<string, string>>;
  readonly example?: string;
}

/**
 * The fields of a kind of entry, in the order of its schema, those of an object after it. Of a union
 * the fields of all its parts are listed; none of them is required, as each belongs to one part.
 *
 * @example fieldTable(unitSchema)[0] // { path: 'id', title: '单位编号', required: 'always', … }
 */
export function fieldTable(schema: z.ZodType): readonly FieldRow[] {
  return rowsOf(schema, '', 'always');
}

function rowsOf(schema: z.ZodType, above: string, needed: FieldRow['required']): FieldRow[] {
  const inner = unwrapped(schema).schema;
  if (inner instanceof z.ZodArray) return rowsOf(asType(inner.element), above, needed);
  if (inner instanceof z.ZodUnion) {
    const rows = inner.options.flatMap((option) => rowsOf(asType(option), above, 'never'));
    return [...new Map(rows.map((row) => [row.path, row])).values()];
  }
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.entries(inner.shape).flatMap(([key, part]) => {
    const field = asType(part);
    const path = above === '' ? key : `${above}.${key}`;
    const { schema: kind, optional, metas } = unwrapped(field);
    const meta = metas.find(({ title }) => title !== undefined);
    // A field without a Chinese name is a sign by which the parts of a union are told apart.
    if (meta?.title === undefined) return [];
    const choices = choicesOf(kind);
    const example = metas.find((each) => each.example !== undefined)?.example;
    const row: FieldRow = {
      path,
      title: meta.title,
      required: optional ? 'never' : needed,
      list: kind instanceof z.ZodArray,
      ...(choices === undefined ? {} : { choices }),
      ...(example === undefined ? {} : { example }),
    };
    return [row, ...rowsOf(field, path, optional && needed === 'always' ? 'inside' : needed)];
  });
}

/** Zod types the parts of its schemas more loosely than its schemas. */
export function asType(part: unknown): z.ZodType {
  if (part instanceof z.ZodType) return part;
  throw new TypeError('a part of a schema that is none');
}

/** What stands inside optional, default and preprocess, and all that was said on the way. */
export function unwrapped(schema: z.ZodType) {
  const metas: FieldMeta[] = [];
  let optional = false;
  let inner = schema;
  for (;;) {
    const meta = fieldMeta(inner);
    if (meta !== undefined) metas.push(meta);
    if (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) {
      optional = true;
      inner = asType(inner.unwrap());
    } else if (inner instanceof z.ZodPipe) inner = asType(inner.out);
    else return { schema: inner, optional, metas };
  }
}

/** The choices of a list of ids, of its elements, or of the parts of a union. */
export function choicesOf(schema: z.ZodType): FieldRow['choices'] {
  const { schema: inner, metas } = unwrapped(schema);
  const own = metas.find(({ choices }) => choices !== undefined)?.choices;
  if (own !== undefined) return own;
  if (inner instanceof z.ZodArray) return choicesOf(asType(inner.element));
  if (!(inner instanceof z.ZodUnion)) return undefined;
  const all = inner.options.flatMap((option) => Object.entries(choicesOf(asType(option)) ?? {}));
  return all.length === 0 ? undefined : Object.fromEntries(all);
}
