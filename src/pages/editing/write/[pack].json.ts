import { loadDeskFiles } from '#catalog/desk.ts';
import { keyedPaths } from '#catalog/keyed-paths.ts';

export async function getStaticPaths() {
  const files = [...(await loadDeskFiles())];
  return keyedPaths(files.map(([pack, content]) => ({ params: { pack }, props: { content } })));
}

/** For the writing desk: ids and names of all entries, and records as they are written. */
export const GET = ({ props: { content } }: { props: { content: object } }) =>
  Response.json(content);
