import type { Temporal } from 'temporal-polyfill';
import type { CitedPoint } from './cited.ts';
import type { Check, Source } from './source.ts';

/** What a notice is, by id. */
export const NOTICE_KINDS = { announcement: '公告', correction: '辟谣' } as const;
export type NoticeKind = keyof typeof NOTICE_KINDS;

/** What is said of a claim, by id. */
export const VERDICTS = {
  untrue: '不对',
  'half-true': '只说对一半',
  unproven: '没有依据',
} as const;
type VerdictId = keyof typeof VERDICTS;

/** What makes a notice a correction. */
export interface Correction {
  /** What is going round, as people say it. */
  readonly claim: string;
  readonly verdict: VerdictId;
  readonly evidence: readonly CitedPoint[];
  /** Who looked over it; absent while nobody has. */
  readonly reviewer?: { readonly name: string; readonly unit: string };
}

/** An announcement of the site or a correction of something untrue. */
export interface Notice {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly title: string;
  /** What a reader must know; of a correction, what is true. */
  readonly summary: string;
  /** Only of a correction. */
  readonly correction?: Correction;
  readonly topics: readonly string[];
  /** Ids of the hazards that it is about. */
  readonly hazards: readonly string[];
  readonly sources: readonly Source[];
  /** Shanghai wall clock. */
  readonly published: Temporal.PlainDateTime;
  readonly updated: Temporal.PlainDateTime;
  readonly compiled: string;
  /** Absent: nobody has made sure of it since it was written. */
  readonly checked?: Check;
}
