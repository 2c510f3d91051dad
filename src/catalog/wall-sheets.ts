import type { CalendarItem } from '#domain/calendar/item.ts';
import { between, byFacets, byMonth } from '#domain/calendar/select.ts';
import type { EmergencyGuide } from '#domain/emergency.ts';
import { DISTRICT_IDS, DISTRICTS, type DistrictId } from '#domain/geo/district.ts';
import type { Place, PlaceStatus } from '#domain/geo/place.ts';
import { VERDICTS, type Notice } from '#domain/notice.ts';
import type { Resource } from '#domain/resource/resource.ts';
import { inSeasonOrder } from '#domain/season.ts';
import { wallSheet, type WallDate, type WallPlace, type WallText } from '#domain/wall-sheet.ts';
import { buildNow } from '#site/now.ts';
import { itemMark } from '#wording/calendar-line.ts';
import { clockText, monthText, rangeText, weekdayText } from '#wording/dates.ts';
import { whereText } from '#wording/event-text.ts';
import { hoursLines } from '#wording/opening-hours.ts';
import { Temporal } from 'temporal-polyfill';
import { loadCalendar } from './calendar.ts';
import { loadEmergencyGuides, loadHazards } from './emergency.ts';
import { loadNotices } from './notices.ts';
import { once } from './once.ts';
import { loadPlaces } from './places.ts';
import { loadResources } from './resources.ts';

/** This month, in which a sheet hangs, and the three for which one is to be printed. */
const MONTHS = 4;

/** A month with fewer dates goes on with the next ones. */
const FEWEST_DATES = 4;
const AHEAD = { years: 1 };
/** Whoever reads of a place is to find it open, or at least there. */
const CAN_GO: ReadonlySet<PlaceStatus> = new Set(['open', 'was-open', 'unknown']);
const doubtOf = ({ hours, status }: Place) =>
  Number(status !== 'open') * 2 + Number(hours.kind === 'unknown');

/** @example wallSheetTitle('qinnan', '2026-12') // '钦南区科普宣传栏，2026年12月' */
export const wallSheetTitle = (district: DistrictId, month: string): string =>
  `${DISTRICTS[district]}科普宣传栏，${monthText(Temporal.PlainYearMonth.from(month))}`;

/** The sheets for boards in villages, of each district the months from that of the build on. */
export const loadWallSheets = once('wall sheets', async () => {
  const now = buildNow();
  const [{ items }, places, guides, hazards, notices, resources] = await Promise.all([
    loadCalendar(now),
    loadPlaces(),
    loadEmergencyGuides(),
    loadHazards(),
    loadNotices(),
    loadResources(),
  ]);
  const monthsOf = (ids: readonly string[]) =>
    hazards.flatMap(({ id, season }) => (ids.includes(id) ? (season?.months ?? []) : []));
  const guideTexts = guides.map((guide) => ({
    months: monthsOf([guide.hazard.id]),
    text: guideText(guide),
  }));
  const rumours = notices.flatMap((notice) => {
    const text = rumourText(notice);
    return text ? [{ months: monthsOf(notice.hazards), text }] : [];
  });
  const tries = resources
    .filter(({ sheet }) => sheet !== undefined)
    .map((resource) => ({ months: resource.months, text: tryText(resource) }));
  const today = now.toPlainDate();
  const first = today.toPlainYearMonth();
  return DISTRICT_IDS.flatMap((district) => {
    const ofDistrict = byFacets(items, { districts: [district] }).filter(({ status, span }) => {
      return (
        status === 'scheduled' &&
        span !== undefined &&
        Temporal.PlainDate.compare(span.last, today) >= 0
      );
    });
    const wallPlaces = places
      .filter((place) => place.district === district && CAN_GO.has(place.status))
      .toSorted((a, b) => doubtOf(a) - doubtOf(b))
      .map(placeText);
    return Array.from({ length: MONTHS }, (_, ahead) => {
      const month = first.add({ months: ahead });
      const inSeason = (things: readonly { months: readonly number[]; text: WallText }[]) =>
        inSeasonOrder(things, month.month).map(({ text }) => text);
      return {
        district,
        month: month.toString(),
        sheet: wallSheet({
          dates: datesFrom(month, ofDistrict).map((item) => dateOf(item, month.year)),
          places: wallPlaces,
          guides: inSeason(guideTexts),
          rumours: inSeason(rumours),
          tries: inSeason(tries),
        }),
      };
    });
  });
});

/** The dates of a month, and where they are few, the next ones. */
function datesFrom(month: Temporal.PlainYearMonth, items: readonly CalendarItem[]) {
  const ofMonth = byMonth(items, month);
  const next = month.add({ months: 1 }).toPlainDate({ day: 1 });
  const later = between(items, next, next.add(AHEAD)).filter((item) => !ofMonth.includes(item));
  return [...ofMonth, ...later.slice(0, Math.max(0, FEWEST_DATES - ofMonth.length))];
}

function dateOf(item: CalendarItem, year: number): WallDate {
  const { span, time, location, title } = item;
  const days = span === undefined ? '' : rangeText(span, year);
  const isNear = span?.first.year === year && span.first.equals(span.last);
  const weekday = isNear ? ` ${weekdayText(span.first)}` : '';
  const line = [time && clockText(time), location && whereText(location)];
  return {
    when: days + weekday,
    title: [itemMark(item), title].filter(Boolean).join('：'),
    line: line.filter(Boolean).join(' · '),
    priority: item.district === undefined ? (item.source === 'event' ? 1 : 2) : 0,
  };
}

function placeText({ name, address, area, hours, contact }: Place): WallPlace {
  const known = hours.kind === 'unknown' ? ['开放时间待核实，先打电话问'] : hoursLines(hours);
  const line = [address ?? area, known.join('，'), contact?.phone];
  return { name, line: line.filter(Boolean).join('；') };
}

const guideText = ({ id, title, now }: EmergencyGuide): WallText => ({
  id,
  title,
  lines: now.map(({ act }) => act),
  notes: [],
});

function rumourText({ id, correction, summary }: Notice): WallText | undefined {
  if (correction === undefined) return undefined;
  const { claim, verdict } = correction;
  return {
    id,
    title: `有人说：${claim}`,
    // That it is untrue stands above it already.
    lines: [verdict === 'untrue' ? summary : `${VERDICTS[verdict]}。${summary}`],
    notes: [],
  };
}

const tryText = ({ id, title, summary, safety }: Resource): WallText => ({
  id,
  title,
  lines: [summary],
  notes: [
    `怎么做：在本站搜“${title}”。`,
    ...(safety.length > 0 ? [`注意：${safety.join('')}`] : []),
  ],
});
