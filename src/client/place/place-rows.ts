/** Rows of the list of places: those in the page, and those made from the file of all places. */
import type { RowValues } from '#domain/filter.ts';
import type { ListedPlace } from '#domain/geo/listed-place.ts';
import { opennessAt } from '#domain/geo/openness.ts';
import { readSpot, type Position } from '#domain/geo/position.ts';
import { brokenText, element, setChildren } from '#client/dom.ts';
import '#client/open-now.ts';

/** A place of the list and what is known of it here. */
export interface PlaceRow {
  readonly id: string;
  /** Empty where signs have no numbers. */
  readonly number: string;
  readonly name: string;
  /** Kind, state and town, as the window on the map says them. */
  readonly note: string;
  readonly path: string;
  /** Empty where it is not known. */
  readonly district: string;
  readonly position: Position;
  readonly isLocated: boolean;
  /** Whether it is known when it is open. */
  readonly hasHours: boolean;
  /** Empty where it is not known. */
  readonly phone: string;
  /** What the filters look at; whether it is open, at this moment. */
  readonly values: RowValues;
  /** Name, other names, what it is and what it offers: what a search for words looks through. */
  readonly text: string;
  /** Its row, which is made when it is first asked for. */
  readonly node: HTMLElement;
}

/** The row of a place. */
export function toRow(place: ListedPlace): PlaceRow {
  const { id, name, note, path, kinds, district = '', audiences, topics, more, summary } = place;
  const position = readSpot(place.spot ?? '');
  const isLocated = position.precision !== 'none';
  let node = document.getElementById(`at-${id}`) ?? undefined;
  return {
    id,
    number: String(place.number ?? ''),
    name,
    note,
    path,
    district,
    position,
    isLocated,
    hasHours: place.hours !== undefined,
    phone: place.phone ?? '',
    text: [name, note, summary, more, ...topics].join(' '),
    get values() {
      return {
        kind: kinds,
        in: [district],
        for: audiences,
        topic: topics,
        with: place.with.split(' '),
        open: openValues(place),
        located: isLocated ? ['1'] : [],
      };
    },
    get node() {
      return (node ??= nodeOf(place));
    },
  };
}

/** Whether it is open at this moment, or nobody knows; what is not there yet is not open. */
function openValues({ hours, notYet }: ListedPlace): readonly string[] {
  if (hours === undefined) return notYet === true ? [] : ['1?'];
  const openness = hours === 'always' ? 'open' : opennessAt(hours, Date.now());
  if (openness === 'unknown') return ['1?'];
  return openness === 'open' ? ['1'] : [];
}

/** A card like those in the page (PlaceCards.astro): only a page without numbers lacks some. */
function nodeOf({
  id,
  number,
  name,
  title = name,
  picture,
  card,
  path,
  summary,
  hours,
}: ListedPlace): HTMLElement {
  const model = document.querySelector('[id^="at-"]')?.cloneNode(true);
  const node = model instanceof HTMLElement ? model : element('li');
  node.id = `at-${id}`;
  for (const extra of node.querySelectorAll('.map-row-link, open-now, [data-way]')) extra.remove();
  const face = node.querySelector('.place-number');
  if (face) face.textContent = String(number ?? '');
  node.querySelector('img')?.setAttribute('src', picture);
  const link = node.querySelector('a');
  link?.setAttribute('href', path);
  link?.removeAttribute('aria-current');
  const lines = node.querySelectorAll('.row-title, .place-line');
  const { about, known, unknown } = card;
  for (const [index, text] of [about, title, summary, known, unknown].entries()) {
    const line = lines[index];
    if (line) setChildren(line, ...brokenText(text));
  }
  if (hours !== undefined && hours !== 'always') {
    const said = document.createElement('open-now');
    said.className = 'open-now place-line';
    said.dataset['hours'] = JSON.stringify(hours);
    lines[0]?.parentElement?.append(said);
  }
  return node;
}
