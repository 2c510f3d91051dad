import { z } from 'astro/zod';
import { asType, choicesOf, unwrapped } from './field-table.ts';
import type { ReferenceTarget } from './fields.ts';

/** What a form needs to know of a schema: which control, and what stands in it. */
export type FormShape =
  | { readonly kind: 'object'; readonly fields: readonly FormField[] }
  | { readonly kind: 'list'; readonly item: FormShape }
  | { readonly kind: 'lines'; readonly ofNumbers: boolean }
  | { readonly kind: 'choice' | 'choices'; readonly choices: Readonly<Record<string, string>> }
  | { readonly kind: 'variants'; readonly parts: readonly FormPart[] }
  | { readonly kind: 'reference'; readonly target: ReferenceTarget }
  | { readonly kind: 'constant'; readonly value: string }
  | { readonly kind: 'day' | 'minute' | 'clock' | 'flag' | 'number' | 'text' };

/** A field of an object. */
export interface FormField {
  readonly key: string;
  /** Chinese name. */
  readonly title: string;
  readonly example?: string;
  readonly needed: boolean;
  readonly shape: FormShape;
}

/** One of the ways in which a field may be written. */
interface FormPart {
  readonly label: string;
  readonly shape: FormShape;
}

/**
 * The shape of a form for a schema; the same wrappers are looked through as for the tables of fields.
 *
 * @throws TypeError where the schema is of a kind that no field of ours has
 */
export function formShape(schema: z.ZodType): FormShape {
  const { schema: inner, metas } = unwrapped(schema);
  const references = metas.find((meta) => meta.references !== undefined)?.references;
  if (references !== undefined) return { kind: 'reference', target: references };
  if (inner instanceof z.ZodArray) return listShape(schema, asType(inner.element));
  if (inner instanceof z.ZodUnion) {
    const parts = inner.options.map((option) => partOf(asType(option)));
    return { kind: 'variants', parts };
  }
  if (inner instanceof z.ZodObject) {
    return {
      kind: 'object',
      fields: Object.entries(inner.shape).map(([key, field]) => fieldOf(key, asType(field))),
    };
  }
  const choices = choicesOf(schema);
  if (choices !== undefined) return { kind: 'choice', choices };
  if (inner instanceof z.ZodEnum) return { kind: 'choice', choices: named(inner.options) };
  if (inner instanceof z.ZodLiteral) {
    const [value] = inner.values;
    const isField = metas.some(({ title }) => title !== undefined);
    return isField
      ? { kind: 'choice', choices: named([...inner.values]) }
      : { kind: 'constant', value: String(value) };
  }
  if (inner instanceof z.ZodBoolean) return { kind: 'flag' };
  // Of the closed lists only the school years are numbers; all others tell their choices.
  if (inner instanceof z.ZodNumber || inner instanceof z.ZodCustom) return { kind: 'number' };
  return { kind: kindByExample(metas.find(({ example }) => example !== undefined)?.example ?? '') };
}

const named = (values: readonly unknown[]): Record<string, string> =>
  Object.fromEntries(values.map((value) => [String(value), String(value)]));

function listShape(schema: z.ZodType, element: z.ZodType): FormShape {
  const item = formShape(element);
  if (item.kind === 'choice') return { kind: 'choices', choices: item.choices };
  if (item.kind === 'text' || item.kind === 'number' || item.kind === 'day') {
    return { kind: 'lines', ofNumbers: item.kind === 'number' };
  }
  const choices = item.kind === 'reference' ? undefined : choicesOf(schema);
  return choices === undefined || item.kind === 'variants' || item.kind === 'object'
    ? { kind: 'list', item }
    : { kind: 'choices', choices };
}

function fieldOf(key: string, schema: z.ZodType): FormField {
  const { schema: inner, optional, metas } = unwrapped(schema);
  // A list without a name has that of its items.
  const items = inner instanceof z.ZodArray ? unwrapped(asType(inner.element)).metas : [];
  const example = metas.find((meta) => meta.example !== undefined)?.example;
  return {
    key,
    title: [...metas, ...items].find(({ title }) => title !== undefined)?.title ?? '',
    needed: !optional,
    shape: formShape(schema),
    ...(example === undefined ? {} : { example }),
  };
}

/** A way of writing has a name, or is called after what must be written in it. */
function partOf(schema: z.ZodType): FormPart {
  const shape = formShape(schema);
  const own = unwrapped(schema).metas.find(({ title }) => title !== undefined)?.title;
  if (shape.kind !== 'object' || own !== undefined) return { shape, label: own ?? '' };
  const visible = shape.fields.filter(({ shape: part }) => part.kind !== 'constant');
  const needed = visible.filter(({ needed }) => needed);
  const label = (needed.length > 0 ? needed : visible).map(({ title }) => title).join('、');
  return { shape, label };
}

function kindByExample(example: string): 'day' | 'minute' | 'clock' | 'text' {
  const text = example.replace(/^'(.*)'$/, '$1');
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return 'day';
  if (/^\d{4}-\d\d-\d\d \d\d:\d\d$/.test(text)) return 'minute';
  return /^\d\d:\d\d$/.test(text) ? 'clock' : 'text';
}
