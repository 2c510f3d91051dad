import type { z } from 'astro/zod';
import { wordOf } from '#authoring/record-values.ts';
import { element } from '#client/dom.ts';
import { copyOf } from '#client/desk/parts.ts';
import { HELP_GROUPS, type Advice } from '#domain/emergency.ts';
import { emergencySchema } from '#schemas/emergency.ts';
import { guideValues } from '#schemas/emergency-values.ts';
import { routes } from '#site/routes.ts';
import { guideCheckText } from '#wording/guide-text.ts';
import { cite, fill, repeat, repeatCited } from './fill.ts';
import {
  entriesOf,
  knownSources,
  soundPart,
  UNKNOWN,
  type Looked,
  type PagePart,
} from './page-part.ts';

/** A guide to a hazard as its page shows it: what to do now comes first. */
export function guidePage({ opened, records }: Looked): PagePart {
  const { values, wrong } = soundPart(emergencySchema, opened);
  const guide = guideValues({ ...UNKNOWN_GUIDE, ...values });
  const { title, hazard, numbers, note = '', checked, now, never } = guide;
  const box = fill(copyOf('guide'), { note, checked: guideCheckText(checked) });
  repeatAdvice(box, 'now', now);
  repeatAdvice(box, 'never', never);
  const { during, after, before, local } = guide;
  repeatCited(box, { during, after, before, local });
  repeat(box, '{help}', guide.helpMore, (copy, { who, point }) => {
    const name = copy.querySelector('strong');
    if (name !== null) name.textContent = `${HELP_GROUPS[who]}：`;
    cite(copy, 'help', point);
  });
  showSignals(box, guide.signals);
  return {
    ...{ eyebrow: '', lede: '', facts: [] },
    band: headOf({ title: title || '还没有名称', hazard, numbers }, records),
    around: (text) => {
      if (text.textContent.trim() === '') return [box];
      text.prepend(element('h2', '', '为什么'));
      return [box, text];
    },
    sources: knownSources(values.sources ?? [], records),
    wrong,
  };
}

function headOf(
  {
    title,
    hazard,
    numbers,
  }: { readonly title: string; readonly hazard: string; readonly numbers: readonly string[] },
  records: Looked['records'],
): HTMLElement {
  const head = fill(copyOf('guide-head'), { title });
  const sign = head.querySelector('img');
  sign?.addEventListener('error', () => sign.remove());
  if (hazard === '') sign?.remove();
  else if (sign !== null) sign.src = routes.picture(`hazards/${hazard}`);
  const known = entriesOf(records, 'numbers');
  repeat(head, '{number}', numbers, (copy, number) => {
    const { name, short } = known.get(number) ?? {};
    fill(copy, { number, name: wordOf(short) || wordOf(name) });
    copy.querySelector('a')?.setAttribute('href', `tel:${number}`);
  });
  return head;
}

function repeatAdvice(box: HTMLElement, mark: string, advice: readonly Advice[]) {
  let number = 0;
  repeat(box, `{${mark}}`, advice, (copy, { act, why, sign }) => {
    number += 1;
    const count = copy.firstElementChild;
    if (count?.textContent.trim() === '1') count.textContent = String(number);
    const image = copy.querySelector('img');
    if (sign === undefined) image?.remove();
    else if (image !== null) image.src = routes.picture(`acts/${sign}`);
    fill(copy, { [mark]: act });
    cite(copy, 'why', why);
  });
}

type Signals = ReturnType<typeof guideValues>['signals'];

/** The table has a row of each colour as its sample. */
function showSignals(box: HTMLElement, signals: Signals) {
  const table = box.querySelector('table');
  const samples = [...(table?.querySelectorAll('tbody tr') ?? [])];
  for (const { colour, name, meaning } of signals) {
    const row = samples.find((one) => one.textContent.includes(`{${colour}}`))?.cloneNode(true);
    if (row instanceof HTMLElement) {
      samples[0]?.before(cite(fill(row, { signal: name }), colour, meaning));
    }
  }
  for (const sample of samples) sample.remove();
  if (signals.length === 0) table?.closest('section')?.remove();
}

const UNKNOWN_GUIDE: z.output<typeof emergencySchema> = {
  ...UNKNOWN,
  ...{ hazard: '', level: 'call', phrases: [], numbers: [], now: [], never: [] },
  ...{ before: [], during: [], after: [], helpMore: [], signals: [], local: [] },
};
