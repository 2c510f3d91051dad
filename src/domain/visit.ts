/** What a visit costs. */
export type Cost =
  | { readonly kind: 'free' }
  | { readonly kind: 'price'; readonly text: string }
  | { readonly kind: 'unknown' };

/** Whether and how one books. */
export type Booking =
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'required';
      readonly url?: string;
      readonly phone?: string;
      readonly opens?: string;
      readonly closes?: string;
      readonly note?: string;
    };

/**
 * The address that calls the first number in a text, which may also say who answers, and when.
 *
 * @example phoneAddress('0777-282 1234（8:00—12:00）') // 'tel:07772821234'
 */
export function phoneAddress(phone: string): string {
  const numbers = phone.replace(/\d+[:：]\d+/g, '，').match(/\+?[\d(（][\d ()（）–—－-]*/g) ?? [];
  const bare = numbers.map((number) => number.replace(/[^\d+]/g, ''));
  return `tel:${bare.find((number) => number.length > 2) ?? ''}`;
}

/** Whether something is so; many sources do not say. */
export type Known = 'yes' | 'no' | 'unknown';

/** What a visit may be asked to be, besides what helps people to get in. */
const TERMS = { free: '免费', 'no-booking': '不用预约' } as const;

/** What can be asked of a visit, and the words for it, where a record may tell of some features. */
export const visitNeeds = (
  features: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> => ({ ...TERMS, ...features });

/** What is asked of a visit, as records of places and events tell it. */
interface Visit {
  readonly cost: Cost;
  readonly booking: Booking;
  readonly access: Readonly<Record<string, Known>>;
}

/**
 * What a visit is known to have, each by its id, and with a question mark what nobody knows; what it surely
 * lacks is left out.
 *
 * @param features what a record of its kind may tell of
 * @example metNeeds({ cost: { kind: 'free' }, booking: { kind: 'unknown' }, access: {} }, { shade: '有遮阴' }) // ['free', 'no-booking?', 'shade?']
 */
export function metNeeds(
  visit: Visit,
  features: Readonly<Record<string, string>>,
): readonly string[] {
  const known = knownOf(visit);
  return Object.keys(visitNeeds(features)).flatMap((need) => {
    const state = known[need] ?? 'unknown';
    if (state === 'no') return [];
    return [state === 'yes' ? need : `${need}?`];
  });
}

/**
 * What a visit surely has and surely lacks, as one short text for a page; of the rest nobody knows.
 *
 * @example sureNeeds({ cost: { kind: 'free' }, booking: { kind: 'unknown' }, access: { shade: 'no' } }) // 'free:yes shade:no'
 */
export const sureNeeds = (visit: Visit): string =>
  Object.entries(knownOf(visit))
    .filter(([, state]) => state !== 'unknown')
    .map(([need, state]) => `${need}:${state}`)
    .join(' ');

const knownOf = ({ cost, booking, access }: Visit): Readonly<Record<string, Known>> => ({
  free: knownAs(cost.kind, 'free'),
  'no-booking': knownAs(booking.kind, 'none'),
  ...access,
});

function knownAs(kind: string, wanted: string): Known {
  if (kind === 'unknown') return 'unknown';
  return kind === wanted ? 'yes' : 'no';
}
