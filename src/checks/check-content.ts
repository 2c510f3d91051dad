import { readdir, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentOf, valueAt, type Content } from '#checks/read/content.ts';
import type { ContentFile } from '#checks/read/content-file.ts';
import { loadCorrector } from './corrector.ts';
import type { Problem } from '#checks/report/problem.ts';
import { problemsIn } from './run-rules.ts';
import type { FileReader } from '#checks/read/kept-files.ts';
import { linksUnder } from '#checks/read/files-under.ts';
import { readPictures } from '#checks/read/pictures.ts';
import { readRoutes } from '#checks/read/site-routes.ts';
import { readTexts } from '#checks/read/texts.ts';
import type { Rule, RuleContext } from '#checks/model/rule.ts';

/**
 * Checks a content folder that has been read against every rule and reports all problems at once.
 *
 * @param isFaultless as for {@link problemsIn}
 */
export async function checkContent(
  content: Content,
  context: RuleContext = {},
  isFaultless?: (file: ContentFile) => boolean,
): Promise<readonly Problem[]> {
  const [rules, pictures, routes] = await Promise.all([
    loadRules(),
    readPictures(PUBLIC),
    readRoutes(),
  ]);
  const known = { isWhole: true, correct: loadCorrector(), pictures, routes, ...context };
  return problemsIn(content, rules, known, isFaultless);
}

/** Images go with the code, whatever the content folder. */
const PUBLIC = fileURLToPath(new URL('../../public/', import.meta.url));

/** There is no content folder at a path that somebody gave. */
export class MissingFolderError extends Error {}

/**
 * Reads the files of a content folder; problems name them from its parent.
 *
 * @throws MissingFolderError with Chinese words
 */
export async function readContent(folder: string, read?: FileReader): Promise<Content> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder)
    throw new MissingFolderError(
      `没有这个内容文件夹：${folder}。请核对 CONTENT_DIR 或命令里写的路径`,
    );
  const [texts, links] = await Promise.all([readTexts(folder), linksUnder(folder)]);
  return contentOf(texts, basename(folder), links, read);
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
