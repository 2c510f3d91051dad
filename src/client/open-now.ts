import { opennessAt, opensLaterAt, type WeekHours } from '#domain/geo/openness.ts';
import { clockText } from '#wording/opening-hours.ts';
import { define, onReturn } from './dom.ts';

const WORDS = {
  open: '按公布的时间，现在开放',
  closed: '按公布的时间，现在不开放',
  rest: '今天一般休息，遇法定节假日开放',
  unknown: '今天是否开放，出发前请先咨询',
} as const;

/** `<open-now>`: says whether a place is open now; `data-hours` holds its hours as numbers. */
class OpenNow extends HTMLElement {
  private isBound = false;

  connectedCallback() {
    this.tell();
    if (!this.isBound) onReturn(() => this.tell());
    this.isBound = true;
  }

  private tell() {
    // Written by OpenNow.astro and place-rows.ts from the same type.
    const hours = JSON.parse(this.dataset['hours'] ?? '') as WeekHours;
    const now = Date.now();
    const openness = opennessAt(hours, now);
    const opens = openness === 'closed' ? opensLaterAt(hours, now) : undefined;
    this.textContent = opens === undefined ? WORDS[openness] : `今天${clockText(opens)}开门`;
  }
}
define('open-now', OpenNow);
