import type { z } from 'astro/zod';
import type { Booking, Cost } from '#domain/visit.ts';
import type { placeSchema } from './place.ts';

type Written = z.output<typeof placeSchema>;

/** What a visit costs, as written in an entry. */
export function toCost(cost: Written['cost']): Cost {
  return typeof cost === 'string' ? { kind: cost } : { kind: 'price', text: cost.price };
}

/** How to book, as written in an entry; times get the `T` of ISO 8601. */
export function toBooking(booking: Written['booking']): Booking {
  if (typeof booking === 'string') return { kind: booking };
  const { opens, closes, ...rest } = booking;
  return {
    kind: 'required',
    ...rest,
    ...(opens === undefined ? {} : { opens: opens.replace(' ', 'T') }),
    ...(closes === undefined ? {} : { closes: closes.replace(' ', 'T') }),
  };
}
