import type { z } from 'astro/zod';
import type { Neighbour } from '#authoring/desk-index.ts';
import { idOfFile, openFile, type OpenRecord } from '#authoring/desk-record.ts';
import { wordOf } from '#authoring/record-values.ts';
import { element, part, setChildren } from '#client/dom.ts';
import { shanghaiDate } from '#client/shanghai-day.ts';
import { EVENT_KINDS, type Event } from '#domain/calendar/event.ts';
import { PLACE_KINDS, type Place } from '#domain/geo/place.ts';
import { statusOn } from '#domain/geo/place-status.ts';
import { readPosition } from '#domain/geo/position.ts';
import { NOTICE_KINDS } from '#domain/notice.ts';
import type { Photo } from '#domain/photo.ts';
import { eventSchema } from '#schemas/event.ts';
import { eventValues, type KnownEntries } from '#schemas/event-values.ts';
import { noticeSchema } from '#schemas/notice.ts';
import { placeSchema } from '#schemas/place.ts';
import { placeValues } from '#schemas/place-values.ts';
import { eventFacts } from '#site/event-facts.ts';
import { placeFacts } from '#site/place-facts.ts';
import { eventNews } from '#wording/event-news.ts';
import { whenText } from '#wording/event-text.ts';
import { reviewerText } from '#wording/notice-text.ts';
import { whereaboutsText } from '#wording/place-text.ts';
import { Temporal } from 'temporal-polyfill';
import { fill, repeat, repeatFacts } from './fill.ts';
import { loadText } from './load.ts';
import { copyOf } from './parts.ts';

/** What a page says around its text. */
export interface PagePart {
  readonly eyebrow: string;
  readonly lede: string;
  /** Before the picture. */
  readonly facts: readonly HTMLElement[];
  readonly photo?: Photo | undefined;
  /** The text with what stands around it. */
  around(text: HTMLElement): readonly HTMLElement[];
  /** Names of the fields that are not filled in as they must be: nothing is known of them. */
  readonly wrong: readonly string[];
}

type Opened = Pick<OpenRecord, 'data' | 'shape' | 'path'>;

/** An event as its page shows it. */
export async function eventPage(
  { data, shape, path }: Opened,
  records: readonly Neighbour[],
): Promise<PagePart> {
  const { values, wrong } = soundPart(eventSchema, data);
  const whole = { ...UNKNOWN_EVENT, ...values };
  const known = await knownEntries(whole, records);
  const id = idOfFile(path);
  const event: Event = { ...eventValues(whole, known), id, sources: [] };
  const now = Temporal.Instant.fromEpochMilliseconds(Date.now());
  const { when, loud, rest } = eventFacts(event, now);
  const box = copyOf('event-facts');
  if (when === undefined) box.firstElementChild?.remove();
  else fill(box, { ...when.leaf, when: when.words, count: when.count });
  repeatFacts(box, 'dl > div', loud);
  repeatFacts(box, '[data-rest] > span', rest);
  return {
    eyebrow: values.kind === undefined ? '' : EVENT_KINDS[values.kind],
    lede: values.summary ?? '',
    facts: [box, ...newsOf(event, now)],
    photo: values.image,
    around: (text) => [text, ...sessionsOf(event)],
    wrong: titlesOf(wrong, shape),
  };
}

function newsOf(event: Event, now: Temporal.Instant): readonly HTMLElement[] {
  const news = eventNews(event, now);
  if (news === undefined) return [];
  const box = fill(copyOf('event-news'), { title: news.title });
  repeat(box, 'p:last-child', news.lines, (copy, line) => fill(copy, { line }));
  return [box];
}

function sessionsOf({ sessions }: Event): readonly HTMLElement[] {
  if (sessions.length < 2) return [];
  const list = copyOf('sessions');
  repeat(list, 'li', sessions, (copy, { time }) => fill(copy, { when: whenText(time) }));
  return [list];
}

