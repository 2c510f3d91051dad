/** The interactive map, loaded only at the button: Leaflet with our outlines, signs and windows. */
import L from 'leaflet';
import mapStyles from '#styles/live-map.css?url';
import { DISTRICT_IDS, DISTRICTS } from '#domain/geo/district.ts';
import { DISTRICT_AREAS, SEA } from '#domain/geo/gazetteer.ts';
import { countText, spotsOf } from '#domain/geo/map-marks.ts';
import type { MapTiles } from '#domain/geo/map-tiles.ts';
import { CITY_BOX } from '#domain/geo/position.ts';
import { link, onClick, part, showParts } from '#client/dom.ts';
import { bindFullScreen } from './map-full.ts';
import { drawOutlines, drawScale, drawTiles, drawTowns, metresPerPixel } from './map-ground.ts';
import {
  clusteredSigns,
  distanceTo,
  markerOf,
  plainSigns,
  type Sign,
  type SignSource,
} from './map-signs.ts';
import { useWindow, type MapWindow } from './map-window.ts';
import type { PlaceList } from './place-list.ts';

interface Settings {
  readonly outlines: boolean;
  readonly clusterAbove: number;
  readonly tiles?: MapTiles;
}

/** Where the sign of a district stands that counts what is only known to lie in it. */
const DISTRICT_SIGNS = DISTRICT_IDS.map((id) => ({
  id,
  name: DISTRICTS[id],
  ...DISTRICT_AREAS[id].label,
}));
/** The city, and below it the name of the sea. */
const CITY = L.latLngBounds([SEA.lat, CITY_BOX.west], [CITY_BOX.north, CITY_BOX.east]);
/** So near one comes to a place: over bare outlines not so near that none is in view. */
const NEAR = { ground: 12, outlines: 9.5 };
/** From here on there is room for more names. */
const ROOM_FOR_NAMES = 9;
/** In pixels: a ring that holds its number. */
const LEAST_RING = 15;
const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * Loads what the map needs and draws its ground.
 *
 * @param host the `<city-map>`
 * @param list the places, which the map follows
 * @throws where a file does not come
 */
export async function openMap(host: HTMLElement, list: PlaceList): Promise<LiveMap> {
  await Promise.all([loadStyles(), list.ready()]);
  revealMap(host, true);
  // Written by MapPanel.astro from the same settings.
  const settings = JSON.parse(host.dataset['settings'] ?? '') as Settings;
  const map = createMap(part(host, 'leaflet'));
  if (settings.outlines) await drawOutlines(map);
  if (settings.tiles) drawTiles(map, settings.tiles, part(host, 'tiles-status'));
  const live = new LiveMap(host, list, settings, map);
  await live.follow();
  return live;
}

/** A linked file: the policy allows no styles from script (astro#8329 concerns inlined imports). */
function loadStyles(): Promise<void> {
  return new Promise((done, fail) => {
    const sheet = document.createElement('link');
    sheet.rel = 'stylesheet';
    sheet.href = mapStyles;
    sheet.addEventListener('load', () => done());
    sheet.addEventListener('error', () => fail(new Error('no styles')));
    document.head.append(sheet);
  });
}

function revealMap(host: HTMLElement, isOpen: boolean) {
  showParts(host, 'window', isOpen);
  showParts(host, 'drawn', !isOpen);
  showParts(host, 'open', !isOpen);
}

function createMap(stage: HTMLElement): L.Map {
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
    // So far that a window over the northernmost place fits a small map.
    maxBounds: CITY.pad(2),
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
  return map;
}

/** The map at work: the signs of the places that the list shows, their windows, and the buttons. */
export class LiveMap {
  private readonly signs: L.LayerGroup;
  private readonly rings: L.LayerGroup;
  private readonly towns: L.LayerGroup;
  private readonly markers = new Map<string, { readonly sign: Sign; readonly marker: L.Marker }>();
  private readonly window: MapWindow;
  private source: SignSource = plainSigns([]);
  private readonly host: HTMLElement;
  private readonly list: PlaceList;
  private readonly settings: Settings;
  private readonly map: L.Map;

  constructor(host: HTMLElement, list: PlaceList, settings: Settings, map: L.Map) {
    this.host = host;
    this.list = list;
    this.settings = settings;
    this.map = map;
    this.signs = L.layerGroup().addTo(map);
    this.rings = L.layerGroup().addTo(map);
    this.towns = L.layerGroup().addTo(map);
    const signAt = (key: string) =>
      this.markers.get(key)?.marker.getElement() ?? map.getContainer();
    this.window = useWindow(map, signAt, list);
    map.on('moveend zoomend', () => this.draw());
    list.addEventListener('places-shown', () => {
      this.window.close();
      void this.follow();
    });
    list.addEventListener('click', (event) => {
      const way = event.target instanceof Element && event.target.closest('[data-on-map]');
      if (!(way instanceof HTMLAnchorElement)) return;
      event.preventDefault();
      this.select(way.dataset['onMap'] ?? '');
    });
    this.bindTools();
  }

  /**
   * Shows the map, and a place on it where one is named.
   *
   * @returns what the reader must be told, else an empty text
   */
  open(at?: string): string {
    revealMap(this.host, true);
    void this.follow();
    if (at !== undefined) return this.select(at);
    const stage = this.map.getContainer();
    stage.focus({ preventScroll: true });
    stage.scrollIntoView({ block: 'nearest' });
    return '';
  }

  /** Takes up what the list shows. */
  async follow(): Promise<void> {
    const spots = spotsOf(this.list.shown);
    const isMany = this.list.shown.length > this.settings.clusterAbove;
    this.source = isMany
      ? await clusteredSigns(spots).catch(() => plainSigns(spots))
      : plainSigns(spots);
    this.map.invalidateSize();
    this.draw();
    addRowLinks(this.list);
  }

