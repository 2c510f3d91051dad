import { WEEKDAYS, type Hours, type Weekday } from '#domain/geo/opening.ts';
import { stretchesOn, type WeekHours } from '#domain/geo/openness.ts';

/**
 * Opening hours in words, one line a stretch; days that follow each other are drawn together.
 *
 * @example hoursLines(tueToSun) // ['周二至周日 09:00—17:00', '其余日子不开放']
 */
export function hoursLines(hours: Hours): readonly string[] {
  if (hours.kind === 'unknown') return ['开放时间待核实'];
  if (hours.kind === 'always') return ['全天开放'];
  const clock = (time: { toString(): string }) =>
    time
      .toString()
      .slice(0, 5)
      .replace(/^00:00$/, '24:00');
  const lines = hours.periods.map(
    ({ days, opens, closes }) =>
      `${daysText(days)} ${opens.toString().slice(0, 5)}—${clock(closes)}`,
  );
  const openDays = new Set(hours.periods.flatMap(({ days }) => days));
  return [
    ...lines,
    ...(openDays.size < Object.keys(WEEKDAYS).length
      ? [hours.opensOnHolidays ? '其余日子不开放，遇法定节假日开放' : '其余日子不开放']
      : []),
    ...(hours.season === undefined ? [] : [hours.season]),
    ...hours.closedDates.map((date) => `${date.toString()}不开放`),
  ];
}

/** e.g. 周二至周日, or 周一、周三 */
function daysText(days: readonly Weekday[]): string {
  const order = Object.keys(WEEKDAYS);
  const runs: Weekday[][] = [];
  for (const day of [...days].sort((a, b) => order.indexOf(a) - order.indexOf(b))) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && order.indexOf(day) === order.indexOf(last) + 1) run.push(day);
    else runs.push([day]);
  }
  return runs
    .map((run) => {
      const [first] = run;
      const last = run.at(-1);
      if (first === undefined || last === undefined) return '';
      if (first === last) return WEEKDAYS[first];
      return `${WEEKDAYS[first]}${run.length === 2 ? '、' : '至'}${WEEKDAYS[last]}`;
    })
    .join('、');
}

/** Minutes of the day as a clock tells them, e.g. 9:00 */
export const clockText = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

/**
 * Whether a place is open on a day, in a sentence.
 *
 * @param day days since 1970
 * @example dayHoursText(tueToSun, 20790) // '按公布的时间，这一天9:00—17:00开放。'
 */
export function dayHoursText(hours: 'always' | WeekHours | undefined, day: number): string {
  if (hours === undefined) return '没有查到开放时间，先打电话问。';
  if (hours === 'always') return '全天开放。';
  const stretches = stretchesOn(hours, day);
  if (stretches === undefined) return '开放时间随季节变，先打电话问。';
  if (stretches.length > 0) {
    const times = stretches.map(([opens, closes]) => `${clockText(opens)}—${clockText(closes)}`);
    return `按公布的时间，这一天${times.join('、')}开放。`;
  }
  return hours.opensOnHolidays && !hours.closedDays.includes(day)
    ? '这一天一般休息，遇法定节假日开放。'
    : '按公布的时间，这一天不开放。';
}
