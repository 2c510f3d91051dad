/** Says beside the hours of a place whether it is open now: `data-hours` holds them as numbers. */
import { opennessAt, type WeekHours } from '#domain/geo/openness.ts';

const WORDS = {
  open: '按公布的时间，现在开放',
  closed: '按公布的时间，现在不开放',
  rest: '今天一般休息，法定节假日除外',
  unknown: '今天开不开，去之前请先打听',
} as const;

/** Says it in one place. */
export function tellOpenness(note: HTMLElement): void {
  // Written by OpenNow.astro from the same type.
  const hours = JSON.parse(note.dataset['hours'] ?? '') as WeekHours;
  note.textContent = WORDS[opennessAt(hours, Date.now())];
}

function tell() {
  for (const note of document.querySelectorAll<HTMLElement>('[data-hours]')) tellOpenness(note);
}

tell();
addEventListener('pageshow', tell);
document.addEventListener('visibilitychange', tell);
