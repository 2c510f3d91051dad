import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { isOfProject } from '#build/site-folder.ts';
import { STICK_SCRIPT } from './scripts.ts';

/** A copy that cannot be made; the message says in Chinese what to do. */
export class StickError extends Error {}

/**
 * What keeps a copy from being written into a folder, in Chinese: it is in the site or around it, or holds
 * what no earlier copy wrote. Undefined where nothing does.
 *
 * @param site folder of the built site
 * @param target folder of the copy, which is emptied
 * @example targetProblem('/srv/dist', '/srv/dist/u') // 'U盘版不能放在网站的文件夹里：…'
 */
export function targetProblem(site: string, target: string): string | undefined {
  const isIn = (folder: string, path: string) => {
    const way = relative(resolve(folder), resolve(path));
    return way === '' || (way !== '..' && !way.startsWith(`..${sep}`));
  };
  if (isIn(site, target) || isIn(target, site)) {
    return `U盘版不能放在网站的文件夹里，也不能把网站包在里面：${target}。请换一个文件夹。`;
  }
  if (isOfProject(resolve(target))) {
    return `U盘版不能放在放程序和内容的地方：${target}。请换一个文件夹。`;
  }
  if (!existsSync(target)) return undefined;
  if (!statSync(target).isDirectory()) return `这是一个文件，不是文件夹：${target}。请换一个名字。`;
  const isOurs = readdirSync(target).length === 0 || existsSync(join(target, STICK_SCRIPT));
  return isOurs
    ? undefined
    : `文件夹里有别的东西，不是以前生成的U盘版，怕删错，没有动它：${target}。请换一个空的或者还没有的文件夹。`;
}

/**
 * Writes a copy and its zip. First comes the script by which {@link targetProblem} knows a copy: so one that was
 * broken off is made anew by the next run.
 *
 * @throws StickError where the disk is full, or refuses
 */
export async function writeCopy(
  target: string,
  files: ReadonlyMap<string, Uint8Array>,
  zip: Uint8Array,
): Promise<void> {
  try {
    await rm(target, { recursive: true, force: true });
    for (const name of [STICK_SCRIPT, ...[...files.keys()].sort()]) {
      await mkdir(dirname(join(target, name)), { recursive: true });
      await writeFile(join(target, name), files.get(name) ?? '');
    }
    await writeFile(`${target}.zip`, zip);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StickError(
      `U盘版没有写完：${target}（${why}）。看看盘满了没有、让不让写，再运行一次 npm run build:stick。`,
    );
  }
}
