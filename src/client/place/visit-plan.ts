import { stretchesOn, visitDay } from '#domain/geo/openness.ts';
import type { ListedPlace } from '#domain/geo/listed-place.ts';
import { announce, define, link, onClick, part, setChildren } from '#client/dom.ts';
import { readEntries } from '#client/mine/calendar-entries.ts';
import { saveCalendar } from '#client/mine/save-calendar.ts';
import { shanghaiDate, shanghaiDay } from '#client/shanghai-day.ts';
import { clockText } from '#wording/opening-hours.ts';
import { loadPlaces } from './places-file.ts';
import { dayOf, visitEntry, visitNotes } from './visit-entry.ts';

/** When one comes where nobody knows when it opens. */
const MORNING = '09:00';

/** `<visit-plan>`: makes a calendar entry of a visit to a place, on a day and at a time that one chooses. */
class VisitPlan extends HTMLElement {
  private place: ListedPlace | undefined;

  connectedCallback() {
    for (const name of ['date', 'time'])
      part(this, name).addEventListener('input', () => this.tell());
    onClick(this, 'save', () => this.save());
    void this.start();
  }

  private async start() {
    const at = new URLSearchParams(location.search).get('at');
    if (at === null) return;
    const line = part(this, 'place');
    try {
      this.place = (await loadPlaces()).find(({ id, notYet }) => id === at && notYet !== true);
    } catch {
      line.textContent = '没有连上网，地方的名单取不到。联网以后再打开这一页。';
      return;
    }
    if (this.place === undefined) {
      line.textContent = '没有找到网址里写的地方，或者它还没有建成。';
      return;
    }
    setChildren(line, link(this.place.path, this.place.name));
    this.offerDay();
    part(this, 'save', HTMLButtonElement).disabled = false;
  }

  private get date(): string {
    return part(this, 'date', HTMLInputElement).value;
  }

  /** Offers the next day on which it is open, and when it opens. */
  private offerDay() {
    const hours = this.place?.hours;
    const day = visitDay(hours, shanghaiDay(Date.now()));
    const date = part(this, 'date', HTMLInputElement);
    date.min = shanghaiDate(Date.now());
    date.value = new Date(day * 86_400_000).toISOString().slice(0, 10);
    const opens =
      hours === undefined || hours === 'always' ? undefined : stretchesOn(hours, day)?.[0]?.[0];
    part(this, 'time', HTMLInputElement).value =
      opens === undefined ? MORNING : clockText(opens).padStart(5, '0');
    this.tell();
  }

  /** Says of the chosen day what is known. */
  private tell() {
    const { place } = this;
    const day = dayOf(this.date);
    if (place === undefined || day === undefined) return;
    part(this, 'notes').textContent = visitNotes(place, day, this.dataset['helpline'] ?? '').join(
      '',
    );
    part(this, 'said').textContent = '';
  }

  private save() {
    const { place, date } = this;
    const time = part(this, 'time', HTMLInputElement).value;
    const said = part(this, 'said');
    if (place === undefined || dayOf(date) === undefined || time === '') {
      announce(said, '先选好哪天、几点。');
      return;
    }
    const entry = visitEntry({
      place,
      date,
      time,
      url: new URL(place.path, this.dataset['site']).href,
      helpline: this.dataset['helpline'] ?? '',
      domain: this.dataset['domain'] ?? '',
      now: Date.now(),
    });
    saveCalendar(`去${place.name}`, part(this, 'empty-calendar'), readEntries(entry));
    announce(said, '存好了。用手机的日历打开这个文件。');
  }
}
define('visit-plan', VisitPlan);
