import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { HEADERS_FILE, isBuildsHeaders } from './headers.ts';

// Where the built site goes, and how a new one takes the place of the old one. A build may be killed
// at any moment, so every folder that it leaves for a while carries the number of its process.

/** Where the site goes: `OUT_DIR`, or `dist` where that is not set or empty. */
export function siteFolder(): string {
  const wanted = process.env['OUT_DIR'] ?? '';
  return resolve(wanted === '' ? 'dist' : wanted);
}

/**
 * What keeps a folder from being shown as the site, in Chinese; undefined where it holds one.
 *
 * @example siteProblem('/tmp/nothing') // '没有找到网站：/tmp/nothing。请先运行 npm run build。'
 */
export function siteProblem(folder: string): string | undefined {
  if (!existsSync(folder)) return `没有找到网站：${folder}。请先运行 npm run build。`;
  const isWhole = [HEADERS_FILE, 'index.html', '404.html'].every((name) =>
    existsSync(join(folder, name)),
  );
  return isWhole ? undefined : `${folder} 里不是生成好的网站。请先运行 npm run build。`;
}

/** Where a build may put its site, or why it may not. */
export type Target =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** Folders of the project itself; a site in them would become part of the next one. */
const SOURCES = ['content', 'public', 'src', 'scripts', 'tests', 'node_modules', '.git'];

const ADVICE =
  '请把 OUT_DIR 写成还没有的文件夹、空文件夹，或者以前用 npm run build 生成的文件夹，例如：OUT_DIR=/srv/kepu';

/**
 * Follows links to the folder that a build is to replace, puts back there what a killed build took
 * away, and sees whether it may be replaced: it is missing, or empty, or was written by this build.
 */
export function findTarget(wanted: string): Target {
  const refused = (reason: string): Target => ({ kind: 'refused', reason });
  const path = followed(wanted);
  if (path === undefined) return refused(`OUT_DIR 是一圈互相指着的链接：${wanted}。${ADVICE}`);
  const parent = dirname(path);
  if (!isFolder(parent)) {
    return existsSync(parent)
      ? refused(`OUT_DIR 的上一级不是文件夹，是文件：${parent}。${ADVICE}`)
      : refused(`OUT_DIR 的上一级文件夹不存在：${parent}。请先建好它，或者改 OUT_DIR。`);
  }
  if (isOfProject(path)) {
    return refused(`OUT_DIR 不能是放程序、内容或者临时文件的地方：${path}。${ADVICE}`);
  }
  restore(path);
  if (existsSync(path)) {
    if (!isFolder(path)) {
      return refused(`OUT_DIR 指的是一个文件，不是文件夹：${path}。${ADVICE}`);
    }
    const strange = readdirSync(path).filter((name) => name !== 'lost+found');
    if (strange.length > 0 && !isBuiltSite(path)) {
      const some = strange.slice(0, 3).join('、');
      return refused(
        `OUT_DIR 里有别的东西（${some}${strange.length > 3 ? ' 等' : ''}），生成网站会把它们删掉：${path}。${ADVICE}`,
      );
    }
  }
  const written = isReplacedInside(path) ? path : parent;
  if (!isWritable(written)) return refused(`没有权限写这个文件夹：${written}。`);
  return { kind: 'folder', path };
}

/** Whether a folder lies among the project's own, or around its work: nothing built belongs there. */
export function isOfProject(path: string): boolean {
  return contains(path, resolve('.build')) || SOURCES.some((name) => contains(resolve(name), path));
}

/** Whether a folder was written by this build: its file of headers says so. */
function isBuiltSite(folder: string): boolean {
  const file = join(folder, HEADERS_FILE);
  return existsSync(file) && isBuildsHeaders(readFileSync(file, 'utf8'));
}

/** Where a path really leads, also when nothing is there yet; undefined where links go in a circle. */
function followed(path: string, steps = 40): string | undefined {
  if (steps === 0) return undefined;
  const parent = dirname(path);
  if (parent === path || !isFolder(parent)) return path;
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true) {
    return followed(resolve(parent, readlinkSync(path)), steps - 1);
  }
  return join(realpathSync(parent), basename(path));
}

const isFolder = (path: string) => existsSync(path) && statSync(path).isDirectory();

