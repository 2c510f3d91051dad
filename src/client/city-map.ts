/** The interactive map, loaded only at the button: Leaflet with our outlines, signs and windows. */
import L from 'leaflet';
import mapStyles from '#styles/live-map.css?url';
import type { DistrictId } from '#domain/geo/district.ts';
import { spotsOf } from '#domain/geo/map-marks.ts';
import type { MapTiles } from '#domain/geo/map-tiles.ts';
import { SEA } from '#domain/geo/gazetteer.ts';
import { CITY_BOX, type Point } from '#domain/geo/position.ts';
import { scaleBar } from '#domain/geo/scale-bar.ts';
import { lengthText } from '#wording/distances.ts';
import {
  clusteredSigns,
  distanceTo,
  markerOf,
  plainSigns,
  type Sign,
  type SignSource,
} from './map-signs.ts';
import { bindFullScreen } from './map-full.ts';
import { useWindow } from './map-window.ts';
import { allRows, readyRows, shownRows, writeUrl } from './place-list.ts';

interface Settings {
  readonly outlines: boolean;
  readonly clusterAbove: number;
  readonly tiles?: MapTiles;
  readonly districts: readonly (Point & { readonly id: DistrictId; readonly name: string })[];
}

const panel = document.querySelector<HTMLElement>('[data-map]');
const part = (name: string) => panel?.querySelector<HTMLElement>(`[data-${name}]`);
const CITY = L.latLngBounds([CITY_BOX.south, CITY_BOX.west], [CITY_BOX.north, CITY_BOX.east]);
/** So near one comes to a place: over bare outlines not so near that none is in view. */
const NEAR = { ground: 12, outlines: 9.5 };
/** In pixels: a ring that holds its number. */
const LEAST_RING = 15;
const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;

let live: { readonly select: (id: string) => string; readonly shown: () => void } | undefined;

/**
 * Shows the map, loading what it needs the first time, and a place on it where one is named.
 *
 * @returns what the reader must be told, else an empty text
 */
export async function showMap(at?: string): Promise<string> {
  const stage = part('leaflet');
  if (!panel || !stage) return '';
  // Written by MapPanel.astro from the same settings.
  const settings = JSON.parse(panel.dataset['map'] ?? '{}') as Settings;
  if (live === undefined) await Promise.all([loadStyles(), readyRows()]);
  reveal(true);
  live ??= await build(stage, settings);
  live.shown();
  if (at !== undefined) return live.select(at);
  stage.focus({ preventScroll: true });
  stage.scrollIntoView({ block: 'nearest' });
  return '';
}

function reveal(isOpen: boolean) {
  const [window, drawn, open] = [part('window'), part('drawn'), part('open')];
  if (window) window.hidden = !isOpen;
  if (drawn) drawn.hidden = isOpen;
  if (open) open.hidden = isOpen;
}

/** A linked file: the policy allows no styles from script (astro#8329 concerns inlined imports). */
function loadStyles(): Promise<void> {
  return new Promise((done, fail) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = mapStyles;
    link.addEventListener('load', () => done());
    link.addEventListener('error', () => fail(new Error('no styles')));
    document.head.append(link);
  });
}

