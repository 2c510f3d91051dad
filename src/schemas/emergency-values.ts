import type { z } from 'astro/zod';
import { toCited } from '#domain/cited.ts';
import type { Advice } from '#domain/emergency.ts';
import { toDateTime } from './date-time.ts';
import type { emergencySchema } from './emergency.ts';

type GuideData = z.output<typeof emergencySchema>;

/** What is written of a guide as a guide has it; its hazard, numbers and sources stay as they are. */
export function guideValues(data: GuideData) {
  const { english, published, ...rest } = data;
  return {
    ...rest,
    now: data.now.map(toAdvice),
    before: data.before.map(toCited),
    during: data.during.map(toCited),
    after: data.after.map(toCited),
    never: data.never.map(toAdvice),
    helpMore: data.helpMore.map(({ who, text }) => ({ who, point: toCited(text) })),
    signals: data.signals.map(({ meaning, ...signal }) => ({
      ...signal,
      meaning: toCited(meaning),
    })),
    local: data.local.map(toCited),
    ...(english && { english: { title: english.title, now: english.now.map(toCited) } }),
    published: toDateTime(published),
  };
}

const toAdvice = ({ act, why, sign }: GuideData['now'][number]): Advice => ({
  act,
  why: toCited(why),
  ...(sign && { sign }),
});
