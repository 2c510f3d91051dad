import type { ContentFile } from '#checks/read/content-file.ts';
import { maskNumbers, numbersIn, type PrivateNumber } from './private-numbers.ts';
import type { Problem } from '#checks/report/problem.ts';
import { pupilNamesIn, type PupilName } from './pupil-names.ts';

/** What a text says of persons that must not be published. */
export interface PrivateData {
  readonly numbers: readonly PrivateNumber[];
  readonly names: readonly PupilName[];
}

/** What files say of persons. */
export function privateDataOf(files: readonly ContentFile[]): PrivateData {
  const all = files.map(privateDataIn);
  return { numbers: all.flatMap((one) => one.numbers), names: all.flatMap((one) => one.names) };
}

const known = new WeakMap<ContentFile, PrivateData>();

/**
 * What a file says of persons. A mobile number that stands in a field `phone` is one that an office
 * has published, there and wherever else the file has it.
 */
export function privateDataIn(file: ContentFile): PrivateData {
  const old = known.get(file);
  if (old !== undefined) return old;
  const published = new Set([...phonesOf(file)].flatMap(numbersIn).map(({ digits }) => digits));
  const numbers = numbersIn(file.text).filter(({ digits }) => !published.has(digits));
  const data = { numbers, names: pupilNamesIn(file.text) };
  known.set(file, data);
  return data;
}

/** What stands in fields named `phone`; of a file that cannot be read, in lines that begin so. */
function phonesOf({ data, text }: ContentFile): Iterable<string> {
  return data === undefined
    ? [...text.matchAll(/^[\s-]*phone:(.*)$/gm)].map(([, phone = '']) => phone)
    : phonesIn(data, false);
}

function* phonesIn(value: unknown, isPhone: boolean): Generator<string> {
  if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) yield* phonesIn(part, key === 'phone');
  } else if (isPhone) yield String(value);
}

/**
 * A text without what is private in it, for whatever quotes it. Reports are public.
 *
 * @param data what is private; default: what the text itself shows to be so
 * @example masked('联系13800138000') // '联系×××'
 */
export function masked(
  text: string,
  { numbers, names }: PrivateData = { numbers: numbersIn(text), names: pupilNamesIn(text) },
): string {
  const named = names.reduce((rest, { name }) => rest.replaceAll(name, '×××'), text);
  return maskNumbers(named, numbers);
}

/** A problem whose words repeat nothing private. */
export function maskedProblem(problem: Problem, data: PrivateData): Problem {
  const { field, message, found, example } = problem;
  return {
    ...problem,
    field: masked(field, data),
    message: masked(message, data),
    ...(found === undefined ? {} : { found: masked(found, data) }),
    ...(example === undefined ? {} : { example: masked(example, data) }),
  };
}
