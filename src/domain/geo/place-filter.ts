import type { Openness } from './opening.ts';

/** What a filter looks at; the page of the map has it as attributes of each row. */
export interface PlaceFacets {
  readonly kinds: readonly string[];
  /** Empty where it is not known. */
  readonly district: string;
  readonly audiences: readonly string[];
  readonly topics: readonly string[];
  /** At this moment, as far as its hours tell. */
  readonly openness: Openness;
  readonly isLocated: boolean;
  /** Name, other names, what it is and what it offers. */
  readonly text: string;
}

/** What the reader wants; an empty text wants nothing. */
export interface PlaceFilter {
  readonly q: string;
  readonly kind: string;
  readonly in: string;
  readonly for: string;
  readonly topic: string;
  readonly open: boolean;
  readonly located: boolean;
}

/** Everything. */
export const NO_FILTER: PlaceFilter = {
  q: '',
  kind: '',
  in: '',
  for: '',
  topic: '',
  open: false,
  located: false,
};

/** The filter in an address, e.g. `?kind=museum&in=qinnan&open=1`. */
export function readPlaceFilter(query: string): PlaceFilter {
  const fields = new URLSearchParams(query);
  const text = (name: string) => (fields.get(name) ?? '').trim();
  return {
    q: text('q'),
    kind: text('kind'),
    in: text('in'),
    for: text('for'),
    topic: text('topic'),
    open: text('open') === '1',
    located: text('located') === '1',
  };
}

/**
 * The fields of an address that say what is wanted.
 *
 * @example placeFilterQuery({ ...NO_FILTER, kind: 'museum' }) // 'kind=museum'
 */
export function placeFilterQuery(filter: PlaceFilter): string {
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    if (typeof value === 'string' && value !== '') fields.set(name, value);
    if (value === true) fields.set(name, '1');
  }
  return fields.toString();
}

/**
 * Whether a place is wanted. Every word of the search must stand in its text. What is not known to be
 * open does not count as open.
 */
export function isWanted(place: PlaceFacets, filter: PlaceFilter): boolean {
  const has = (values: readonly string[], value: string) => value === '' || values.includes(value);
  return (
    has(place.kinds, filter.kind) &&
    has([place.district], filter.in) &&
    has(place.audiences, filter.for) &&
    has(place.topics, filter.topic) &&
    (!filter.located || place.isLocated) &&
    (!filter.open || place.openness === 'open') &&
    words(filter.q).every((word) => folded(place.text).includes(word))
  );
}

/** Full-width letters and capitals are what they mean. */
const folded = (text: string) => text.normalize('NFKC').toLowerCase();
const words = (text: string) => folded(text).split(/\s+/).filter(Boolean);
