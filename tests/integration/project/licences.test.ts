import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'astro/zod';

// Under which licences the parts stand of which the site is made and built. Those that would bind the
// site itself, or that nobody has looked at, are faults.

/** Licences that let anybody use, change and pass on, with a notice at most. */
const FREE = [
  ...['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC0-1.0', 'ISC'],
  ...['MIT', 'MIT-0', 'Python-2.0', 'Unlicense', 'Zlib', 'CC-BY-4.0'],
];
/** Licences that bind only those who change the part itself; none of it is sent to readers changed. */
const OF_FILES = ['MPL-2.0', 'LGPL-3.0-or-later'];

const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ optional: z.boolean().optional() })),
});
const packageSchema = z.object({ name: z.string(), version: z.string(), license: z.string() });
const { packages } = lockSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
const folders = Object.keys(packages).filter((folder) => folder !== '');

test('every package of the lock is here to be looked at, but optional ones of other systems', () => {
  const absent = folders.filter((folder) => !existsSync(`${folder}/package.json`));
  expect(absent.filter((folder) => packages[folder]?.optional !== true)).toEqual([]);
});

/** Whether a licence expression (SPDX) gives what is wanted: `AND` all parts, `OR` one of them. */
function isAllowed(expression: string): boolean {
  const plain = expression.replace(/[()]/g, '');
  return plain
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => [...FREE, ...OF_FILES].includes(one)));
}

describe('the reading of licence expressions', () => {
  test.each([
    ['MIT', true],
    ['(MIT AND Zlib)', true],
    ['MIT OR GPL-3.0-only', true],
    ['MIT AND GPL-3.0-only', false],
    ['AGPL-3.0-only', false],
    ['SEE LICENSE IN LICENSE', false],
  ])('%s', (expression, allowed) => {
    expect(isAllowed(expression)).toBe(allowed);
  });
});

test('every package stands under a licence that suits the site', () => {
  const faults = folders
    .filter((folder) => existsSync(`${folder}/package.json`))
    .map((folder) =>
      packageSchema.parse(JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))),
    )
    .filter(({ license }) => !isAllowed(license))
    .map(({ name, version, license }) => `${name} ${version}: ${license}`);
  expect(faults).toEqual([]);
});
