import type { z } from 'astro/zod';
import { idOfFile } from '#authoring/desk-record.ts';
import { wordOf } from '#authoring/record-values.ts';
import { copyOf } from '#client/desk/parts.ts';
import { shanghaiDate } from '#client/shanghai-day.ts';
import { OBSERVANCE_KINDS, type Observance } from '#domain/calendar/observance.ts';
import { observanceSchema } from '#schemas/observance.ts';
import { observanceValues, yearValues } from '#schemas/observance-values.ts';
import { observanceFacts, type ObservanceFacts } from '#site/observance-facts.ts';
import { Temporal } from 'temporal-polyfill';
import { breakable, fill, repeat, repeatFacts, repeatLines } from './fill.ts';
import {
  entriesOf,
  knownSources,
  showSource,
  soundPart,
  UNKNOWN,
  type Looked,
  type PagePart,
} from './page-part.ts';

/** An observance with its years as its page shows it. */
export function observancePage({ opened, records }: Looked): PagePart {
  const { values, wrong } = soundPart(observanceSchema, opened);
  const whole = { ...UNKNOWN_OBSERVANCE, ...values };
  const sources = knownSources(whole.sources, records);
  const observance: Observance = {
    ...observanceValues(whole),
    id: idOfFile(opened.path),
    sources,
    years: whole.years.map((year) => ({
      ...yearValues(year),
      sources: knownSources(year.sources, records),
    })),
  };
  const known = entriesOf(records, 'observances');
  const other = (id = '') => {
    const name = wordOf(known.get(id)?.['name']);
    return name === '' ? undefined : { id, name };
  };
  const facts = observanceFacts(
    observance,
    { successor: other(whole.successor), predecessor: other(whole.predecessor) },
    Temporal.PlainDate.from(shanghaiDate(Date.now())),
  );
  const { locally = '' } = whole;
  return {
    eyebrow: values.kind === undefined ? '' : OBSERVANCE_KINDS[values.kind],
    lede: whole.summary,
    facts: [factsOf(facts)],
    around: () => [
      ...(locally === '' ? [] : [fill(copyOf('observance-locally'), { locally })]),
      yearsOf(whole.name, facts.years),
    ],
    sources,
    wrong,
  };
}

function factsOf({ next, rest }: ObservanceFacts): HTMLElement {
  const box = copyOf('observance-facts');
  if (next === undefined) box.firstElementChild?.remove();
  else {
    const { leaf, words, certainty, theme, over } = next;
    repeatLines(box, { theme: theme === '' ? [] : [theme] });
    fill(box, { ...leaf, when: breakable(words), certainty, over });
  }
  repeatFacts(box, 'dl > div', rest);
  return box;
}

function yearsOf(name: string, { range, near, far }: ObservanceFacts['years']): HTMLElement {
  const box = fill(copyOf('observance-years'), { name, range });
  repeat(box, '{year}', near, (copy, { sources, ...row }) => {
    repeat(copy, '[data-note]:last-child', sources, showSource);
    fill(copy, row);
  });
  repeatLines(box, { far });
  box.setAttribute('open', '');
  return box;
}

const UNKNOWN_OBSERVANCE: z.output<typeof observanceSchema> = {
  ...UNKNOWN,
  ...{ name: '', kind: 'day', rule: { kind: 'announced' }, namedInPlan: false, years: [] },
};
