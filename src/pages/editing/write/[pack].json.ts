import { loadDeskFiles } from '#catalog/desk.ts';
import { keyedPaths } from '#catalog/keyed-paths.ts';

export async function getStaticPaths() {
  const { packs } = await loadDeskFiles();
  return keyedPaths([...packs].map(([pack, texts]) => ({ params: { pack }, props: { texts } })));
}

/** Records as they are written, for the writing desk to open. */
export const GET = ({ props: { texts } }: { props: { texts: Readonly<Record<string, string>> } }) =>
  Response.json(texts);
