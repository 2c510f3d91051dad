import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readContent } from '#checks/check-content.ts';
import { entriesIn } from '#checks/read/content.ts';
import { wordingSchema } from '#schemas/wording.ts';

const list = entriesIn(await readContent('content'), 'wording').map(({ data }) =>
  wordingSchema.parse(data),
);
// What the check itself says names wrong words on purpose.
const interfaceFiles = globSync('src/**/*.{astro,ts}', {
  exclude: ['src/checks/**', 'src/**/*.test.ts', 'src/schemas/wording.ts'],
});

test('the list has words, and the interface has files', () => {
  expect(list.length).toBeGreaterThan(10);
  expect(interfaceFiles.length).toBeGreaterThan(100);
});

test.each(list)('the interface does not say $id', ({ id, except }) => {
  const saying = interfaceFiles.filter((file) =>
    except
      .reduce((text, { text: fine }) => text.replaceAll(fine, ''), readFileSync(file, 'utf8'))
      .includes(id),
  );
  expect(saying).toEqual([]);
});
