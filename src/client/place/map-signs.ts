/**
 * The signs of the interactive map: real buttons with names, in the order of the list. Above a number
 * of places, near ones are one sign with their count.
 */
import L from 'leaflet';
import type Supercluster from 'supercluster';
import { countText, type Spot } from '#domain/geo/map-marks.ts';
import type { Precision } from '#domain/geo/position.ts';
import type { PlaceRow } from './place-rows.ts';

/** What a sign stands for; with `zoom` it is a cluster, which opens by coming nearer. */
export interface Sign {
  readonly key: string;
  readonly kind: Precision | 'cluster';
  readonly lat: number;
  readonly lng: number;
  /** Its face; a district has its name before its count. */
  readonly text: string;
  /** What a screen reader says. */
  readonly name: string;
  readonly places: readonly PlaceRow[];
  readonly zoom?: number;
  readonly radius?: number;
}

/** An icon that is a button: Enter and Space press it, and it has a name. */
const ButtonIcon = L.DivIcon.extend({
  createIcon(this: L.DivIcon) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = `leaflet-marker-icon map-sign ${this.options.className ?? ''}`;
    const { html } = this.options;
    for (const word of typeof html === 'string' ? html.split(' ') : []) {
      const face = document.createElement('span');
      face.textContent = word;
      button.append(face);
    }
    return button;
  },
  createShadow: () => null,
}) as new (options: L.DivIconOptions) => L.DivIcon;

/** How far a point of the screen is from what is seen of a marker. */
export function distanceTo(marker: L.Marker, { clientX, clientY }: MouseEvent): number {
  const faces = [...(marker.getElement()?.children ?? [])].filter(
    (face) => face.getClientRects().length > 0,
  );
  const distances = faces.map((face) => {
    const { left, right, top, bottom } = face.getBoundingClientRect();
    return Math.hypot(
      Math.max(left - clientX, 0, clientX - right),
      Math.max(top - clientY, 0, clientY - bottom),
    );
  });
  return Math.min(...distances);
}

/** A marker for a sign; Leaflet's own keyboard handling would press a button twice. */
export function markerOf(sign: Sign, onPress: (sign: Sign, event: MouseEvent) => void): L.Marker {
  const marker = L.marker([sign.lat, sign.lng], {
    icon: new ButtonIcon({ className: `map-${sign.kind}`, html: sign.text }),
    keyboard: false,
    autoPanOnFocus: true,
    riseOnHover: true,
  });
  marker.on('add', () => marker.getElement()?.setAttribute('aria-label', sign.name));
  marker.on('click', ({ originalEvent }) => onPress(sign, originalEvent));
  return marker;
}

const WORDS: Readonly<Record<Exclude<Precision, 'none'>, string>> = {
  exact: '位置准确',
  approximate: '大致位置',
  settlement: '只标到城镇',
};

/** The sign of a spot; that of a town has its name before its count. */
function spotSign({ position, places }: Spot<PlaceRow>): Sign {
  const [first] = places;
  const isTown = position.precision === 'settlement';
  const isOne = places.length === 1;
  const many = countText(places.length);
  const face = isOne && !(isTown && first?.number === '') ? (first?.number ?? '') : many;
  const said = [isTown && position.town, face, (isOne || !isTown) && first?.name];
  return {
    key: `${position.precision} ${position.lat} ${position.lng}`,
    kind: position.precision,
    lat: position.lat,
    lng: position.lng,
    text: isTown ? `${position.town} ${face}` : face,
    name: [...said, WORDS[position.precision]].filter(Boolean).join('，'),
    places,
    ...(position.precision === 'approximate' ? { radius: position.radius } : {}),
  };
}

/** Signs for the part of the world that one sees. */
export type SignSource = (bounds: L.LatLngBounds, zoom: number) => readonly Sign[];

/** All signs, whatever one sees. */
export function plainSigns(spots: readonly Spot<PlaceRow>[]): SignSource {
  const signs = spots.map(spotSign);
  return () => signs;
}

/** Signs with near ones put together, by supercluster, which is loaded only here. */
export async function clusteredSigns(spots: readonly Spot<PlaceRow>[]): Promise<SignSource> {
  const { default: Index } = await import('supercluster');
  interface Count {
    readonly count: number;
  }
  const index: Supercluster<{ spot: Spot<PlaceRow>; count: number }, Count> = new Index({
    radius: 64,
    maxZoom: 15,
    map: ({ count }) => ({ count }),
    reduce: (sum: { count: number }, { count }) => {
      sum.count += count;
    },
  });
  index.load(
    spots.map((spot) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [spot.position.lng, spot.position.lat] },
      properties: { spot, count: spot.places.length },
    })),
  );
  return (bounds, zoom) =>
    index
      .getClusters(
        [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
        Math.round(zoom),
      )
      .map(({ properties, geometry, id }): Sign => {
        if ('spot' in properties) return spotSign(properties.spot);
        const [lng = 0, lat = 0] = geometry.coordinates;
        return {
          key: `cluster ${String(id)}`,
          kind: 'cluster',
          lat,
          lng,
          text: countText(properties.count),
          name: `这一带${properties.count}处，按下放大`,
          places: [],
          zoom: index.getClusterExpansionZoom(Number(id)),
        };
      });
}
