import { pinyin } from 'pinyin-pro';
import { DISTRICT_IDS, type DistrictId } from '#domain/geo/district.ts';
import { once } from './once.ts';
import { loadPlaces, type PlaceEntry } from './places.ts';

/** A place as guests from abroad read of it. */
interface GuestPlace extends PlaceEntry {
  readonly english: string;
  /** How its Chinese name is read, e.g. `sān niáng wān`. */
  readonly reading: string;
}

/** The places that have an English name, by district; last those of no single one. */
export const loadGuestPlaces = once(
  'guest-places',
  async (): Promise<readonly { id: DistrictId | undefined; places: readonly GuestPlace[] }[]> => {
    const places = (await loadPlaces()).flatMap(({ english, ...place }) =>
      english === undefined
        ? []
        : [{ ...place, english, reading: pinyin(place.name, { nonZh: 'consecutive' }) }],
    );
    return [...DISTRICT_IDS, undefined]
      .map((id) => ({ id, places: places.filter(({ district }) => district === id) }))
      .filter((group) => group.places.length > 0);
  },
);
