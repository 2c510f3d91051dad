import { AUDIENCES } from '#domain/audience.ts';
import { ACCESS_FEATURES, type Event } from '#domain/calendar/event.ts';
import type { CitedPoint } from '#domain/cited.ts';
import { spanOf } from '#domain/calendar/span.ts';
import { eventState, mainSession, sessionStatus } from '#domain/calendar/states.ts';
import { mapLinks } from '#domain/geo/map-links.ts';
import { MAP_SERVICES } from '#domain/geo/map-services.ts';
import { searchLinks } from '#domain/geo/way-links.ts';
import { leafText, OPEN_LEAF, type LeafText } from '#wording/dates.ts';
import { liveData } from '#wording/event-news.ts';
import { bookingText, whenText, whereText } from '#wording/event-text.ts';
import { costText } from '#wording/place-text.ts';
import type { Temporal } from 'temporal-polyfill';
import { accessText, wordFact, type Fact, type FactPart } from './facts.ts';
import { calendarFile, routes } from './routes.ts';

/** What one asks of an event, as its page prints it. */
export interface EventFacts {
  /** Absent where it has no session. */
  readonly when?: {
    readonly leaf: LeafText;
    readonly words: string;
    /** 一共 3 场; empty of one. */
    readonly count: string;
    /** By which the badge knows its time; undefined of what is over. */
    readonly live: ReturnType<typeof liveData> | undefined;
    /** What a telephone's calendar takes; undefined where it does not take place. */
    readonly file: string | undefined;
  };
  /** Where, for whom, for how much: aloud. */
  readonly loud: readonly Fact[];
  /** How public transport leads there; of what is over nobody asks. */
  readonly transit?: CitedPoint;
  /** Links to maps and to the meeting, each group with what stands before it. */
  readonly ways: readonly { readonly lead: string; readonly links: readonly FactPart[] }[];
  /** Booking, organisers, contact, access and what is not known, a sentence each. */
  readonly rest: readonly Fact[];
}

/** The facts of an event as they are at a moment. */
export function eventFacts(event: Event, now: Temporal.Instant): EventFacts {
  const session = mainSession(event, now);
  const isOver = eventState(event, now) === 'past';
  const location = session?.location ?? {};
  const where = whereText(location);
  const cost = costText(event.cost);
  const { placeId } = location;
  return {
    ...(session === undefined ? {} : { when: whenFacts(event, session, isOver) }),
    loud: [
      ...(where === undefined
        ? []
        : [
            {
              term: '地点',
              parts: [
                { words: where, href: placeId === undefined ? undefined : routes.place(placeId) },
              ],
            },
          ]),
      {
        term: '适合谁',
        parts: event.audiences.map((id) => ({
          words: AUDIENCES[id],
          href: routes.calendarFor(id),
        })),
      },
      ...wordFact('费用', cost),
    ],
    ...(event.transit === undefined || isOver ? {} : { transit: event.transit }),
    ways: waysTo(location, isOver),
    rest: restOf(event, { where, cost, isOver }),
  };
}

type Session = Event['sessions'][number];

function whenFacts(event: Event, session: Session, isOver: boolean): EventFacts['when'] {
  const span = spanOf(session.time);
  const isOn = sessionStatus(session) === 'scheduled';
  const count = event.sessions.length;
  return {
    leaf: span === undefined ? OPEN_LEAF : leafText(span),
    words: `${span !== undefined && !isOn ? '原定' : ''}${whenText(session.time)}`,
    count: count > 1 ? `一共 ${count} 场` : '',
    live: isOver ? undefined : liveData(session),
    file: span !== undefined && isOn && !isOver ? calendarFile(routes.event(event.id)) : undefined,
  };
}

/**
 * Without coordinates a map can only be asked for the name, unless it says 待核实; of what is over nobody
 * asks the way.
 */
function waysTo(
  { name, address, position, onlineUrl }: Session['location'],
  isOver: boolean,
): EventFacts['ways'] {
  const maps = position
    ? mapLinks({
        name: name ?? '活动地点',
        address,
        position: { ...position, precision: 'exact', basis: '' },
      })
    : [];
  const isNamed = name !== undefined && !/待(?:核实|定|公布|通知|确)/.test(name);
  const searches = position || isOver || !isNamed ? [] : searchLinks(name);
  const toPart = ({ service, url }: (typeof maps)[number]) => ({
    words: MAP_SERVICES[service],
    href: url,
  });
  return [
    {
      lead: '',
      links: [
        ...(onlineUrl === undefined ? [] : [{ words: '线上参加', href: onlineUrl }]),
        ...maps.map(toPart),
      ],
    },
    { lead: '可以在地图上搜这个名字，找到的不一定是它：', links: searches.map(toPart) },
  ].filter(({ links }) => links.length > 0);
}

/** What is not known yet stands in one sentence; of what is over nobody will make it known. */
function restOf(
  { organisers, contact, access, ...event }: Event,
  { where, cost, isOver }: Record<'where' | 'cost', string | undefined> & { isOver: boolean },
): readonly Fact[] {
  const booking = bookingText(event.booking);
  const asked = [
    ['地点', where],
    ['费用', cost],
    ['报名', booking],
    ['主办', organisers[0]],
  ] as const;
  const open = isOver
    ? []
    : asked.flatMap(([label, known]) => (known === undefined ? [label] : []));
  const hosts = organisers.map(({ name, unit }) => ({
    words: name,
    href: unit === undefined ? undefined : routes.unit(unit),
  }));
  return [
    ...wordFact('', booking),
    ...(hosts.length === 0 ? [] : [{ term: '主办', parts: hosts }]),
    ...wordFact('联系', [contact?.name, contact?.phone, contact?.email].filter(Boolean).join('，')),
    ...wordFact('无障碍', accessText(ACCESS_FEATURES, access)),
    ...wordFact('待公布', open.join('、')),
  ];
}
