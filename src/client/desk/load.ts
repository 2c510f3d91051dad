import type { z } from 'astro/zod';
import {
  deskPackSchema,
  indexPartName,
  indexPartSchema,
  type Neighbour,
} from '#authoring/desk-index.ts';
import { routes } from '#site/routes.ts';

/** All entries of the site by name: the first file of the index says how many more there are. */
export async function loadRecords(): Promise<readonly Neighbour[]> {
  const load = (part: number) => loadJson(routes.deskPack(indexPartName(part)), indexPartSchema);
  const { parts, records } = await load(1);
  const others = await Promise.all(Array.from({ length: parts - 1 }, (_, at) => load(at + 2)));
  return [...records, ...others.flatMap((other) => other.records)];
}

/** The text of a record; undefined where the site has no such file. */
export async function loadText(pack: string, path: string): Promise<string | undefined> {
  const texts = await loadJson(routes.deskPack(pack), deskPackSchema);
  return texts[path];
}

/** @throws TypeError where the network or the answer fails */
async function loadJson<Schema extends z.ZodType>(
  address: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  const answer = await fetch(address);
  if (!answer.ok) throw new TypeError(`${address}: ${answer.status}`);
  return schema.parse(await answer.json());
}

/** The page of ours from which the reader came. */
export const cameFrom = (): string =>
  document.referrer.startsWith(`${location.origin}/`)
    ? document.referrer.slice(location.origin.length)
    : '';