async function build(stage: HTMLElement, settings: Settings) {
  const map = L.map(stage, {
    zoomControl: false,
    minZoom: 7,
    maxZoom: 17,
    zoomSnap: 0.1,
    zoomAnimation: !isStill,
    fadeAnimation: false,
    markerZoomAnimation: !isStill,
    inertia: !isStill,
    // The page scrolls over the map: two fingers, or the wheel with Ctrl, move it.
    dragging: !matchMedia('(pointer: coarse)').matches,
    scrollWheelZoom: false,
    closePopupOnClick: false,
    maxBounds: CITY.pad(0.6),
    // Outlines far beyond the edge: nothing comes into view undrawn while the map moves.
    renderer: L.svg({ padding: 1 }),
  });
  if (isStill) {
    // Leaflet has no setting for windows and keys that move the map.
    map.panBy = (offset, options) =>
      L.Map.prototype.panBy.call(map, offset, { ...options, animate: false });
  }
  map.attributionControl.setPrefix('Leaflet');
  map.attributionControl.addAttribution('县区中心：GeoNames');
  // Outlines and rings: what they show, the signs say.
  map.getPane('overlayPane')?.setAttribute('aria-hidden', 'true');
  stage.setAttribute('role', 'region');
  stage.setAttribute('aria-label', '互动地图');
  stage.setAttribute('aria-describedby', 'map-keys');
  map.fitBounds(CITY);
  if (settings.outlines) await drawOutlines(map);
  if (settings.tiles) drawTiles(map, settings.tiles);

  const signs = L.layerGroup().addTo(map);
  const rings = L.layerGroup().addTo(map);
  const markers = new Map<string, { readonly sign: Sign; readonly marker: L.Marker }>();
  let source: SignSource = plainSigns([]);
  const { open, close } = useWindow(
    map,
    (key) => markers.get(key)?.marker.getElement() ?? stage,
    writeUrl,
  );

  const press = (touched: Sign, event: MouseEvent) => {
    const sign = meantBy(touched, event);
    if (sign.zoom === undefined) {
      open(sign);
      return;
    }
    map.setView([sign.lat, sign.lng], Math.max(sign.zoom, map.getZoom() + 1));
    stage.focus({ preventScroll: true }); // the sign that had the focus is gone
  };

  /** Targets of 44 px overlap on a small screen: the sign that is seen nearest to the finger. */
  function meantBy(touched: Sign, event: MouseEvent): Sign {
    if (event.detail === 0) return touched; // by a key
    let least = Infinity;
    let meant = touched;
    for (const { sign, marker } of markers.values()) {
      const distance = distanceTo(marker, event);
      if (distance > least || (distance === least && sign.key !== touched.key)) continue;
      least = distance;
      meant = sign;
    }
    return meant;
  }

  /** Puts in what comes into view and takes out what has left it. */
  function draw() {
    const wanted = new Map(
      [...source(map.getBounds().pad(0.2), map.getZoom()), ...districtSigns()].map((sign) => [
        sign.key + sign.text,
        sign,
      ]),
    );
    for (const [key, { marker }] of markers) {
      if (wanted.has(key)) continue;
      marker.remove();
      markers.delete(key);
    }
    for (const [key, sign] of wanted) {
      if (markers.has(key)) continue;
      markers.set(key, { sign, marker: markerOf(sign, press).addTo(signs) });
    }
    rings.clearLayers();
    const least = LEAST_RING * metresPerPixel(map);
    for (const { radius, lat, lng } of wanted.values()) {
      if (radius === undefined) continue;
      L.circle([lat, lng], {
        radius: Math.max(radius, least),
        interactive: false,
        className: 'map-ring',
      }).addTo(rings);
    }
    drawScale(map);
  }

  function districtSigns(): readonly Sign[] {
    return settings.districts.flatMap(({ id, name, lat, lng }) => {
      const places = shownRows().filter((row) => row.district === id && !row.isLocated);
      if (places.length === 0) return [];
      const text = `${name} 另${places.length}处`;
      const said = `${name}，另${places.length}处，只标到县区`;
      return [{ key: id, kind: 'none' as const, lat, lng, text, name: said, places }];
    });
  }

  async function shown() {
    const spots = spotsOf(shownRows());
    const isMany = shownRows().length > settings.clusterAbove;
    source = isMany
      ? await clusteredSigns(spots).catch(() => plainSigns(spots))
      : plainSigns(spots);
    map.invalidateSize();
    draw();
    addRowLinks();
  }

  /** Brings a place into view and opens its window; says why, where it cannot. */
  function select(id: string): string {
    const row = allRows().find((one) => one.id === id);
    if (row === undefined) return '没有找到网址里写的地方。可以在名单里找。';
    const { position, district } = row;
    const point = position.precision === 'none' ? areaOf(district) : position;
    if (point === undefined) return `${row.name}在哪个县区还没有核实，图上没有画。名单里有。`;
    const near = settings.tiles ? NEAR.ground : NEAR.outlines;
    map.setView([point.lat, point.lng], Math.max(map.getZoom(), near), { animate: false });
    draw();
    const own = [...source(map.getBounds(), map.getZoom()), ...districtSigns()].find((sign) =>
      sign.places.includes(row),
    );
    panel?.scrollIntoView({ block: 'nearest' });
    if (own) open(own, row);
    return '';
  }
  const areaOf = (district: string) => settings.districts.find(({ id }) => id === district);

  map.on('moveend zoomend', draw);
  document.addEventListener('places-shown', () => {
    close();
    void shown();
  });
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('[data-on-map]');
    if (!(link instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    select(link.dataset['onMap'] ?? '');
  });
  bindTools(map, close);
  await shown();
  return { select, shown: () => void shown() };
}

