import { fitOf, hasWords, type Choice } from '#domain/filter.ts';
import { nearestPlaces } from '#domain/geo/near.ts';
import {
  CITY_BOX,
  distance,
  isInBox,
  isLocated,
  readSpot,
  type Point,
  type Position,
} from '#domain/geo/position.ts';
import { phoneAddress } from '#domain/visit.ts';
import { distanceText } from '#wording/distances.ts';
import {
  define,
  element,
  link,
  onClick,
  onReturn,
  part,
  setChildren,
  showParts,
} from '#client/dom.ts';
import { FilterElement } from '#client/filter-element.ts';
import { followOnDrawing } from './drawn-map.ts';
import { toRow, type PlaceRow } from './place-rows.ts';
import { loadPlaces } from './places-file.ts';

/** So many of the nearest are listed. */
const MOST_NEAR = 40;
/** Margin of the city box in degrees: who stands on the border is still near. */
const MARGIN = 0.3;

/**
 * `<place-list>`: shows the places that the filters want, sorts them by distance on demand, and keeps the
 * drawn map in step. All places come from a file that is loaded when one of these is first used; until
 * then the page stands as it was built. The interactive map in it follows by the event `places-shown`.
 */
export class PlaceList extends FilterElement {
  /** The groups of the page and what they list as it was built. */
  private readonly groups = [...this.querySelectorAll<HTMLElement>('[data-group]')].map((node) => ({
    node,
    id: node.dataset['group'],
    list: node.querySelector('ol'),
    built: [...node.querySelectorAll('li')],
    count: node.querySelector('h2 > .meta'),
  }));
  /** Where the reader stands, while the list is sorted by the distance from there. */
  private here: Point | undefined;
  /** What is said of the order of the list. */
  private order = '';
  /** What rows say of their distance now. */
  private ways: readonly Element[] = [];
  private readonly from = this.querySelector<HTMLSelectElement>('[name=from]');
  /** Every place, in the order of the lists; empty until the file is there. */
  rows: readonly PlaceRow[] = [];
  /** The places that the filters want. */
  shown: readonly PlaceRow[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    // Whoever comes to the filters will want the places.
    const preload = () => void loadPlaces().catch(() => undefined);
    part(this, 'filters').addEventListener('focusin', preload, { once: true });
    onClick(this, 'near', () => void this.toggleNear());
    onReturn(() => {
      if (this.rows.length > 0) void this.refresh();
    });
    void Promise.resolve(this.readAddress()).then(() => {
      document.documentElement.dataset['settled'] = '';
    });
  }

  /**
   * Loads the places, if they are not there yet.
   *
   * @throws where they do not come
   */
  async ready(): Promise<void> {
    if (this.rows.length > 0) return;
    this.rows = (await loadPlaces()).map(toRow);
    this.shown = this.wanted();
  }

  /** Puts the row of a place into the list, where it is not: the map leads to it. */
  reveal({ node, district }: PlaceRow): void {
    if (node.isConnected) return;
    this.groups.find(({ id }) => id === (district || 'other'))?.list?.append(node);
  }

  /** Shows what is wanted, loading the places first; says so where they do not come. */
  protected async refresh(isAnswer = false): Promise<void> {
    // The page as it was built shows everything.
    if (!isAnswer && !this.isFiltered && this.here === undefined && this.rows.length === 0) return;
    try {
      await this.ready();
      this.show(isAnswer);
    } catch {
      this.say('列表加载失败，可能是网络断开了，暂时不能筛选。可以按县区找。');
    }
  }

  /** What is known to fit comes before what may. */
  private wanted(): readonly PlaceRow[] {
    const sure = this.rows.filter((row) => this.fit(row, { maybe: '' }) === 'yes');
    const may = this.rows.filter((row) => this.fit(row) === 'yes' && !sure.includes(row));
    return [...sure, ...may];
  }

  /** The town from whose centre distances are measured, and where that is. */
  private get town() {
    const option = this.from?.selectedOptions[0];
    const position = readSpot(option?.dataset['spot'] ?? '');
    return option && isLocated(position) ? { name: option.text.trim(), position } : undefined;
  }

  /** Where distances are measured from. */
  private get start(): Point | undefined {
    return this.town?.position ?? this.here;
  }

  private fit(row: PlaceRow, other: Choice = {}) {
    const wanted: Choice = { ...this.choice, from: '', ...other };
    const { q = '', within = '', ...choice } = wanted;
    const { start } = this;
    if (!hasWords(row.text, q)) return 'no';
    if (within === '' || start === undefined) return fitOf(row.values, choice);
    const reach = withinValues(row.position, start, within);
    return fitOf({ ...row.values, within: reach }, { ...choice, within });
  }

  /**
   * Says, where open ones are asked for, of how many others nobody knows whether they are, and whom to call;
   * how many these are.
   */
  private tellHours(): number {
    const asked = this.choice['open'] === '1';
    const rows = this.rows.filter((row) => asked && this.fit(row, { open: '' }) === 'yes');
    const isOpen = new Map(rows.map((row) => [row, row.values['open'] ?? []]));
    const unknown = rows.filter((row) => isOpen.get(row)?.includes('1?'));
    const known = rows.filter((row) => row.hasHours && !unknown.includes(row)).length;
    const callable = unknown.filter(({ phone }) => phone !== '');
    showParts(this, 'call', unknown.length > 0);
    part(this, 'call-count').textContent =
      `${known}处知道开放时间，${unknown.length}处不知道：先打电话`;
    setChildren(
      part(this, 'call-list'),
      ...callable.map(({ name, path, phone }) =>
        element('li', '', tapLink(path, name), '：', tapLink(phoneAddress(phone), phone)),
      ),
    );
    part(this, 'call-none').textContent = `${unknown.length - callable.length}处`;
    showParts(this, 'call-other', callable.length < unknown.length);
    return unknown.length;
  }

