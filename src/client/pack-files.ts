import { strToU8, zipSync } from 'fflate';

/**
 * Fetches files and hands them to the reader as one zip with a note; Word files are packed already.
 *
 * @param name of the zip and of the folder in it
 * @param files addresses by the names under which they go in
 * @throws where one of them cannot be had
 */
export async function savePack(
  name: string,
  files: readonly (readonly [file: string, address: string])[],
  note: string,
): Promise<void> {
  const bytes = await Promise.all(
    files.map(async ([file, address]) => {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(address);
      return [file, new Uint8Array(await answer.arrayBuffer())] as const;
    }),
  );
  const folder = { ...Object.fromEntries(bytes), '说明.txt': strToU8(note) };
  const zip = zipSync({ [name]: folder }, { level: 0 });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([zip], { type: 'application/zip' }));
  link.download = `${name}.zip`;
  link.click();
}
