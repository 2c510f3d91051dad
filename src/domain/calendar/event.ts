import type { Temporal } from 'temporal-polyfill';
import type { AudienceId } from '#domain/audience.ts';
import type { CitedPoint } from '#domain/cited.ts';
import type { DistrictId } from '#domain/geo/district.ts';
import type { Photo } from '#domain/photo.ts';
import type { Source } from '#domain/source.ts';
import type { Booking, Cost, Known } from '#domain/visit.ts';

/** Kinds of event, in the order in which filters list them. */
export const EVENT_KINDS = {
  lecture: '讲座',
  exhibition: '展览',
  activity: '体验活动',
  contest: '竞赛',
  training: '培训',
  'open-day': '开放日',
  campaign: '宣传活动',
  festival: '节庆',
  tour: '巡展',
} as const;
export type EventKind = keyof typeof EVENT_KINDS;

/** When a session takes place. Wall-clock times are those of Asia/Shanghai. */
export type SessionTime =
  | {
      readonly kind: 'all-day';
      readonly first: Temporal.PlainDate;
      /** Inclusive, as people say it; exports turn it into an exclusive end. */
      readonly last: Temporal.PlainDate;
    }
  | {
      readonly kind: 'timed';
      readonly start: Temporal.PlainDateTime;
      readonly end?: Temporal.PlainDateTime;
    }
  | {
      readonly kind: 'tba';
      /** What is known, e.g. 每年举办，日期待公布. */
      readonly text: string;
      readonly earliestMonth?: Temporal.PlainYearMonth;
    };

/** Whether it is held as announced, with the words for it. */
export const STATUSES = {
  scheduled: '按期举行',
  postponed: '延期',
  cancelled: '已取消',
} as const;
export type Status = keyof typeof STATUSES;

/** Where something takes place; every part may be unknown. */
export interface EventLocation {
  readonly placeId?: string;
  /** Name to print: the place's own, or a free text such as 钦州市第八小学. */
  readonly name?: string;
  readonly address?: string;
  readonly district?: DistrictId;
  readonly onlineUrl?: string;
  /** WGS-84, where the place's position is exact or the event has one of its own. */
  readonly position?: { readonly lat: number; readonly lng: number };
}

export interface Session {
  /** Permanent, e.g. `2026-kepu-month-opening-1`; it becomes the UID in calendars. */
  readonly id: string;
  readonly time: SessionTime;
  /** Already merged with the event's: cancelled event means cancelled sessions. */
  readonly status: Status;
  /** Already merged with the event's. */
  readonly location: EventLocation;
  /** Earlier times of a session that was moved, oldest first. */
  readonly previous: readonly SessionTime[];
}

interface Organiser {
  readonly name: string;
  /** Id in units.yaml where the organiser is one of the plan's 27 units. */
  readonly unit?: string;
}

/** What helps people take part; the keys are the rows of the event page. */
export const ACCESS_FEATURES = {
  wheelchair: '轮椅可到达',
  signLanguage: '手语翻译',
  captions: '字幕',
  quietRoom: '安静休息处',
  dialect: '方言讲解',
  toilet: '无障碍卫生间',
  shade: '有遮阴',
} as const;
type AccessFeature = keyof typeof ACCESS_FEATURES;

/** One thing to go to, with one or more sessions. */
export interface Event {
  /** Permanent ASCII id with its year in it. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly kind: EventKind;
  readonly audiences: readonly AudienceId[];
  readonly topics: readonly string[];
  /** Ids of the plan measures it serves. */
  readonly measures: readonly string[];
  /** Id of the observance it belongs to, if any. */
  readonly observance?: string;
  readonly organisers: readonly Organiser[];
  /** How public transport leads there. */
  readonly transit?: CitedPoint;
  readonly cost: Cost;
  readonly booking: Booking;
  readonly access: Readonly<Partial<Record<AccessFeature, Known>>>;
  readonly contact?: { readonly name?: string; readonly phone?: string; readonly email?: string };
  readonly image?: Photo;
  readonly sessions: readonly Session[];
  readonly status: Status;
  /** Why it was postponed or cancelled; required then. */
  readonly statusNote?: string;
  readonly sources: readonly Source[];
  readonly created: Temporal.PlainDateTime;
  readonly updated: Temporal.PlainDateTime;
  /** Rises whenever time, place or status changes (RFC 5545 SEQUENCE). */
  readonly sequence: number;
}
