import type { z } from 'astro/zod';
import { toCited } from '#domain/cited.ts';
import type { Hours } from '#domain/geo/opening.ts';
import { Temporal } from 'temporal-polyfill';
import { toDateTime } from './date-time.ts';
import type { placeSchema } from './place.ts';
import { toBooking, toCost } from './visit-values.ts';

type PlaceData = z.output<typeof placeSchema>;

/** What is written of a place as a place has it; its state, position, sources and picture stay as they are. */
export function placeValues(data: PlaceData) {
  const { transit, hours, cost, booking, compiled, published, updated, ...rest } = data;
  return {
    ...rest,
    ...(transit === undefined ? {} : { transit: toCited(transit) }),
    hours: toHours(hours),
    cost: toCost(cost),
    booking: toBooking(booking),
    compiled: Temporal.PlainDate.from(compiled),
    published: toDateTime(published),
    updated: toDateTime(updated),
  };
}

function toHours(hours: PlaceData['hours']): Hours {
  if (typeof hours === 'string') return { kind: hours };
  const { weekly, closedDates, ...rest } = hours;
  return {
    ...rest,
    kind: 'weekly',
    periods: weekly.map(({ days, opens, closes }) => ({
      days,
      opens: Temporal.PlainTime.from(opens),
      closes: Temporal.PlainTime.from(closes === '24:00' ? '00:00' : closes),
    })),
    closedDates: closedDates.map((day) => Temporal.PlainDate.from(day)),
  };
}
