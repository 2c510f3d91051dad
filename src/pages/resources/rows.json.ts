import { loadResources, loadTopics } from '#catalog/resources.ts';
import { inOrder } from '#domain/resource/library.ts';
import { resourcePicture } from '#pictures/drawings.ts';
import { libraryRows } from '#site/list-rows.ts';

export async function GET() {
  const [resources, topics] = await Promise.all([loadResources(), loadTopics()]);
  return new Response(
    JSON.stringify(libraryRows(inOrder(resources, 'sheets'), topics, resourcePicture)),
  );
}
