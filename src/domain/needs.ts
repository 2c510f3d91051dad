import { ACCESS_FEATURES } from './calendar/event.ts';
import { visitNeeds } from './visit.ts';

/** What a reader may always need, each by its id, and the words for it: the same as the calendar can be filtered by. */
export const NEEDS = visitNeeds(ACCESS_FEATURES);

/**
 * The needs in a text that a browser kept, in our order; what is none is left out.
 *
 * @example readNeeds('shade free nonsense') // ['free', 'shade']
 */
export function readNeeds(text: string): readonly string[] {
  const kept = text.split(' ');
  return Object.keys(NEEDS).filter((need) => kept.includes(need));
}
