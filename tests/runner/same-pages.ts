import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where a folder's site differs by right: addresses, codes of them, and scripts, which know the folder. */
const plain = (html: string, folder: string) =>
  html
    .replaceAll(folder, '/')
    .replace(/<script\b.*?<\/script>/gs, '<script>')
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
    .replace(/<svg class="qr\b.*?<\/svg>/gs, '<svg>')
    .replace(/\.[\w-]{8}\.js\b/g, '.js');

/**
 * Pages of a site in a folder of its host that show anything else than the same site at the root.
 *
 * @param root the built site at the root of a host
 * @param inFolder the same for a folder of that host
 * @param folder path of the folder, e.g. `/kepu/`
 */
export async function differentPages(
  root: string,
  inFolder: string,
  folder: string,
): Promise<readonly string[]> {
  const pagesOf = async (site: string) =>
    (await readdir(site, { recursive: true })).filter((name) => name.endsWith('.html'));
  const names = new Set([...(await pagesOf(root)), ...(await pagesOf(inFolder))]);
  const read = (site: string, name: string) =>
    readFile(join(site, name), 'utf8').then(
      (html) => plain(html, folder),
      () => undefined,
    );
  const different: string[] = [];
  for (const name of names) {
    const [one, other] = await Promise.all([read(root, name), read(inFolder, name)]);
    if (one === undefined || one !== other) different.push(name);
  }
  return different;
}
