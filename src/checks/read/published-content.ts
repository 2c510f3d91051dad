import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';
import { contentOf, type Content } from './content.ts';

/**
 * The content folder as a revision of its repository has it, read from Git's objects: nothing is
 * checked out. Empty where the revision had no such folder.
 *
 * @throws Error in Chinese where there is no such revision, or no repository
 */
export function publishedContent(folder: string, revision: string): Content {
  const commit = git(folder, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
  if (revision.startsWith('-') || commit === undefined) {
    throw new Error(
      `找不到版本“${revision}”，没法和它比。请写分支名、标签或提交号，例如：--base main；刚下载的仓库可能不全，先运行 git fetch`,
    );
  }
  const tree = git(folder, ['ls-tree', '-r', '-z', commit.toString().trim()])?.toString() ?? '';
  const blobs = tree
    .split('\0')
    .map((line) => /^\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(line))
    .flatMap((match) => (match ? [{ hash: match[1] ?? '', path: match[2] ?? '' }] : []));
  const output = git(
    folder,
    ['cat-file', '--batch'],
    blobs.map(({ hash }) => `${hash}\n`).join(''),
  );
  const texts = textsOf(output ?? Buffer.alloc(0));
  return contentOf(
    blobs.map(({ path }, index) => [path, texts[index] ?? ''] as const),
    basename(folder),
  );
}

/** Branches from which sites are published, the surest first. */
const PUBLISHED = ['origin/main', 'origin/master', 'main', 'master'] as const;

/**
 * The commit that a content folder's changes are based on: where its branch left the one that is
 * published. Undefined without Git, without repository, or where no such branch is known.
 */
export function publishedRevision(folder: string): string | undefined {
  for (const branch of PUBLISHED) {
    const ask = (...args: readonly string[]) => git(folder, args)?.toString().trim();
    const tip = ask('rev-parse', '--verify', '--quiet', `${branch}^{commit}`);
    // A copy that is not whole may lack the commit where the branches parted.
    const commit = tip && (ask('merge-base', 'HEAD', tip) ?? tip);
    if (commit) return commit;
  }
  return undefined;
}

/** What content was compared with, in one Chinese sentence, and that content where there is any. */
export interface Comparison {
  readonly said: string;
  readonly before?: Content;
}

/**
 * What a content folder is to be compared with.
 *
 * @param base revision; `none` for nothing; absent for what is published
 * @throws Error as {@link publishedContent}
 */
export function comparisonOf(folder: string, base?: string): Comparison {
  if (base === 'none') return { said: '没有和已经发布的版本比。' };
  const revision = base ?? publishedRevision(folder);
  if (revision === undefined) {
    return { said: '没有找到已经公开的内容，没查编号有没有消失、改动有没有记次数。' };
  }
  const name = base === undefined ? '网站上已经公开的内容' : `版本 ${base}`;
  return {
    said: `也和${name}比过：编号有没有消失，改动有没有记次数。`,
    before: publishedContent(folder, revision),
  };
}

/** Output of a Git command in a folder; undefined where it fails. */
function git(folder: string, args: readonly string[], input = ''): Buffer | undefined {
  const { status, stdout } = spawnSync('git', args, { cwd: folder, input, maxBuffer: 2 ** 30 });
  return status === 0 ? stdout : undefined;
}

/** The objects that `git cat-file --batch` prints: a line «hash type size», the bytes, a newline. */
function textsOf(output: Buffer): readonly string[] {
  const texts: string[] = [];
  for (let at = 0; at < output.length;) {
    const end = output.indexOf('\n', at);
    const size = Number(output.toString('utf8', at, end).split(' ')[2]);
    texts.push(output.toString('utf8', end + 1, end + 1 + size));
    at = end + size + 2;
  }
  return texts;
}
