import { GAP_KINDS, type Gap, type GapKind, type GapList } from '#domain/gaps.ts';

/** Field of the desk at which a gap is filled; what the desk does not open is told as a correction. */
const DESK_FIELDS: Readonly<Partial<Record<GapKind, string>>> = {
  hours: 'hours',
  phone: 'contact.phone',
  access: 'access',
  position: 'position',
  photo: 'photo',
  recent: 'sources',
  date: 'years',
  source: 'sources',
  start: 'sessions',
  booking: 'booking',
  cost: 'cost',
  years: 'years',
  minutes: 'minutes',
  link: 'link',
  guide: 'now',
  local: 'local',
  old: 'sources',
  reviewer: 'reviewer',
};

/** What the desk shall open for a gap: the record at its field, an empty event, or a correction. */
export function deskRequest({ kind, collection, id }: Gap) {
  if (collection === 'measures' || collection === 'districts') return { kind: 'event' };
  if (collection === 'targets') return { kind: 'correction' };
  return { edit: `${collection}/${id}`, field: DESK_FIELDS[kind] };
}

/**
 * How much is known of one thing, in words.
 *
 * @example knownText({ kind: 'hours', asked: 35, gaps: … 34 }) // '35个里知道1个'
 */
export function knownText({ asked, gaps }: GapList): string {
  if (asked === 0) return '现在没有要问的';
  return gaps.length === 0 ? `${asked}个都知道` : `${asked}个里知道${asked - gaps.length}个`;
}

/** @example lacksText(['hours', 'phone']) // '还缺：开放时间、电话' */
export function lacksText(kinds: readonly GapKind[]): string {
  if (kinds.length === 0) return '要问的都知道';
  return `还缺：${kinds.map((kind) => GAP_KINDS[kind].short).join('、')}`;
}
