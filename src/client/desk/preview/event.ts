import type { z } from 'astro/zod';
import type { Neighbour } from '#authoring/desk-index.ts';
import { idOfFile, openFile } from '#authoring/desk-record.ts';
import { wordOf } from '#authoring/record-values.ts';
import { element, link } from '#client/dom.ts';
import { loadText } from '#client/desk/load.ts';
import { copyOf } from '#client/desk/parts.ts';
import { EVENT_KINDS, type Event } from '#domain/calendar/event.ts';
import { readPosition } from '#domain/geo/position.ts';
import { eventSchema } from '#schemas/event.ts';
import { eventValues, type KnownEntries } from '#schemas/event-values.ts';
import { placeSchema } from '#schemas/place.ts';
import { eventFacts } from '#site/event-facts.ts';
import { routes } from '#site/routes.ts';
import { sessionLists } from '#site/session-lists.ts';
import { eventNews, eventTitle } from '#wording/event-news.ts';
import { Temporal } from 'temporal-polyfill';
import { breakable, cite, fill, repeat, repeatFacts, repeatLinks } from './fill.ts';
import {
  entriesOf,
  knownSources,
  soundPart,
  titleOf,
  UNKNOWN,
  type Looked,
  type PagePart,
} from './page-part.ts';

/** An event as its page shows it. */
export async function eventPage({ opened, records }: Looked): Promise<PagePart> {
  const { values, wrong } = soundPart(eventSchema, opened);
  const whole = { ...UNKNOWN_EVENT, ...values };
  const known = await knownEntries(whole, records);
  const id = idOfFile(opened.path);
  const sources = knownSources(whole.sources, records);
  const read = expanded(whole, known);
  const event: Event = { ...read.values, id, sources };
  const now = Temporal.Instant.fromEpochMilliseconds(Date.now());
  return {
    eyebrow: values.kind === undefined ? '' : EVENT_KINDS[values.kind],
    title: eventTitle(event, now),
    lede: values.summary ?? '',
    facts: [factsOf(event, now), ...newsOf(event, now)],
    photo: values.image,
    around: (text) => [text, ...sessionsOf(event, now), ...seriesOf(event, records)],
    sources,
    wrong: read.isWhole ? wrong : [...wrong, titleOf(opened, 'sessions')],
  };
}

/** The values of an event; where a series cannot be expanded, each has its first day alone. */
function expanded(data: z.output<typeof eventSchema>, known: KnownEntries) {
  try {
    return { values: eventValues(data, known), isWhole: true };
  } catch {
    const sessions = data.sessions.map((session) => ({ ...session, repeat: undefined }));
    return { values: eventValues({ ...data, sessions }, known), isWhole: false };
  }
}

function factsOf(event: Event, now: Temporal.Instant): HTMLElement {
  const { when, loud, transit, ways, rest } = eventFacts(event, now);
  const box = copyOf('event-facts');
  if (when === undefined) box.firstElementChild?.remove();
  else fill(box, { ...when.leaf, when: breakable(when.words), count: when.count });
  repeatFacts(box, 'dl > div', loud);
  repeat(box, '{transit}', transit === undefined ? [] : [transit], (copy, point) =>
    cite(copy, 'transit', point),
  );
  repeat(box, '{lead}', ways, (copy, { lead, links }) => {
    repeatLinks(copy, links);
    fill(copy, { lead });
  });
  repeatFacts(box, '[data-rest] > span', rest);
  return box;
}

function newsOf(event: Event, now: Temporal.Instant): readonly HTMLElement[] {
  const news = eventNews(event, now);
  if (news === undefined) return [];
  const box = fill(copyOf('event-news'), { title: news.title });
  repeat(box, '{line}', news.lines, (copy, line) => fill(copy, { line }));
  return [box];
}

function sessionsOf({ sessions }: Event, now: Temporal.Instant): readonly HTMLElement[] {
  if (sessions.length < 2) return [];
  const box = copyOf('sessions');
  repeat(box, 'details', sessionLists(sessions, now), (copy, { title, isFolded, rows, more }) => {
    const [open, off] = copy.querySelectorAll('li');
    for (const { when, where, state } of rows) {
      const row = (state === '' ? open : off)?.cloneNode(true);
      if (row instanceof HTMLElement) open?.before(fill(row, { when, where, state }));
    }
    open?.remove();
    off?.remove();
    fill(copy, { over: isFolded ? title : '', more });
    if (!isFolded && copy instanceof HTMLDetailsElement) copy.open = true;
  });
  return [box];
}

function seriesOf({ observance }: Event, records: readonly Neighbour[]): readonly HTMLElement[] {
  const name = wordOf(entriesOf(records, 'observances').get(observance ?? '')?.['name']);
  if (observance === undefined || name === '') return [];
  return [element('p', 'mt-5', '它属于', link(routes.observance(observance), name), '。')];
}

/** Places that an event names, as far as they can be loaded, and the names of units. */
async function knownEntries(
  { location, sessions }: z.output<typeof eventSchema>,
  records: readonly Neighbour[],
): Promise<KnownEntries> {
  const named = [location, ...sessions.map((session) => session.location)].map((one) => one?.place);
  const wanted = records.filter(
    ({ collection, id }) => collection === 'places' && named.includes(id),
  );
  const places = wanted.map(async ({ id, path, pack = '', data }) => {
    const text = await loadText(pack, path).catch(() => undefined);
    const opened = text === undefined ? undefined : openFile('places', path, text);
    const values = opened === undefined ? {} : soundPart(placeSchema, opened).values;
    const { name = wordOf(data['name']), address, district, position } = values;
    const rest = {
      ...(address === undefined ? {} : { address }),
      ...(district === undefined ? {} : { district }),
    };
    const point = position && readPosition(position);
    return [id, { id, name, position: point ?? { precision: 'none' }, ...rest }] as const;
  });
  const units = entriesOf(records, 'units');
  return {
    places: new Map(await Promise.all(places)),
    units: new Map([...units].map(([id, data]) => [id, wordOf(data['name'])])),
  };
}

const UNKNOWN_EVENT: z.output<typeof eventSchema> = {
  ...UNKNOWN,
  ...{ kind: 'activity', organisers: [], location: {}, sessions: [], access: {} },
  ...{ cost: 'unknown', booking: 'unknown' },
  ...{ status: 'scheduled', created: '2000-01-01 00:00', sequence: 0 },
};
