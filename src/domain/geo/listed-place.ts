import type { WeekHours } from './openness.ts';

/**
 * A place as the tools in the browser know it: filters, map and study route load all of them as one
 * file when they are first used.
 */
export interface ListedPlace {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  /** Number on the map; absent where the page is too small to list all places. */
  readonly number?: number;
  readonly kinds: readonly string[];
  /** Kind, state and town, as its window on the map says them. */
  readonly note: string;
  /** Address of the picture of its kind. */
  readonly picture: string;
  /** Its name with the places where its lines may break (wording/phrases.ts); absent where there is none. */
  readonly title?: string;
  /** What its card says of it besides (see `PlaceCard`). */
  readonly card: { readonly about: string; readonly known: string; readonly unknown: string };
  readonly summary: string;
  readonly district?: string;
  readonly audiences: readonly string[];
  readonly topics: readonly string[];
  /** What a visit is known to have, divided by blanks (`metNeeds`). */
  readonly with: string;
  /** By what else it is found: other names, what one learns there. */
  readonly more: string;
  /** As `spotText` writes it. */
  readonly spot?: string;
  /** Absent where it is not known. */
  readonly hours?: 'always' | WeekHours;
  /** What a route says of it: where it is and when it is open. */
  readonly visit: string;
  readonly address?: string;
  readonly phone?: string;
  /** Exact position for map services (GCJ-02), `lat lng`. */
  readonly gcj?: string;
  /** It cannot be found on a map yet. */
  readonly planned?: true;
  /** It is planned or being built: nobody can go there. */
  readonly notYet?: true;
}
