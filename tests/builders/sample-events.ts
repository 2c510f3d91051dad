import { Temporal } from 'temporal-polyfill';
import { allDay, makeEvent, makeObservance, tba, timed } from './calendar.ts';
import type { Event } from '#domain/calendar/event.ts';
import type { Occurrence } from '#domain/calendar/observance.ts';
import type { CalendarItem } from '#domain/calendar/item.ts';
import { itemEntries, type EntryOptions } from '#publish/ics/entries.ts';
import type { IcsCalendar, IcsEntry } from '#publish/ics/calendar-file.ts';

// For tests only: events of every sort, each with what a calendar must say of it, written by hand.

/** What a reader of the calendar must find; instants in UTC, days plain, all-day ends exclusive. */
export interface Expected {
  readonly uid: string;
  readonly summary: string;
  readonly start: string;
  /** As `start` where the end is unknown. */
  readonly end: string;
  readonly status: string;
}

const DOMAIN = 'kepu.example';

function expected(
  id: string,
  summary: string,
  start: string,
  end: string,
  status = 'CONFIRMED',
): Expected {
  return { uid: `${id}@kepu.example`, summary, start, end, status };
}

const NOW = Temporal.Instant.from('2026-08-20T00:05+08:00');
export const OPTIONS: EntryOptions = {
  domain: DOMAIN,
  now: NOW,
  eventUrl: ({ id }) => `https://kepu.example/events/${id}/`,
  observanceUrl: ({ id }) => `https://kepu.example/observances/${id}/`,
};

/** The calendar entries of events. */
export const eventEntries = (events: readonly Event[], options = OPTIONS): IcsEntry[] =>
  itemEntries(
    events.flatMap((event) => event.sessions.map((session) => ({ made: { event, session } }))),
    options,
  );

const LONG = '科普大篷车开进校园和乡村，'.repeat(40);

/** A full event: every optional field is filled. */
export const FULL_EVENT = makeEvent({
  id: '2026-full',
  title: '样例：坭兴陶里的科学',
  kind: 'activity',
  audiences: ['youth', 'teachers'],
  topics: ['ceramics'],
  measures: ['youth-1'],
  observance: 'sample-day',
  organisers: [{ name: '样例馆', unit: 'sample-unit' }, { name: '样例学校' }],
  cost: { kind: 'price', text: '材料费 10 元' },
  booking: {
    kind: 'required',
    url: 'https://kepu.example/book',
    phone: '000-0000',
    opens: '2026-09-01',
    closes: '2026-09-10T18:00',
    note: '限 30 人',
  },
  access: { wheelchair: 'yes', dialect: 'no' },
  contact: { name: '样例联系人', phone: '000-0001', email: 'sample@kepu.example' },
  image: { src: '/images/sample.jpg', alt: '样例图片', credit: '样例摄影' },
  created: Temporal.PlainDateTime.from('2026-08-01T09:00'),
  updated: Temporal.PlainDateTime.from('2026-08-10T07:30'),
  sessions: [
    {
      time: timed('2026-09-19T09:00', '2026-09-19T11:30'),
      location: {
        placeId: 'sample-hall',
        name: '样例展厅',
        address: '样例路1号',
        district: 'qinnan',
        onlineUrl: 'https://kepu.example/live',
        position: { lat: 21.95, lng: 108.6540001 },
      },
    },
  ],
});