/** A place as its page shows it. */
export function placePage({ data, shape }: Opened, records: readonly Neighbour[]): PagePart {
  const { values, wrong } = soundPart(placeSchema, data);
  const whole = { ...UNKNOWN_PLACE, ...values };
  const dates = new Map(
    records.map(({ collection, id, data: own }) => [`${collection}/${id}`, own]),
  );
  const dated = whole.sources.map((source) =>
    typeof source === 'string'
      ? { date: wordOf(dates.get(`sources/${source}`)?.['date']) }
      : source,
  );
  const today = Temporal.PlainDate.from(shanghaiDate(Date.now()));
  const place: Place = {
    ...placeValues(whole),
    ...{ id: '', sources: [] },
    position: readPosition(whole.position) ?? { precision: 'none' },
    status: statusOn({ ...whole, sources: dated.filter(({ date }) => date !== '') }, today),
  };
  const { loud, unknown, rest } = placeFacts(place);
  const head = fill(copyOf('place-head'), { unknown });
  repeat(head, 'li', loud, (copy, { fact, note = '' }) => fill(copy, { fact, note }));
  const facts = copyOf('facts');
  repeatFacts(facts, 'div', rest);
  return {
    eyebrow: (values.kinds ?? []).map((kind) => PLACE_KINDS[kind]).join('、'),
    lede: values.summary ?? '',
    facts: [head, element('p', 'meta', whereaboutsText(place)), facts],
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
    wrong: titlesOf(wrong, shape),
  };
}

/** An announcement, or a correction with its verdict, as its page shows it. */
export function noticePage({ data, shape }: Opened): PagePart {
  const { values, wrong } = soundPart(noticeSchema, data);
  const { kind, claim = '', verdict, evidence = [], reviewer, summary = '' } = values;
  const isReview = kind === 'correction' && verdict !== undefined;
  return {
    eyebrow: kind === undefined ? '' : NOTICE_KINDS[kind],
    lede: isReview ? '' : summary,
    facts: [],
    around: (text) => {
      if (!isReview) return [text];
      const review = fill(copyOf(`review-${verdict}`), { claim, summary });
      repeat(review, 'li', evidence, (copy, point) => fill(copy, { point }));
      setChildren(
        part(review, 'reviewer'),
        reviewerText(reviewer === 'pending' ? undefined : reviewer),
      );
      setChildren(part(review, 'body'), text);
      return [review];
    },
    wrong: titlesOf(wrong, shape),
  };
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
    const own = text === undefined ? {} : openFile('places', path, text).data;
    const { values } = soundPart(placeSchema, own);
    const { name = wordOf(data['name']), address, district } = values;
    const position = values.position && readPosition(values.position);
    const rest = {
      ...(address === undefined ? {} : { address }),
      ...(district === undefined ? {} : { district }),
    };
    return [id, { id, name, position: position ?? { precision: 'none' }, ...rest }] as const;
  });
  const units = records.filter(({ collection }) => collection === 'units');
  return {
    places: new Map(await Promise.all(places)),
    units: new Map(units.map(({ id, data }) => [id, wordOf(data['name'])])),
  };
}

/** What of a record is written as it must be, and the names of the fields that are not. */
function soundPart<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  data: Readonly<Record<string, unknown>>,
) {
  const { error } = schema.safeParse(data);
  const wrong = new Set(
    (error?.issues ?? []).flatMap((issue) =>
      issue.code === 'unrecognized_keys' && issue.path.length === 0
        ? issue.keys
        : [String(issue.path[0])],
    ),
  );
  const sound = Object.entries(data).filter(([key]) => !wrong.has(key));
  return { values: schema.partial().parse(Object.fromEntries(sound)), wrong };
}

/** The Chinese names of fields, by their keys. */
const titlesOf = (keys: ReadonlySet<string>, shape: OpenRecord['shape']): readonly string[] =>
  (shape.kind === 'object' ? shape.fields : []).flatMap(({ key, title }) =>
    keys.has(key) ? [title] : [],
  );

/** What stands for fields that are not filled in yet; none of it is shown. */
const UNKNOWN = {
  ...{ summary: '', audiences: [], topics: [], measures: [], access: {}, sources: [] },
  ...{ compiled: '2000-01-01', updated: '2000-01-01 00:00', draft: false },
  cost: 'unknown' as const,
  booking: 'unknown' as const,
};
const UNKNOWN_EVENT: z.output<typeof eventSchema> = {
  ...UNKNOWN,
  ...{ title: '', kind: 'activity', organisers: [], location: {}, sessions: [] },
  ...{ status: 'scheduled', created: '2000-01-01 00:00', sequence: 0 },
};
const UNKNOWN_PLACE: z.output<typeof placeSchema> = {
  ...UNKNOWN,
  ...{ name: '', otherNames: [], kinds: [], learn: [], grades: [], status: 'unknown' },
  ...{ namedInPlan: false, hours: 'unknown', position: { precision: 'none' } },
  published: '2000-01-01 00:00',
};
