/** What lies under the signs of the interactive map: outlines, tiles, and the scale of both. */
import L from 'leaflet';
import { BAY, NEIGHBOURS, SEA, TOWNS, type NamedSpot } from '#domain/geo/gazetteer.ts';
import type { MapTiles } from '#domain/geo/map-tiles.ts';
import { distance, type Box, type Point } from '#domain/geo/position.ts';
import { scaleBar } from '#domain/geo/scale-bar.ts';
import { lengthText } from '#wording/distances.ts';

/** In pixels. */
const LONGEST_SCALE = 130;
/** In metres: a sign so near to the middle of a town says its name already. */
const IN_TOWN = 2000;

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
  const look = { interactive: false, smoothFactor: 0.5, fillOpacity: 1 };
  const rings = (areas: readonly { readonly rings: number[][][] }[]) =>
    areas.flatMap((area) =>
      area.rings.map((ring) => ring.map(([lng = 0, lat = 0]) => L.latLng(lat, lng))),
    );
  const { west, south, east, north } = outlines.box;
  const sheet = L.latLngBounds([south, west], [north, east]);
  const sea = { className: 'map-sea', stroke: false, fillOpacity: 0.6, interactive: false };
  L.rectangle(sheet, sea).addTo(map);
  const around = rings(outlines.neighbours);
  for (const ring of around) {
    L.polygon(ring, { ...look, className: 'map-neighbour', stroke: false }).addTo(map);
  }
  const borders = around.flatMap((ring) => linesInside(ring, outlines.box));
  const line = { className: 'map-border', weight: 1, opacity: 0.4, fill: false };
  L.polyline(borders, { ...look, ...line }).addTo(map);
  for (const ring of rings(outlines.districts)) {
    L.polygon(ring, { ...look, className: 'map-district', weight: 1.5 }).addTo(map);
  }
  // Here the data ends: a frame, as around any sheet, and nothing beyond that could be taken for a coast.
  L.rectangle(sheet, { ...look, className: 'map-frame', weight: 1.5, fill: false }).addTo(map);
  drawName(SEA, 'map-water', map);
  drawName(BAY, 'map-water map-bay', map);
  for (const city of NEIGHBOURS) drawName(city, '', map);
}

/** The parts of a closed line that do not run along the edge of a sheet, where it was cut. */
function linesInside(ring: readonly L.LatLng[], box: Box): L.LatLng[][] {
  const isCut = (a: L.LatLng, b: L.LatLng) =>
    (a.lng === b.lng && (a.lng === box.west || a.lng === box.east)) ||
    (a.lat === b.lat && (a.lat === box.south || a.lat === box.north));
  const lines: L.LatLng[][] = [];
  for (const [index, to] of ring.entries()) {
    const from = ring[index - 1] ?? ring[ring.length - 1] ?? to;
    if (isCut(from, to)) continue;
    const last = lines[lines.length - 1];
    if (last?.[last.length - 1] === from) last.push(to);
    else lines.push([from, to]);
  }
  return lines;
}

/** Writes the names of the towns that no sign names. */
export function drawTowns(group: L.LayerGroup, signs: readonly Point[]): void {
  group.clearLayers();
  for (const town of TOWNS) {
    if (signs.some((sign) => distance(sign, town) < IN_TOWN)) continue;
    drawName(town, 'map-town', group);
  }
}

function drawName({ name, lat, lng }: NamedSpot, className: string, to: L.Map | L.LayerGroup) {
  L.marker([lat, lng], {
    icon: L.divIcon({ className: `map-name ${className}`, html: name, iconSize: [0, 0] }),
    interactive: false,
    keyboard: false,
    pane: 'overlayPane',
  }).addTo(to);
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
