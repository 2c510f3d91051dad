import type { z } from 'astro/zod';
import { element } from '#client/dom.ts';
import { copyOf } from '#client/desk/parts.ts';
import { shanghaiDate } from '#client/shanghai-day.ts';
import { PLACE_KINDS, type Place } from '#domain/geo/place.ts';
import { statusOn } from '#domain/geo/place-status.ts';
import { readPosition } from '#domain/geo/position.ts';
import { placeSchema } from '#schemas/place.ts';
import { placeValues } from '#schemas/place-values.ts';
import { placeFacts } from '#site/place-facts.ts';
import { whereaboutsText } from '#wording/place-text.ts';
import { Temporal } from 'temporal-polyfill';
import { repeatFacts, repeatLoud } from './fill.ts';
import { knownSources, soundPart, UNKNOWN, type Looked, type PagePart } from './page-part.ts';

/** A place as its page shows it. */
export function placePage({ opened, records }: Looked): PagePart {
  const { values, wrong } = soundPart(placeSchema, opened);
  const whole = { ...UNKNOWN_PLACE, ...values };
  const today = Temporal.PlainDate.from(shanghaiDate(Date.now()));
  const sources = knownSources(whole.sources, records);
  const place: Place = {
    ...placeValues(whole),
    ...{ id: '', sources },
    position: readPosition(whole.position) ?? { precision: 'none' },
    status: statusOn({ ...whole, sources }, today),
  };
  const { loud, unknown, rest } = placeFacts(place);
  const head = copyOf('loud');
  repeatLoud(head, loud);
  const facts = copyOf('facts');
  repeatFacts(facts, 'div', rest);
  const notKnown = element('p', 'meta mt-2', unknown);
  notKnown.dataset['unknown'] = '';
  return {
    eyebrow: (values.kinds ?? []).map((kind) => PLACE_KINDS[kind]).join('、'),
    lede: values.summary ?? '',
    facts: [
      head,
      ...(unknown === '' ? [] : [notKnown]),
      element('p', 'meta', whereaboutsText(place)),
      facts,
    ],
    photo: values.photo,
    around: (text) => {
      const learn = place.learn.map((one) => element('li', '', one));
      text.prepend(
        element('h2', '', '在这里看什么'),
        ...(learn.length === 0 ? [] : [element('ul', '', ...learn)]),
      );
      const names = place.otherNames;
      if (names.length > 0) text.append(element('p', 'meta', `也叫：${names.join('、')}`));
      return [text];
    },
    sources,
    wrong,
  };
}

const UNKNOWN_PLACE: z.output<typeof placeSchema> = {
  ...UNKNOWN,
  ...{ name: '', otherNames: [], kinds: [], learn: [], grades: [], status: 'unknown', access: {} },
  ...{ cost: 'unknown', booking: 'unknown' },
  ...{ namedInPlan: false, hours: 'unknown', position: { precision: 'none' } },
};
