import { hash } from 'node:crypto';
import { extname } from 'node:path';
import { z } from 'astro/zod';
import { readContentFile, readLater, type ContentFile, type Position } from './content-file.ts';
import { readKept, writeKept } from './kept.ts';

// To read the YAML of thousands of files takes seconds: the check hands over to Astro what it has read,
// and the next build finds there what has not changed. The same code must have read it.

/** Where fields stand that somebody has asked for, by their paths. */
type Places = Map<string, Position>;
const placesSchema = z.map(z.string(), z.object({ line: z.number(), column: z.number() }));
const keptSchema = z.object({
  read: z.array(z.tuple([z.string(), z.unknown(), placesSchema])),
  /** Hashes of the files in which the rules that look at each alone found nothing, each with its path. */
  faultless: z.array(z.string()),
});

/** Names to Astro the file in which that is. */
export const FILES_VARIABLE = 'READ_FILES';

/** Gives what {@link readContentFile} gives. */
export type FileReader = typeof readContentFile;

const hashOf = (...parts: readonly string[]) => hash('sha256', parts.join('\n'), 'base64');

/** What a file says follows from its text and its kind. */
const keyOf = (path: string, text: string): string => hashOf(extname(path), text);

/**
 * A reader that takes over what {@link keepFiles} has kept of the same texts.
 *
 * @param kept where that is; without it, or where there is none, everything is read
 */
export async function keptReader(kept?: string): Promise<FileReader> {
  const found = kept === undefined ? undefined : await readKept(kept, keptSchema);
  const { read, faultless } = found ?? { read: [], faultless: [] };
  const known = new Map(read.map(([key, ...file]) => [key, file]));
  const checked = new Set(faultless);
  return (path, text) => {
    const [data, places] = known.get(keyOf(path, text)) ?? [];
    if (places === undefined) return noting(readContentFile(path, text), new Map());
    const file = noting(readLater(path, text, data), places);
    if (checked.has(hashOf(path, text))) faultlessFiles.add(file);
    return file;
  };
}

/** A file that looks for a field once, and of which {@link keepFiles} knows what was looked for. */
function noting(file: ContentFile, places: Places): ContentFile {
  const noted: ContentFile = {
    ...file,
    locate: (field) => {
      const path = JSON.stringify(field);
      const place = places.get(path) ?? file.locate(field);
      places.set(path, place);
      return place;
    },
  };
  placesOf.set(noted, places);
  return noted;
}

const placesOf = new WeakMap<ContentFile, Places>();
const faultlessFiles = new WeakSet<ContentFile>();

/** Whether {@link keepFiles} was told so of a file with this path and text. */
export const wasFaultless = (file: ContentFile): boolean => faultlessFiles.has(file);

/**
 * Keeps what was read of the files that could be read.
 *
 * @param kept where
 * @param checked those in which the rules that look at each alone found nothing
 */
export async function keepFiles(
  files: readonly ContentFile[],
  kept: string,
  checked: ReadonlySet<ContentFile> = new Set(),
): Promise<void> {
  const read = files.filter(({ faults }) => faults.length === 0);
  await writeKept(kept, {
    read: read.map((file) => [
      keyOf(file.path, file.text),
      file.data,
      placesOf.get(file) ?? new Map(),
    ]),
    faultless: [...checked].map(({ path, text }) => hashOf(path, text)),
  });
}
