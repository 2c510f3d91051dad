import { loadPlaces } from '#catalog/places.ts';
import { placesCsv } from '#publish/data/places.ts';

export async function GET() {
  return new Response(placesCsv(await loadPlaces()));
}
