import type { Neighbour } from './desk-index.ts';
import { wordOf } from './record-values.ts';
import { listOf, mapOf, type YamlMap } from './yaml-text.ts';

/** Shortest name that is looked for inside others: 中学 is in many. */
const MIN_INSIDE = 3;

const bare = (name: string) => name.normalize('NFKC').replace(/[\s\p{P}]|^(?:广西)?钦州市?/gu, '');

/**
 * Records that may be what somebody is writing anew: an event of the same name on the same day; a guide of
 * the same hazard; anything else of the same name, a place also where one name holds the other.
 */
export function twinsOf(
  collection: string,
  data: YamlMap,
  records: readonly Neighbour[],
): readonly Neighbour[] {
  // A hazard has one guide.
  if (collection === 'emergency') {
    const hazard = wordOf(data['hazard']);
    return records.filter((record) => record.collection === collection && record.id === hazard);
  }
  const name = bare(wordOf(data['title'] ?? data['name']));
  if (name === '') return [];
  const days = firstDays(data);
  const isNear = (other: string) =>
    other === name || (collection === 'places' && (isInside(name, other) || isInside(other, name)));
  return records.filter(
    (record) =>
      record.collection === collection &&
      isNear(bare(wordOf(record.data['name']))) &&
      (collection !== 'events' || isOnOneOf(days, record.data['days'])),
  );
}

const isOnOneOf = (days: readonly string[], others: unknown) =>
  Array.isArray(others) && days.some((day) => others.includes(day));

const isInside = (part: string, whole: string) => part.length >= MIN_INSIDE && whole.includes(part);

/**
 * First days of an event's sessions that have one.
 *
 * @example firstDays({ sessions: [{ time: { start: '2027-05-22 09:00' } }] }) // ['2027-05-22']
 */
function firstDays(event: YamlMap): readonly string[] {
  return listOf(event['sessions']).flatMap((session) => {
    const { start, first } = mapOf(mapOf(session)['time']);
    const day = wordOf(start ?? first).slice(0, 10);
    return day === '' ? [] : [day];
  });
}
