import { loadPlaces } from '#catalog/places.ts';
import { placesGeoJson } from '#publish/data/places.ts';

export async function GET() {
  return new Response(placesGeoJson(await loadPlaces()));
}
