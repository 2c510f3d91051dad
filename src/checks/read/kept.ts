import { readFile, rename, writeFile } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import type { z } from 'astro/zod';

/** What {@link writeKept} has written; undefined where there is nothing that can be read. */
export async function readKept<Value>(
  file: string,
  schema: z.ZodType<Value>,
): Promise<Value | undefined> {
  try {
    return schema.parse(deserialize(await readFile(file)));
  } catch {
    return undefined;
  }
}

/** Keeps a value for another process. One that writes the same at the same time is no harm. */
export async function writeKept(file: string, value: unknown): Promise<void> {
  const whole = `${file}.${process.pid}`;
  await writeFile(whole, serialize(value));
  await rename(whole, file);
}
