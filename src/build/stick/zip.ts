import { zipSync } from 'fflate';

/** Zip files know no time before; the same for every copy. */
const TIME = new Date(1980, 0, 1);
const UNIX = 3;
/** Kind and rights of what is unpacked on Linux and macOS: without them nobody may open it. */
const attributes = (mode: number) => mode * 2 ** 16;
const FILE = attributes(0o100644);
const FOLDER = attributes(0o040755);

/**
 * Packs files as one folder. The same files give the same bytes.
 *
 * @param name of the folder in the zip
 */
export function packFolder(name: string, files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(
    { [name]: [Object.fromEntries(sorted), { attrs: FOLDER }] },
    { level: 9, mtime: TIME, os: UNIX, attrs: FILE },
  );
}
