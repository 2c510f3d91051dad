import type { FieldRow } from '#schemas/field-table.ts';
import { fieldTable } from '#schemas/field-table.ts';
import type { z } from 'astro/zod';

/** Something that is asked of whoever writes: by a prompt or a flag. */
export interface Field {
  /** Name of the flag. */
  readonly name: string;
  /** Where it stands in the file; numbers are places in lists. `body` is the text below. */
  readonly path: string;
  readonly needed?: boolean;
  /** Several lines. */
  readonly long?: boolean;
  /** Written freely, although the schema has choices: `cost` may be a price, too. */
  readonly free?: boolean;
  readonly hint?: string;
}

/** A field with what its schema says of it. */
export interface AskedField extends Field {
  /** Chinese name. */
  readonly label: string;
  readonly choices?: Readonly<Record<string, string>>;
  /** Several values. */
  readonly list: boolean;
  readonly example?: string;
}

/** The text below the fields, of which no schema speaks. */
export const BODY = { name: 'body', path: 'body', long: true } as const;

/**
 * Fields with the names, choices and examples that the schema gives them.
 *
 * @throws TypeError where the schema has no such field
 */
export function askedFields(schema: z.ZodType, fields: readonly Field[]): readonly AskedField[] {
  const rows = new Map(fieldTable(schema).map((row) => [row.path, row]));
  return fields.map((field) => {
    if (field.path === BODY.path) return { ...field, label: '正文', list: false };
    const row = rows.get(schemaPath(field.path));
    if (row === undefined) throw new TypeError(`the schema has no field ${field.path}`);
    return {
      ...field,
      label: row.title,
      list: row.list,
      ...choicesOf(field, row),
      ...exampleOf(row),
    };
  });
}

/**
 * A path without the places in lists, as field tables have it.
 *
 * @example schemaPath('sessions.0.time') // 'sessions.time'
 */
export const schemaPath = (path: string) => path.replace(/\.\d+(?=\.|$)/g, '');

const choicesOf = ({ free }: Field, { choices }: FieldRow) =>
  free === true || choices === undefined ? {} : { choices };
const exampleOf = ({ example }: FieldRow) =>
  example === undefined ? {} : { example: example.replace(/^'(.*)'$|^\[(.*)\]$/, '$1$2') };
