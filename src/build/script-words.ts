import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseSync } from 'vite';

/** Words of the texts in a script: a class that it sets or looks for stands in one of them. */
function wordsOf(script: string): string[] {
  const texts: string[] = [];
  JSON.stringify(parseSync('script.js', script).program, (key, value: unknown) => {
    if ((key === 'value' || key === 'cooked') && typeof value === 'string') texts.push(value);
    return typeof value === 'bigint' ? null : value; // which JSON cannot hold
  });
  // A utility may hold a dot: pl-[1.4em].
  return texts.flatMap((text) => [...text.split(/[\s"'.,()=<>#]+/), ...text.split(/\s+/)]);
}
const SCRIPT_FILES = /[\w.@-]+\.js\b/g;

/**
 * Words of a script and of all that it loads.
 *
 * @param folder the built site
 */
export function readScripts(folder: string): (script: string) => ReadonlySet<string> {
  const files = new Map<string, string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.js')) files.set(basename(name), readFileSync(join(folder, name), 'utf8'));
  }
  const known = new Map<string, ReadonlySet<string>>(); // the same few scripts stand in all pages
  const loadedWords = (script: string, seen: Set<string>): ReadonlySet<string> => {
    const words = new Set(wordsOf(script));
    for (const [name] of script.matchAll(SCRIPT_FILES)) {
      const file = files.get(name);
      if (file === undefined || seen.has(name)) continue;
      seen.add(name);
      for (const word of loadedWords(file, seen)) words.add(word);
    }
    return words;
  };
  return (script) => {
    const words = known.get(script) ?? loadedWords(script, new Set());
    known.set(script, words);
    return words;
  };
}