  private show(isAnswer: boolean) {
    if (this.town !== undefined) this.here = undefined;
    const { isFiltered, start } = this;
    const { q: asked = '' } = this.choice;
    this.shown = this.wanted();
    for (const way of this.ways) way.remove();
    showParts(this, 'nearest', start !== undefined && this.showNearest(start) > 0);
    part(this, 'near').setAttribute('aria-pressed', String(this.here !== undefined));
    // Why the reader's place was not to be had stays until the order is another.
    const order = this.nearText();
    if (order !== this.order) this.sayNear(order);
    this.order = order;
    const isWhole = isFiltered || start !== undefined;
    for (const { node, id, list, built, count } of this.groups) {
      const left = this.shown.filter(
        (row) => (row.district || 'other') === id && !(start !== undefined && row.isLocated),
      );
      node.hidden = left.length === 0;
      if (count) count.textContent = `${left.length}处`;
      setItems(list, isWhole ? left.map((row) => row.node) : built);
    }
    this.toggleAttribute('data-narrowed', isWhole);
    const unknown = this.rows.filter((row) => this.fit(row) === 'unknown').length;
    const told = this.tellHours();
    // What is said of hours is not said twice.
    const more = unknown > 0 && unknown !== told ? `，另有${unknown}处不清楚` : '';
    this.say(`${isFiltered ? '找到' : '共'}${this.shown.length}处${more}`, isAnswer);
    showParts(this, 'nothing', this.shown.length === 0);
    part(this, 'whole-site', HTMLAnchorElement).search =
      asked === '' ? '' : `?q=${encodeURIComponent(asked)}`;
    showParts(this, 'reset', isFiltered);
    followOnDrawing(part(this, 'drawn'), this.rows, this.shown);
    this.dispatchEvent(new Event('places-shown'));
  }

  /** Lists the places by their distance from a point, each with it; how many there are. */
  private showNearest(from: Point): number {
    const most = this.choice['within'] === '' ? MOST_NEAR : Infinity;
    const near = nearestPlaces({ ...from, precision: 'exact' }, this.shown, most);
    this.ways = near.map(({ place, ...way }) => {
      const note = element('span', 'meta place-line', distanceText(way));
      note.dataset['way'] = '';
      place.node.querySelector('.row-title')?.after(note);
      return note;
    });
    const list = part(this, 'nearest');
    const title = list.querySelector('h2');
    if (title) title.textContent = `离${this.town?.name ?? '我'}近的`;
    const nodes = near.map(({ place }) => place.node);
    setItems(list.querySelector('ol'), nodes);
    return near.length;
  }

  /** What order the list is in, or why it is not. */
  private nearText(): string {
    const { within = '' } = this.choice;
    if (this.start === undefined)
      return within === '' ? '' : '先按“离我近的”，或者选从哪里算距离，才知道多远。';
    const order =
      within === ''
        ? `近的排在前面，最多列${MOST_NEAR}处；不知道位置的，还在各县区里。`
        : '近的排在前面，按直线距离。';
    return this.here === undefined ? order : `${order}再按一次，恢复原样。`;
  }

  private sayNear(text: string) {
    part(this, 'near-status').textContent = text;
  }

  private async toggleNear() {
    if (this.here !== undefined) {
      this.here = undefined;
      await this.refresh();
      this.sayNear(`已恢复按县区排列。${this.nearText()}`);
    } else if (!isSecureContext) {
      this.sayNear('网址不是 https 开头的，浏览器不提供定位。可以按县区找。');
    } else if (!('geolocation' in navigator)) {
      this.sayNear('当前浏览器不支持定位。可以按县区找。');
    } else {
      this.sayNear('正在获取你的位置。位置只在你的设备上使用，不会上传。');
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => void this.sortFrom({ lat: coords.latitude, lng: coords.longitude }),
        ({ code, PERMISSION_DENIED }) => {
          const why = code === PERMISSION_DENIED ? '没有得到允许，不能获取' : '暂时获取不到';
          this.sayNear(
            `${why}你的位置，没有按距离排列。可以按县区找，或选一个城镇，从那里算距离。`,
          );
        },
        { timeout: 10_000, maximumAge: 60_000 },
      );
    }
  }

  private async sortFrom(point: Point) {
    if (!isInBox(point, CITY_BOX, MARGIN)) {
      this.sayNear('你现在不在钦州附近，没有按距离排列。可以选一个城镇，从那里算距离。');
      return;
    }
    this.here = point;
    if (this.from) this.from.selectedIndex = 0;
    this.writeAddress(true);
    await this.refresh();
    if (this.rows.length > 0) return;
    // The list did not come.
    this.here = undefined;
    this.sayNear('');
  }
}

/** A link as high as a finger. */
function tapLink(href: string, text: string): HTMLAnchorElement {
  const node = link(href, text);
  node.className = 'inline-block leading-tap';
  return node;
}

/** Whether a position lies within so many kilometres; of one that is not known nobody can say. */
function withinValues(position: Position, start: Point, kilometres: string): readonly string[] {
  if (!isLocated(position)) return [`${kilometres}?`];
  return distance(position, start) <= Number(kilometres) * 1000 ? [kilometres] : [];
}

/** What is in its place already stays untouched, and keeps the focus. */
function setItems(list: Element | null, items: readonly Element[]) {
  if (!list) return;
  const old = [...list.children];
  if (old.length === items.length && old.every((node, index) => node === items[index])) return;
  setChildren(list, ...items);
}

define('place-list', PlaceList);