export const SAMPLES: readonly { readonly event: Event; readonly out: readonly Expected[] }[] = [
  {
    event: FULL_EVENT,
    out: [
      expected(
        '2026-full-1',
        '样例：坭兴陶里的科学',
        '2026-09-19T01:00:00Z',
        '2026-09-19T03:30:00Z',
      ),
    ],
  },
  {
    event: makeEvent({ id: '2026-open-end', sessions: [{ time: timed('2026-09-20T07:59') }] }),
    out: [expected('2026-open-end-1', '样例讲座', '2026-09-19T23:59:00Z', '2026-09-19T23:59:00Z')],
  },
  {
    event: makeEvent({
      id: '2026-same-end',
      sessions: [{ time: timed('2026-09-20T08:00', '2026-09-20T08:00') }],
    }),
    out: [expected('2026-same-end-1', '样例讲座', '2026-09-20T00:00:00Z', '2026-09-20T00:00:00Z')],
  },
  {
    event: makeEvent({
      id: '2026-new-year',
      title: '跨年观星',
      sessions: [
        { time: timed('2026-12-31T23:30', '2027-01-01T00:30') },
        { time: allDay('2026-12-30', '2027-01-02') },
      ],
    }),
    out: [
      expected('2026-new-year-1', '跨年观星', '2026-12-31T15:30:00Z', '2026-12-31T16:30:00Z'),
      expected('2026-new-year-2', '跨年观星', '2026-12-30', '2027-01-03'),
    ],
  },
  {
    event: makeEvent({
      id: '2028-leap',
      title: '闰日',
      sessions: [{ time: allDay('2028-02-28') }, { time: allDay('2028-02-29') }],
    }),
    out: [
      expected('2028-leap-1', '闰日', '2028-02-28', '2028-02-29'),
      expected('2028-leap-2', '闰日', '2028-02-29', '2028-03-01'),
    ],
  },
  {
    event: makeEvent({
      id: '2026-partly',
      title: '三场',
      statusNote: '第二场因台风取消。',
      sessions: [
        { time: timed('2026-10-01T14:00', '2026-10-01T16:00') },
        { time: timed('2026-10-02T14:00', '2026-10-02T16:00'), status: 'cancelled' },
        { time: tba() },
      ],
    }),
    out: [
      expected('2026-partly-1', '三场', '2026-10-01T06:00:00Z', '2026-10-01T08:00:00Z'),
      expected(
        '2026-partly-2',
        '【已取消】三场',
        '2026-10-02T06:00:00Z',
        '2026-10-02T08:00:00Z',
        'CANCELLED',
      ),
    ],
  },
  {
    event: makeEvent({
      id: '2026-postponed',
      status: 'postponed',
      statusNote: '场地维修。',
      sequence: 1,
      sessions: [{ time: allDay('2026-09-26') }],
    }),
    out: [
      expected('2026-postponed-1', '【延期】样例讲座', '2026-09-26', '2026-09-27', 'CANCELLED'),
    ],
  },
  {
    event: makeEvent({
      id: '2026-back-to-tba',
      sequence: 1,
      sessions: [
        {
          time: tba('新的时间待公布'),
          previous: [allDay('2026-09-05'), timed('2026-09-12T09:00', '2026-09-12T10:00'), tba()],
        },
      ],
    }),
    out: [
      expected(
        '2026-back-to-tba-1',
        '【延期】样例讲座',
        '2026-09-12T01:00:00Z',
        '2026-09-12T02:00:00Z',
        'CANCELLED',
      ),
    ],
  },
  {
    event: makeEvent({
      id: '2026-off',
      status: 'cancelled',
      statusNote: '不再举办。',
      sequence: 2,
      sessions: [{ time: tba('不再举办'), previous: [allDay('2026-09-13')] }],
    }),
    out: [expected('2026-off-1', '【已取消】样例讲座', '2026-09-13', '2026-09-14', 'CANCELLED')],
  },
  {
    event: makeEvent({
      id: '2026-moved',
      sequence: 2,
      updated: Temporal.PlainDateTime.from('2026-08-19T18:00'),
      sessions: [
        {
          time: timed('2026-11-07T09:00', '2026-11-07T10:00'),
          previous: [allDay('2026-10-24'), timed('2026-10-31T09:00')],
        },
      ],
    }),
    out: [expected('2026-moved-1', '样例讲座', '2026-11-07T01:00:00Z', '2026-11-07T02:00:00Z')],
  },
  { event: makeEvent({ id: '2027-unknown', sessions: [{ time: tba() }] }), out: [] },
  {
    event: makeEvent({
      id: '2026-odd-text',
      title: '“茶”, 陶; 与\\海: 👩‍👩‍👧‍👦🏳️‍🌈',
      summary: `${LONG}\n第二段；逗号,分号;反斜杠\\和 "引号"。\n${'👩‍🔬'.repeat(30)}`,
      organisers: [],
      sessions: [
        {
          time: allDay('2026-09-01', '2026-09-30'),
          location: { onlineUrl: 'https://kepu.example/live' },
        },
      ],
    }),
    out: [expected('2026-odd-text-1', '“茶”, 陶; 与\\海: 👩‍👩‍👧‍👦🏳️‍🌈', '2026-09-01', '2026-10-01')],
  },
];

/** An observance with an announced and an expected year. */
const SAMPLE_OBSERVANCE = makeObservance(
  { kind: 'announced', expected: 'saturday-after-third-monday-of-may' },
  { id: 'sample-week', name: '样例活动周', kind: 'period' },
);

function occurrence(
  input: Omit<Occurrence, 'observanceId' | 'sources'>,
): Pick<CalendarItem, 'made'> {
  const observanceId = SAMPLE_OBSERVANCE.id;
  return {
    made: {
      observance: SAMPLE_OBSERVANCE,
      occurrence: { observanceId, sources: [], ...input },
    },
  };
}

export const SAMPLE_OCCURRENCES: readonly {
  readonly input: Pick<CalendarItem, 'made'>;
  readonly out: readonly Expected[];
}[] = [
  {
    input: occurrence({
      year: 2025,
      certainty: 'announced',
      first: Temporal.PlainDate.from('2025-05-24'),
      last: Temporal.PlainDate.from('2025-05-31'),
      theme: '样例主题',
    }),
    out: [expected('observance-sample-week-2025', '样例活动周', '2025-05-24', '2025-06-01')],
  },
  {
    input: occurrence({
      year: 2027,
      certainty: 'expected',
      first: Temporal.PlainDate.from('2027-05-22'),
    }),
    out: [
      expected(
        'observance-sample-week-2027',
        '【预计】样例活动周',
        '2027-05-22',
        '2027-05-23',
        'TENTATIVE',
      ),
    ],
  },
  { input: occurrence({ year: 2028, certainty: 'tba' }), out: [] },
];

/** Entries of all samples. */
export function sampleEntries(): IcsEntry[] {
  return [
    ...eventEntries(SAMPLES.map(({ event }) => event)),
    ...itemEntries(
      SAMPLE_OCCURRENCES.map(({ input }) => input),
      OPTIONS,
    ),
  ];
}

/** A calendar of the given entries. */
export function makeCalendar(entries: readonly IcsEntry[]): IcsCalendar {
  return {
    prodId: '-//样例//Calendar//ZH',
    name: '样例日历, 全部',
    description: '只在测试里出现。',
    url: 'https://kepu.example/calendar/',
    source: 'https://kepu.example/calendar/全部.ics',
    color: 'teal',
    entries,
  };
}
