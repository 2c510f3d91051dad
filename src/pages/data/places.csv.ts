import { loadPlaces } from '#catalog/places.ts';
import { placesCsv } from '#site/place-data.ts';

export async function GET() {
  return new Response(placesCsv(await loadPlaces()));
}
