/** What lies under the signs of the interactive map: outlines, tiles, and the scale of both. */
import L from 'leaflet';
import { SEA } from '#domain/geo/gazetteer.ts';
import type { MapTiles } from '#domain/geo/map-tiles.ts';
import { scaleBar } from '#domain/geo/scale-bar.ts';
import { lengthText } from '#wording/distances.ts';

/** In pixels. */
const LONGEST_SCALE = 110;

/** Metres that one pixel shows, at the middle of what one sees. */
export function metresPerPixel(map: L.Map): number {
  const y = map.getSize().y / 2;
  const [from, to] = [map.containerPointToLatLng([0, y]), map.containerPointToLatLng([100, y])];
  return map.distance(from, to) / 100;
}

/** Draws the bar that says how long a length is on the map now. */
export function drawScale(bar: HTMLElement, map: L.Map): void {
  const { metres, width } = scaleBar(metresPerPixel(map), LONGEST_SCALE);
  bar.textContent = lengthText(metres);
  bar.style.width = `${width}px`;
}

/** Draws the districts, their neighbours and the sea. */
export async function drawOutlines(map: L.Map): Promise<void> {
  const { default: outlines } = await import('#domain/geo/outlines.json');
  const draw = (areas: readonly { readonly rings: number[][][] }[], look: L.PolylineOptions) => {
    for (const { rings } of areas) {
      const points = rings.map((ring) =>
        ring.map(([lng = 0, lat = 0]): [number, number] => [lat, lng]),
      );
      L.polygon(points, { ...look, fillOpacity: 1, interactive: false, smoothFactor: 0.5 }).addTo(
        map,
      );
    }
  };
  const { west, south, east, north } = outlines.box;
  const sheet = L.latLngBounds([south, west], [north, east]);
  const sea = { className: 'map-sea', stroke: false, fillOpacity: 0.14, interactive: false };
  L.rectangle(sheet, sea).addTo(map);
  // Below the sheet the sea goes on; around the rest of it lies land, the ground of the map.
  const beyond = L.latLngBounds([south - 3, west - 3], [south, east + 3]);
  L.rectangle(beyond, sea).addTo(map);
  draw(outlines.neighbours, { className: 'map-neighbour', weight: 1, opacity: 0.4 });
  draw(outlines.districts, { className: 'map-district', weight: 1.5 });
  L.marker([SEA.lat, SEA.lng], {
    icon: L.divIcon({ className: 'map-sea-name', html: SEA.name, iconSize: [0, 0] }),
    interactive: false,
    keyboard: false,
    pane: 'overlayPane',
  }).addTo(map);
}

/** Draws the ground; when it does not come, the outlines stay and one line says so. */
export function drawTiles(
  map: L.Map,
  { layers, subdomains, credit }: MapTiles,
  status: HTMLElement,
): void {
  const container = map.getContainer();
  container.dataset['tiles'] = '';
  for (const template of layers) {
    L.tileLayer(template, { subdomains, attribution: L.Util.template('{credit}', { credit }) })
      .on('tileerror', () => {
        delete container.dataset['tiles'];
        status.textContent = '底图打不开，现在只有轮廓。';
      })
      .on('tileload', () => {
        container.dataset['tiles'] = '';
        status.textContent = '';
      })
      .addTo(map);
  }
}
