/** Rows of the list of places: those in the page, and those made from the file of all places. */
import type { ListedPlace } from '#domain/geo/listed-place.ts';
import { opennessAt } from '#domain/geo/openness.ts';
import type { Openness } from '#domain/geo/opening.ts';
import type { PlaceFacets } from '#domain/geo/place-filter.ts';
import { readSpot, type Position } from '#domain/geo/position.ts';
import { tellOpenness } from './open-now.ts';

/** A place of the list and what is known of it here. */
export interface PlaceRow extends PlaceFacets {
  readonly id: string;
  /** Empty where signs have no numbers. */
  readonly number: string;
  readonly name: string;
  /** Kind, state and town, as the row says them. */
  readonly note: string;
  readonly path: string;
  readonly position: Position;
  /** Its row, which is made when it is first asked for. */
  readonly node: HTMLElement;
}

const model = document.querySelector<HTMLElement>('[id^="at-"]');

/** The row of a place. */
export function toRow(place: ListedPlace): PlaceRow {
  const { id, name, note, path, kinds, district = '', audiences, topics, more, summary } = place;
  const position = readSpot(place.spot ?? '');
  let node = document.getElementById(`at-${id}`) ?? undefined;
  return {
    id,
    number: String(place.number ?? ''),
    name,
    note,
    path,
    kinds,
    district,
    audiences,
    topics,
    position,
    isLocated: position.precision !== 'none',
    text: [name, note, summary, more, ...topics].join(' '),
    get openness() {
      return opennessNow(place);
    },
    get node() {
      return (node ??= nodeOf(place));
    },
  };
}

function opennessNow({ hours }: ListedPlace): Openness {
  if (hours === undefined) return 'unknown';
  return hours === 'always' ? 'open' : opennessAt(hours, Date.now());
}

/** A row like those in the page (PlaceRows.astro): only a page without numbers lacks some. */
function nodeOf({ id, number, name, note, path, summary, hours }: ListedPlace): HTMLElement {
  const copy = model?.cloneNode(true);
  const node = copy instanceof HTMLElement ? copy : document.createElement('li');
  node.id = `at-${id}`;
  for (const extra of node.querySelectorAll('.map-row-link, .open-now')) extra.remove();
  const face = node.querySelector('.place-number');
  if (face) face.textContent = String(number ?? '');
  face?.classList.toggle('place-off', number === undefined);
  const link = node.querySelector('a');
  link?.setAttribute('href', path);
  link?.removeAttribute('aria-current');
  const lines = node.querySelectorAll('.row-title, .place-line');
  for (const [index, text] of [name, note, summary].entries()) {
    const line = lines[index];
    if (line) line.textContent = text;
  }
  if (hours !== undefined && hours !== 'always') {
    const said = document.createElement('span');
    said.className = 'open-now place-line';
    said.dataset['hours'] = JSON.stringify(hours);
    tellOpenness(said);
    lines[0]?.parentElement?.append(said);
  }
  return node;
}