function bindTools(map: L.Map, close: () => void) {
  const on = (name: string, act: () => void) => part(name)?.addEventListener('click', act);
  on('zoom-in', () => map.zoomIn());
  on('zoom-out', () => map.zoomOut());
  on('all', () => map.fitBounds(CITY));
  on('shut', () => {
    close();
    reveal(false);
    part('open')?.focus();
    writeUrl();
  });
  map.getContainer().addEventListener(
    'wheel',
    ({ ctrlKey, metaKey }) => {
      const isMeant = ctrlKey || metaKey || panel?.dataset['full'] !== undefined;
      if (isMeant) map.scrollWheelZoom.enable();
      else map.scrollWheelZoom.disable();
    },
    { capture: true },
  );
  if (panel) bindFullScreen(panel, map, CITY);
}

/** Beside each row, the way to its sign; only now, since only now it leads somewhere. */
function addRowLinks() {
  const places = new Map(allRows().map((row) => [`at-${row.id}`, row]));
  for (const node of document.querySelectorAll('.place-rows > li')) {
    const row = places.get(node.id);
    if (row === undefined || node.querySelector('.map-row-link') !== null) continue;
    if (!row.isLocated && row.district === '') continue;
    const link = document.createElement('a');
    link.className = 'map-row-link';
    link.href = `?at=${row.id}`;
    link.dataset['onMap'] = row.id;
    link.textContent = '图上看';
    link.setAttribute('aria-label', `${row.name}，图上看`);
    node.append(link);
  }
}

/** At the middle of what one sees. */
function metresPerPixel(map: L.Map): number {
  const y = map.getSize().y / 2;
  const [from, to] = [map.containerPointToLatLng([0, y]), map.containerPointToLatLng([100, y])];
  return map.distance(from, to) / 100;
}

function drawScale(map: L.Map) {
  const scale = part('scale');
  if (!scale) return;
  const { metres, width } = scaleBar(metresPerPixel(map), 110);
  scale.textContent = lengthText(metres);
  scale.style.width = `${width}px`;
}

async function drawOutlines(map: L.Map) {
  const { default: outlines } = await import('#domain/geo/outlines.json');
  const draw = (areas: readonly { readonly rings: number[][][] }[], className: string) => {
    for (const { rings } of areas) {
      const points = rings.map((ring) =>
        ring.map(([lng = 0, lat = 0]): [number, number] => [lat, lng]),
      );
      L.polygon(points, { className, interactive: false, smoothFactor: 0.5 }).addTo(map);
    }
  };
  const { west, south, east, north } = outlines.box;
  const sheet = L.latLngBounds([south, west], [north, east]);
  L.rectangle(sheet, { className: 'map-sea', interactive: false }).addTo(map);
  // Below the sheet the sea goes on; around the rest of it lies land, the ground of the map.
  const beyond = L.latLngBounds([south - 3, west - 3], [south, east + 3]);
  L.rectangle(beyond, { className: 'map-sea', interactive: false }).addTo(map);
  draw(outlines.neighbours, 'map-neighbour');
  draw(outlines.districts, 'map-district');
  L.marker([SEA.lat, SEA.lng], {
    icon: L.divIcon({ className: 'map-sea-name', html: SEA.name, iconSize: [0, 0] }),
    interactive: false,
    keyboard: false,
    pane: 'overlayPane',
  }).addTo(map);
}

/** The ground; when it does not come, the outlines stay and one line says so. */
function drawTiles(map: L.Map, { layers, subdomains, credit }: MapTiles) {
  const container = map.getContainer();
  const said = part('tiles-status');
  container.dataset['tiles'] = '';
  for (const template of layers) {
    L.tileLayer(template, { subdomains, attribution: L.Util.template('{credit}', { credit }) })
      .on('tileerror', () => {
        delete container.dataset['tiles'];
        if (said) said.textContent = '底图打不开，现在只有轮廓。';
      })
      .on('tileload', () => {
        container.dataset['tiles'] = '';
        if (said) said.textContent = '';
      })
      .addTo(map);
  }
}