  /** Brings a place into view and opens its window; says why, where it cannot. */
  private select(id: string): string {
    const { map, settings } = this;
    const row = this.list.rows.find((one) => one.id === id);
    if (row === undefined) return '没有找到网址里写的地方。可以在列表里找。';
    const { position } = row;
    const area = DISTRICT_SIGNS.find(({ id }) => id === row.district);
    const point = position.precision === 'none' ? area : position;
    if (point === undefined) return `${row.name}在哪个县区还没有核实，图上没有画，列表里有。`;
    const near = settings.tiles ? NEAR.ground : NEAR.outlines;
    map.setView([point.lat, point.lng], Math.max(map.getZoom(), near), { animate: false });
    this.draw();
    const own = this.signsIn(map.getBounds()).find((sign) => sign.places.includes(row));
    this.host.scrollIntoView({ block: 'nearest' });
    if (own) this.window.open(own, row);
    return '';
  }

  private signsIn(bounds: L.LatLngBounds): readonly Sign[] {
    return [...this.source(bounds, this.map.getZoom()), ...this.districtSigns()];
  }

  /** How many places of a district are only known to lie in it. */
  private districtSigns(): readonly Sign[] {
    return DISTRICT_SIGNS.flatMap(({ id, name, lat, lng }) => {
      const places = this.list.shown.filter((row) => row.district === id && !row.isLocated);
      if (places.length === 0) return [];
      const count = `另有${countText(places.length)}`;
      const text = `${name} ${count}`;
      const label = `${name}，${count}，只标到县区`;
      return [{ key: id, kind: 'none' as const, lat, lng, text, name: label, places }];
    });
  }

  /** Puts in what comes into view and takes out what has left it. */
  private draw() {
    const inView = this.signsIn(this.map.getBounds().pad(0.2));
    const wanted = new Map(inView.map((sign) => [sign.key + sign.text, sign]));
    for (const [key, { marker }] of this.markers) {
      if (wanted.has(key)) continue;
      marker.remove();
      this.markers.delete(key);
    }
    for (const [key, sign] of wanted) {
      if (this.markers.has(key)) continue;
      const marker = markerOf(sign, (touched, event) => this.press(touched, event));
      this.markers.set(key, { sign, marker: marker.addTo(this.signs) });
    }
    this.drawRings(inView);
    if (this.settings.outlines && !this.settings.tiles) {
      const named = inView.filter(({ kind }) => kind === 'settlement');
      drawTowns(this.towns, named);
    }
    const isNear = this.map.getZoom() >= ROOM_FOR_NAMES;
    this.map.getContainer().toggleAttribute('data-near', isNear);
    drawScale(part(this.host, 'scale'), this.map);
  }

  private drawRings(signs: readonly Sign[]) {
    this.rings.clearLayers();
    const least = LEAST_RING * metresPerPixel(this.map);
    for (const { radius, lat, lng } of signs) {
      if (radius === undefined) continue;
      const look = { className: 'map-ring', weight: 1.5, dashArray: '4 3', fillOpacity: 0.6 };
      L.circle([lat, lng], { radius: Math.max(radius, least), interactive: false, ...look }).addTo(
        this.rings,
      );
    }
  }

  private press(touched: Sign, event: MouseEvent) {
    const sign = this.meantBy(touched, event);
    if (sign.zoom === undefined) {
      this.window.open(sign);
      return;
    }
    this.map.setView([sign.lat, sign.lng], Math.max(sign.zoom, this.map.getZoom() + 1));
    this.map.getContainer().focus({ preventScroll: true }); // the sign that had the focus is gone
  }

  /** Targets of 44 px overlap on a small screen: the sign that is seen nearest to the finger. */
  private meantBy(touched: Sign, event: MouseEvent): Sign {
    if (event.detail === 0) return touched; // by a key
    let least = Infinity;
    let meant = touched;
    for (const { sign, marker } of this.markers.values()) {
      const distance = distanceTo(marker, event);
      if (distance > least || (distance === least && sign.key !== touched.key)) continue;
      least = distance;
      meant = sign;
    }
    return meant;
  }

  private bindTools() {
    const { host, map } = this;
    onClick(host, 'zoom-in', () => void map.zoomIn());
    onClick(host, 'zoom-out', () => void map.zoomOut());
    onClick(host, 'all', () => void map.fitBounds(CITY));
    onClick(host, 'shut', () => {
      this.window.close();
      revealMap(host, false);
      part(host, 'open').focus();
      this.list.writeAddress(false);
    });
    const allowWheel = ({ ctrlKey, metaKey }: WheelEvent) => {
      if (ctrlKey || metaKey || host.hasAttribute('data-full')) map.scrollWheelZoom.enable();
      else map.scrollWheelZoom.disable();
    };
    map.getContainer().addEventListener('wheel', allowWheel, { capture: true });
    bindFullScreen(host, map, CITY);
  }
}

/** Adds beside each row the way to its sign; only now, since only now it leads somewhere. */
function addRowLinks(list: PlaceList) {
  const places = new Map(list.rows.map((row) => [`at-${row.id}`, row]));
  for (const node of list.querySelectorAll('.place-rows > li')) {
    const row = places.get(node.id);
    if (row === undefined || node.querySelector('.map-row-link') !== null) continue;
    if (!row.isLocated && row.district === '') continue;
    const way = link(`?at=${row.id}`, '图上看');
    way.className = 'map-row-link';
    way.dataset['onMap'] = row.id;
    way.setAttribute('aria-label', `${row.name}，图上看`);
    node.append(way);
  }
}
