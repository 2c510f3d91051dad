import type { z } from 'astro/zod';
import { Temporal } from 'temporal-polyfill';
import { toDateTime } from './date-time.ts';
import type { observanceSchema } from './observance.ts';

type ObservanceData = z.output<typeof observanceSchema>;

/** What is written of an observance as an observance has it; its sources and years stay as they are. */
export function observanceValues({ compiled, updated, ...rest }: ObservanceData) {
  return {
    ...rest,
    compiled: Temporal.PlainDate.from(compiled),
    updated: toDateTime(updated),
  };
}

/** What is written of one year of it; likewise. */
export function yearValues({ first, last, ...year }: ObservanceData['years'][number]) {
  return {
    ...year,
    ...(first === undefined ? {} : { first: Temporal.PlainDate.from(first) }),
    ...(last === undefined ? {} : { last: Temporal.PlainDate.from(last) }),
  };
}
