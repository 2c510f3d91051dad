import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { collectionOf, contentOf, isDraft } from '#checks/read/content.ts';
import { readNotes } from '#checks/read/picture-position.ts';
import type { Fault } from './answers.ts';
import { faultsOfFile, type AuthoringContext } from './compose.ts';
import type { DeskFile } from './desk-file.ts';
import { writeWhole } from './write-file.ts';

/**
 * Puts a file of the writing desk into its place, with its picture, where the rules for all content have
 * nothing against it.
 *
 * @returns what speaks against it, in Chinese; then nothing is written
 */
export async function placeDeskFile(
  file: DeskFile,
  context: AuthoringContext,
  { folder, publicFolder }: { readonly folder: string; readonly publicFolder: string },
): Promise<readonly Fault[]> {
  const { path, text, picture } = file;
  const faults = [
    ...faultsOfFile(path, text, [], context),
    ...overFaults(file, context.texts),
    ...(picture !== undefined && readNotes(picture.bytes).position !== 'none'
      ? [{ text: '图片里有拍摄地点，请在写作台里重新选一次' }]
      : []),
  ];
  if (faults.length > 0) return faults;
  if (picture !== undefined) {
    const place = join(publicFolder, picture.path);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, picture.bytes);
  }
  await writeWhole(join(folder, path), text, 'over');
  return [];
}

/** That a draft would take the place of something published, or the file belongs to no collection. */
function overFaults({ path, text }: DeskFile, texts: AuthoringContext['texts']): readonly Fault[] {
  if (collectionOf(path) === undefined) return [{ text: `网站没有 content/${path} 这样的文件` }];
  const isDraftFile = (written: string) => contentOf([[path, written]]).entries.some(isDraft);
  const before = texts.get(path);
  return before !== undefined && !isDraftFile(before) && isDraftFile(text)
    ? [{ text: `已经发布了 content/${path}，草稿不会盖掉它；请在写作台里换一个编号` }]
    : [];
}
