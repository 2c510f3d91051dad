import { loadPlaces } from '#catalog/places.ts';
import { placesGeoJson } from '#site/place-data.ts';

export async function GET() {
  return new Response(placesGeoJson(await loadPlaces()));
}