function contains(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether the folder cannot itself be exchanged, only what is in it: a mounted one, or a guarded parent. */
function isReplacedInside(path: string): boolean {
  if (!existsSync(path)) return false;
  const parent = dirname(path);
  return statSync(path).dev !== statSync(parent).dev || !isWritable(parent);
}

/** Folders that stand beside or in a site for the moment in which a new one takes its place. */
const MOMENT = /^\.(.*)\.kepu-(new|previous|replaced)-(\d+)$/;

/** Where a site's {@link MOMENT} folders are, and what they are called. */
function moments(path: string, isInside: boolean) {
  const folder = isInside ? path : dirname(path);
  const name = isInside ? 'site' : basename(path);
  const at = (what: 'new' | 'previous' | 'replaced', pid: number | string = process.pid) =>
    join(folder, `.${name}.kepu-${what}-${pid}`);
  const left = () =>
    (existsSync(folder) ? readdirSync(folder) : []).flatMap((entry) => {
      const [, of, what, pid = ''] = MOMENT.exec(entry) ?? [];
      return of === name && !isRunning(Number(pid)) ? [{ what, pid }] : [];
    });
  return { at, left };
}

/**
 * Puts a built site in the place of the old one. What is read meanwhile is either the old or the new
 * site; for less than a millisecond there may be none, which {@link restore} repairs after a kill.
 *
 * @param built folder that is moved; it may be on another file system
 * @param target as {@link findTarget} gave it
 * @throws Error of the file system; the old site is back then
 */
export function replaceSite(built: string, target: string): void {
  if (isReplacedInside(target)) replaceInside(built, target);
  else replaceFolder(built, target);
}

function replaceFolder(built: string, target: string): void {
  const { at } = moments(target, false);
  const next = at('new');
  const previous = at('previous');
  remove(next, previous);
  try {
    move(built, next);
    // Another build may put its site there between the two steps: then that one is replaced.
    for (let tries = 0; existsSync(next); tries += 1) {
      try {
        if (existsSync(target)) renameSync(target, previous);
        renameSync(next, target);
      } catch (error) {
        if (tries === 9) throw error;
        if (existsSync(target)) remove(previous);
      }
    }
  } catch (error) {
    if (!existsSync(target) && existsSync(previous)) renameSync(previous, target);
    throw error;
  } finally {
    remove(next);
    if (existsSync(target)) remove(previous);
  }
}

function replaceInside(built: string, target: string): void {
  const { at } = moments(target, true);
  try {
    move(built, at('new'));
    const old = readdirSync(target).filter((name) => !MOMENT.test(name) && name !== 'lost+found');
    mkdirSync(at('previous'));
    for (const name of old) renameSync(join(target, name), join(at('previous'), name));
    renameSync(at('previous'), at('replaced'));
  } catch (error) {
    restoreInside(target, process.pid);
    throw error;
  }
  restoreInside(target, process.pid);
}

/** Ends an exchange inside a folder: forward where the old site was already out, else backward. */
function restoreInside(target: string, pid: number | string): void {
  const { at } = moments(target, true);
  const from = existsSync(at('replaced', pid)) ? at('new', pid) : at('previous', pid);
  for (const name of existsSync(from) ? readdirSync(from) : []) {
    renameSync(join(from, name), join(target, name));
  }
  remove(at('new', pid), at('previous', pid), at('replaced', pid));
}

/**
 * Repairs what a build that was killed while it exchanged the sites has left: the old site comes back
 * (or, once it was out, the new one goes in), and what is left over is removed. A build that still
 * runs is not touched.
 */
export function restore(target: string): void {
  const beside = moments(target, false);
  for (const { pid, what } of beside.left()) {
    if (what === 'previous' && !existsSync(target)) renameSync(beside.at('previous', pid), target);
  }
  for (const { pid } of beside.left()) remove(beside.at('new', pid), beside.at('previous', pid));
  if (!isFolder(target)) return;
  for (const pid of new Set(
    moments(target, true)
      .left()
      .map((one) => one.pid),
  )) {
    restoreInside(target, pid);
  }
}

/** Removes from the folder of work what builds have left that no longer run. */
export function clearLeftovers(work: string): void {
  for (const name of readdirSync(work)) {
    const pid = /^site-(\d+)(?:-.*)?$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) remove(join(work, name));
  }
}

/** Whether another process of this number runs. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false; // containers give the same few numbers again and again
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    // With a filter Node copies file by file, and says so when the disk is full (without: EIO).
    cpSync(from, to, { recursive: true, filter: () => true });
  }
}

/** Removes folders; what a process that is just ending still writes is tried again. */
export function remove(...folders: readonly string[]): void {
  for (const folder of folders) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  }
}
