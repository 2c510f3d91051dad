import type { FormShape } from '#schemas/form-shape.ts';
import { listOf, mapOf, type YamlMap, type YamlValue } from './yaml-text.ts';

/** Steps from the top of a record to a value. */
export type ValuePath = readonly (string | number)[];

/**
 * The steps of a path as it is written.
 *
 * @example stepsOf('sources.0.title') // ['sources', 0, 'title']
 */
export const stepsOf = (path: string): ValuePath =>
  path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));

const TEXT: FormShape = { kind: 'text' };

/** The value at a path; undefined where nothing stands there. */
export function valueIn(data: YamlValue | undefined, path: ValuePath): YamlValue | undefined {
  return path.reduce<YamlValue | undefined>(
    (value, step) => (typeof step === 'number' ? listOf(value)[step] : mapOf(value)[step]),
    data,
  );
}

/** A text, a number, or yes and no, as text; empty where it is anything else. */
export const wordOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';

/** The data with another value at a path; what was there stays as it was. */
export function withValue(
  data: YamlValue | undefined,
  [step, ...rest]: ValuePath,
  value: YamlValue | undefined,
): YamlValue | undefined {
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const list = [...listOf(data)];
    list[step] = withValue(list[step], rest, value) ?? '';
    return list;
  }
  const map = mapOf(data);
  return { ...map, [step]: withValue(map[step], rest, value) };
}

/**
 * A value as a file holds it: fields in the order of the schema, and nothing that was left empty.
 * Undefined where nothing is left.
 *
 * @example tidyValue(formShape(eventSchema), { title: '海豚讲座', summary: '' }) // { title: '海豚讲座' }
 */
export function tidyValue(shape: FormShape, value: YamlValue | undefined): YamlValue | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (Array.isArray(value)) return tidyList(shape, listOf(value));
  if (typeof value !== 'object') return value;
  const map = mapOf(value);
  const fields = new Map(fieldsOf(shape, map).map((field) => [field.key, field.shape]));
  // What the schema does not know is not lost: the check speaks of it.
  const keys = new Set([...fields.keys(), ...Object.keys(map)]);
  const kept = [...keys].flatMap((key): (readonly [string, YamlValue])[] => {
    const part = tidyValue(fields.get(key) ?? TEXT, map[key]);
    return part === undefined ? [] : [[key, part]];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

function tidyList(shape: FormShape, list: readonly YamlValue[]): YamlValue | undefined {
  const item: FormShape = shape.kind === 'list' ? shape.item : TEXT;
  const kept = list.flatMap((part) => tidyValue(item, part) ?? []);
  return kept.length === 0 ? undefined : kept;
}

/** The fields that an object may have; of several ways of writing, those of the one that fits. */
function fieldsOf(shape: FormShape, value: YamlMap) {
  if (shape.kind === 'object') return shape.fields;
  if (shape.kind !== 'variants') return [];
  const part = shape.parts[partThatFits(shape, value)]?.shape;
  return part?.kind === 'object' ? part.fields : [];
}

/** Which of several ways a value is written in, as an index; -1 where there is no value. */
export function partThatFits(
  { parts }: Extract<FormShape, { kind: 'variants' }>,
  value: YamlValue | undefined,
): number {
  if (value === undefined) return -1;
  const misfits = parts.map(({ shape }) => misfit(shape, value));
  return misfits.indexOf(Math.min(...misfits));
}

/** How badly a value fits a shape. */
function misfit(shape: FormShape, value: YamlValue): number {
  if (shape.kind !== 'object') {
    if (typeof value === 'object') return 99;
    return shape.kind === 'choice' && !Object.hasOwn(shape.choices, String(value)) ? 50 : 0;
  }
  if (typeof value !== 'object' || Array.isArray(value)) return 99;
  const map = mapOf(value);
  const foreign = Object.keys(map).filter(
    (key) => !shape.fields.some((field) => field.key === key),
  );
  const missing = shape.fields.filter(({ key, needed, shape: part }) =>
    part.kind === 'constant' ? map[key] !== part.value : needed && map[key] === undefined,
  );
  return foreign.length * 2 + missing.length;
}

/**
 * The fields of a record that differ from what they were, each as a file holds it; undefined where
 * one was emptied.
 */
export function changedFields(
  shape: FormShape,
  before: YamlMap,
  after: YamlMap,
): Readonly<Record<string, YamlValue | undefined>> {
  if (shape.kind !== 'object') throw new TypeError('a record without fields');
  const same = (part: FormShape, key: string) =>
    JSON.stringify(tidyValue(part, before[key])) === JSON.stringify(tidyValue(part, after[key]));
  return Object.fromEntries(
    shape.fields
      .filter(({ key, shape: part }) => !same(part, key))
      .map(({ key, shape: part }) => [key, tidyValue(part, after[key])]),
  );
}
