import { loadPlaces } from '#catalog/places.ts';
import { placePicture } from '#pictures/drawings.ts';
import { placeList } from '#site/place-list.ts';

export async function GET() {
  return new Response(JSON.stringify(placeList(await loadPlaces(), placePicture)));
}
