import { hash } from 'node:crypto';

const known = new WeakMap<object, string>();
const SHORT = 64;

/**
 * A text that is another for another value: of plain values, dates, lists, maps and sets, as the catalog
 * has them. Of long ones it is a hash. A value must not change afterwards.
 *
 * @throws TypeError where there is anything else in it, such as a function
 */
export function digestOf(value: unknown): string {
  if (typeof value === 'string') return shortened(JSON.stringify(value));
  if (typeof value !== 'object' || value === null) {
    if (typeof value === 'function' || typeof value === 'symbol') throw strange(value);
    return String(value);
  }
  const digest = known.get(value) ?? shortened(textOf(value));
  known.set(value, digest);
  return digest;
}

function textOf(value: object): string {
  if (Array.isArray(value)) return `[${value.map(digestOf).join()}]`;
  if (value instanceof Map) return `map${digestOf([...value])}`;
  if (value instanceof Set) return `set${digestOf([...value])}`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) {
    const parts = Object.entries(value).map(([name, part]) => `${name}:${digestOf(part)}`);
    return `{${parts.join()}}`;
  }
  // Dates of Temporal
  const text: unknown = JSON.parse(JSON.stringify(value));
  if (typeof text === 'string') return `${value.constructor.name}${text}`;
  throw strange(value);
}

const strange = (value: unknown) =>
  new TypeError(
    `the catalog handed out what has no digest: ${Object.prototype.toString.call(value)}`,
  );

const shortened = (text: string) => (text.length <= SHORT ? text : hash('sha256', text, 'base64'));
