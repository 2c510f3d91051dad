import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { forgetKept, keepAnswers, nameOfKept, readKept } from './kept-answers.ts';

const folder = await mkdtemp(join(tmpdir(), 'kept-'));
const file = join(folder, 'drafts', 'new.json');
afterAll(() => rm(folder, { recursive: true }));

test('answers are kept until they are forgotten', async () => {
  expect(await readKept(file)).toBeUndefined();
  const kept = { kind: 'event', answers: { title: '海豚讲座', summary: '' } } as const;
  await keepAnswers(file, kept);
  expect(await readKept(file)).toEqual(kept);
  expect(nameOfKept(kept, '活动')).toBe('活动“海豚讲座”，答了 1 项');
  await forgetKept(file);
  expect(await readKept(file)).toBeUndefined();
});

test.each(['', '{"kind":"song","answers":{"a":"b"}}', '{"kind":"event","answers":{}}'])(
  'a file with %j is nothing to go on with',
  async (text) => {
    const other = join(folder, 'other.json');
    await writeFile(other, text);
    expect(await readKept(other)).toBeUndefined();
  },
);
