import type { ListedPlace } from '#domain/geo/listed-place.ts';
import {
  isSent,
  legsOf,
  MOST_STOPS,
  readStops,
  stopsQuery,
  suggestOrder,
} from '#domain/geo/study-route.ts';
import { define, element, link, onClick, part, showAddress, showParts } from '#client/dom.ts';
import { keepAll, OWN_ROUTE, readKept } from '#client/kept.ts';
import { loadPlaces } from './places-file.ts';
import { fillRow, toStop, totalText, type RouteStop } from './route-stop.ts';

/**
 * `<study-route>`: boxes choose places, the list shows them in order with their legs. The route lives in
 * the address, so that it can be sent on and reloaded, and in local storage, so that 加入研学路线 on the
 * page of a place adds to it. Somebody else's route is shown without touching one's own.
 */
class StudyRoute extends HTMLElement {
  /** Every place; empty until the file is there. */
  private choices: readonly RouteStop[] = [];
  private route: readonly RouteStop[] = [];
  /** A route that somebody sent is only looked at, so that one's own is not lost. */
  private isMine = true;

  connectedCallback() {
    onClick(this, 'suggest', () => {
      const next = this.withIds(suggestOrder(this.route).map(({ id }) => id));
      const isSame = next.every((stop, index) => stop === this.route[index]);
      this.set(next, isSame ? '当前路线已经较短' : '已换成更短的路线');
    });
    onClick(this, 'clear', () => {
      this.set([], '路线已清空');
      part(this, 'title').focus();
    });
    onClick(this, 'keep-shared', () => {
      this.isMine = true;
      this.set(this.route, '已存为你的路线');
      part(this, 'title').focus();
    });
    const choices = part(this, 'choices');
    for (const event of ['focusin', 'click'])
      choices.addEventListener(event, () => void this.ready());
    choices.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) this.choose(target);
    });
    void this.start();
  }

  private async start() {
    // Nothing was chosen yet: the places are loaded when somebody comes to choose.
    if (location.search === '' && this.kept() === '') {
      this.show();
      return;
    }
    if (!(await this.ready())) return;
    const isKnown = (id: string) => this.withIds([id]).length > 0;
    const own = readStops('', this.kept(), isKnown);
    const asked = readStops(location.search, own.join(','), isKnown);
    this.isMine = !isSent(location.search, asked, own);
    this.set(this.withIds(asked.length > 0 ? asked : own));
  }

  /** Loads the places and lets them be chosen; says so where they do not come. */
  private async ready(): Promise<boolean> {
    const status = part(this, 'choices-status');
    try {
      const places = await loadPlaces();
      if (this.choices.length > 0) return true;
      this.choices = places.map(toStop);
      this.fillLists(places);
      status.textContent = '';
      return true;
    } catch {
      status.textContent = '列表加载失败，可能是网络断开了。请稍后再试。';
      return false;
    }
  }

  /** Puts every place into its district's list, with a box to choose it. */
  private fillLists(places: readonly ListedPlace[]) {
    for (const list of this.querySelectorAll<HTMLElement>('[data-choices-of]')) {
      const ofDistrict = places.filter(
        ({ district = 'other' }) => district === list.dataset['choicesOf'],
      );
      list.textContent = '';
      for (const { id, name, path } of ofDistrict) {
        const box = element('input');
        box.type = 'checkbox';
        box.value = id;
        const label = element('label', '', box, element('span', 'sr', `把${name}放进路线`));
        const row = element('li', '', label, link(path, name));
        row.dataset['place'] = id;
        list.append(row);
      }
    }
  }

  private withIds(ids: readonly string[]): readonly RouteStop[] {
    return ids.flatMap((id) => this.choices.find((choice) => choice.id === id) ?? []);
  }

  private choose({ value, checked }: HTMLInputElement) {
    const [stop] = this.withIds([value]);
    if (stop && checked)
      this.set([...this.route, stop], `${stop.name}是第${this.route.length + 1}站`);
    else if (stop) this.leaveOut(stop);
  }

  private leaveOut(stop: RouteStop) {
    const others = this.route.filter((other) => other !== stop);
    this.set(others, `去掉了${stop.name}`);
  }

  private kept(): string {
    return readKept().get(OWN_ROUTE) ?? '';
  }

  private keep(ids: readonly string[]): boolean {
    const kept = readKept();
    if (ids.length > 0) kept.set(OWN_ROUTE, ids.join(','));
    else kept.delete(OWN_ROUTE);
    return keepAll(kept);
  }

  /** Takes a new route and shows it; one's own is kept, somebody else's lives in the address only. */
  private set(route: readonly RouteStop[], status = '') {
    this.route = route;
    const ids = route.map(({ id }) => id);
    const isLost = this.isMine && !this.keep(ids);
    showAddress(location.pathname + stopsQuery(ids), { replace: true });
    this.show();
    showParts(this, 'lost', isLost);
    showParts(this, 'shared', !this.isMine);
    part(this, 'status').textContent = status;
  }

  private show() {
    const { route } = this;
    const legs = legsOf(route);
    const list = part(this, 'stops');
    list.textContent = '';
    route.forEach((stop, index) => {
      const row = this.newRow();
      fillRow(row, stop, route[index - 1], legs[index - 1]);
      this.bindRow(row, stop, index);
      list.append(row);
    });
    for (const box of part(this, 'choices').querySelectorAll('input')) {
      box.checked = route.some(({ id }) => id === box.value);
      box.disabled = !box.checked && route.length >= MOST_STOPS;
    }
    part(this, 'total').textContent = totalText(route.length, legs);
    showParts(this, 'empty', route.length === 0);
    showParts(this, 'nonempty', route.length > 0);
    const located = route.filter(({ spot }) => spot !== undefined);
    showParts(this, 'suggest', located.length >= 3);
    const field = this.querySelector('textarea');
    if (field) field.value = location.href;
  }

  private newRow(): HTMLElement {
    const row = this.querySelector('template')?.content.firstElementChild?.cloneNode(true);
    return row instanceof HTMLElement ? row : element('li');
  }

  private bindRow(row: HTMLElement, stop: RouteStop, index: number) {
    onClick(row, 'drop', () => {
      this.leaveOut(stop);
      const buttons = this.querySelectorAll<HTMLElement>('[data-drop]');
      (buttons[Math.min(index, buttons.length - 1)] ?? part(this, 'title')).focus();
    });
    for (const [name, to] of [['up', index - 1] as const, ['down', index + 1] as const]) {
      showParts(row, name, this.route[to] !== undefined);
      onClick(row, name, () => this.move(stop, to, name));
    }
  }

  private move(stop: RouteStop, to: number, name: 'up' | 'down') {
    const others = this.route.filter((other) => other !== stop);
    const next = [...others.slice(0, to), stop, ...others.slice(to)];
    this.set(next, `${stop.name}移到第${to + 1}站`);
    const row = part(this, 'stops').children[to];
    const same = row?.querySelector<HTMLElement>(`[data-${name}]:not([hidden])`);
    (same ?? row?.querySelector<HTMLElement>('button:not([hidden])'))?.focus();
  }
}
define('study-route', StudyRoute);
