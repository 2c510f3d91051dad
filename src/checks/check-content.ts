import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { collectionOf, entriesOf, valueAt, type Content, type Entry } from './content.ts';
import type { CollectionName } from '#schemas/collections.ts';
import { readContentFile, type ContentFile } from './content-file.ts';
import { sortProblems, type Problem } from './problem.ts';
import type { Rule } from './rule.ts';

/**
 * Checks a content folder against every rule and reports all problems at once.
 *
 * @param folder path of the content folder; files are named from its parent
 */
export async function checkContent(folder: string): Promise<readonly Problem[]> {
  const content = await readContent(folder);
  const rules = await loadRules();
  return sortProblems(rules.flatMap((rule) => [...rule.check(content)]));
}

/** Reads every file of the folder that belongs to a collection. */
export async function readContent(folder: string): Promise<Content> {
  const names = await readdir(folder, { recursive: true });
  const files: ContentFile[] = [];
  const entries: Entry[] = [];
  const unreadable = new Set<CollectionName>();
  for (const name of names.map((path) => path.split(sep).join('/')).sort()) {
    const collection = collectionOf(name);
    if (collection === undefined) continue;
    const text = await readFile(join(folder, name), 'utf8');
    const shown = relative(join(folder, '..'), join(folder, name)).split(sep).join('/');
    const file = readContentFile(shown, text);
    files.push(file);
    if (file.data === undefined) unreadable.add(collection);
    entries.push(...entriesOf(collection, file));
  }
  return { files, entries, unreadable };
}

/** Every file of `rules/` is a rule: a new one needs no other change. */
export async function loadRules(): Promise<readonly Rule[]> {
  const folder = new URL('./rules/', import.meta.url);
  const names = (await readdir(folder)).filter((name) => /^[a-z-]+\.ts$/.test(name)).sort();
  const modules = names.map(async (name) => {
    const module: unknown = await import(new URL(name, folder).href);
    if (!isRuleModule(module)) throw new TypeError(`${name} has no rule as default export`);
    return module.default;
  });
  return Promise.all(modules);
}

function isRuleModule(module: unknown): module is { readonly default: Rule } {
  return typeof valueAt(module, ['default', 'check']) === 'function';
}
