import { idOfFile } from '#authoring/desk-record.ts';
import { wordOf } from '#authoring/record-values.ts';
import { element, link, part } from '#client/dom.ts';
import { copyOf } from '#client/desk/parts.ts';
import type { Resource } from '#domain/resource/resource.ts';
import { resourceSchema, type ResourceData } from '#schemas/resource.ts';
import { resourceValues } from '#schemas/resource-values.ts';
import { resourceFacts } from '#site/resource-facts.ts';
import { routes } from '#site/routes.ts';
import { linkText, resourceEyebrow } from '#wording/resource-text.ts';
import { fill, repeatCited, repeatFacts, repeatLinks, repeatLines, repeatLoud } from './fill.ts';
import {
  entriesOf,
  knownSources,
  soundPart,
  UNKNOWN,
  type Looked,
  type PagePart,
} from './page-part.ts';

/** Something to teach or learn with, as its page shows it: a sheet, a card, or what others have. */
export function resourcePage({ opened, records }: Looked): PagePart {
  const { values, wrong } = soundPart(resourceSchema, opened);
  const whole = { ...UNKNOWN_RESOURCE, ...values };
  const sources = knownSources(whole.sources, records);
  const id = idOfFile(opened.path);
  const resource: Resource = { ...resourceValues(whole), id, sources };
  const topics = [...entriesOf(records, 'topics')].map(([topic, { slug }]) => ({
    id: topic,
    slug: wordOf(slug),
  }));
  const { loud, rest, quiet } = resourceFacts(resource, topics);
  const head = copyOf('loud');
  repeatLoud(head, loud);
  const facts = copyOf('facts');
  repeatFacts(facts, 'div', rest);
  return {
    eyebrow: values.kind === undefined ? '' : resourceEyebrow(resource),
    lede: resource.summary,
    facts: [...(loud.length === 0 ? [] : [head]), ...linkOf(resource)],
    around: (text) => [bodyOf(resource, text, records), facts, element('p', 'meta mt-2', quiet)],
    sources,
    wrong,
  };
}

function linkOf({ link: to }: Resource): readonly HTMLElement[] {
  if (to === undefined) return [];
  const button = link(to.url, '打开网站');
  button.className = 'button button-primary';
  const way = to.state === 'gone' ? [] : [element('p', '', button)];
  return [...way, element('p', 'meta mb-5', linkText(to))];
}

function bodyOf(resource: Resource, text: HTMLElement, records: Looked['records']): HTMLElement {
  const { sheet, card, use, offers, safety } = resource;
  const name = sheet === undefined ? (card === undefined ? 'resource-text' : 'card') : 'sheet';
  const box = fill(copyOf(name), { use, offers, note: sheet?.local.note ?? '' });
  if (card === undefined) repeatLines(box, { safety });
  else {
    const { teach, ...points } = card;
    repeatCited(box, points);
    repeatLines(box, { teach });
  }
  if (sheet !== undefined) {
    const { aims, materials, steps, observe, science, variations, assessment } = sheet;
    repeatLines(box, { aims, materials, steps, observe, variations, assessment });
    repeatCited(box, { science });
    const local = box.querySelector('section:last-child > p:last-child');
    if (local !== null) repeatLinks(local, localLinks(sheet.local, records));
  }
  const body = part(box, 'body');
  const hasText = text.textContent.trim() !== '';
  if (hasText) body.replaceWith(...text.childNodes);
  else (sheet === undefined ? body : (body.closest('section') ?? body)).remove();
  return box;
}

/** What a sheet names in Qinzhou, by name. */
function localLinks(
  { places, events, observances }: NonNullable<Resource['sheet']>['local'],
  records: Looked['records'],
) {
  const named = [
    ['places', places, routes.place],
    ['observances', observances, routes.observance],
    ['events', [...events].sort(), routes.event],
  ] as const;
  return named.flatMap(([collection, ids, route]) => {
    const known = entriesOf(records, collection);
    const inOrder =
      collection === 'events' ? ids : [...known.keys()].filter((id) => ids.includes(id));
    return inOrder.flatMap((id) => {
      const words = wordOf(known.get(id)?.['name']);
      return words === '' ? [] : [{ words, href: route(id) }];
    });
  });
}

const UNKNOWN_RESOURCE: ResourceData = {
  ...UNKNOWN,
  ...{ kind: 'reading', stages: [], subjects: [], years: [], months: [], concepts: [] },
  ...{ publisher: '', languages: [], cost: 'unknown', account: 'unknown', devices: [] },
  ...{ inParts: false, offline: 'unknown', licence: 'link-only', offers: '', use: '', safety: [] },
};
