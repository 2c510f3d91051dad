import { countValues, fitOf, groupRank, type Choice, type RowValues } from '#domain/filter.ts';
import { daysOf, type Days } from '#domain/time/day-words.ts';
import { writtenRangeText } from '#wording/dates.ts';
import { define, link, part, setChildren, showParts } from './dom.ts';
import { FilterElement, valueOf } from './filter-element.ts';
import { wantRows } from './list-wanted.ts';
import { shanghaiDate } from './shanghai-day.ts';

interface Row {
  readonly node: HTMLElement;
  readonly values: RowValues;
}

/**
 * `<list-filter>`: filters over rows that carry their values as attributes (`data-for="youth public"`).
 * An order sorts them by their numbers (`data-order-short="40"`), those made for the chosen group itself
 * (`data-named`) before those for everybody. Of a list in several pages the other rows are fetched when
 * something is first chosen (`data-rows`, see list-rows.ts). Filters named `when`, a word for days, and `on`,
 * a date, look at the days of a row by the reader's clock, however old the page is.
 */
class ListFilter extends FilterElement {
  private rows: readonly Row[] = [];

  override connectedCallback() {
    this.readRows();
    super.connectedCallback();
    document.addEventListener('past-marked', () => this.show());
    document.addEventListener('list-grown', () => {
      this.readRows();
      const isWhole = this.later === 0;
      for (const pager of document.querySelectorAll<HTMLElement>('.pager')) pager.hidden = isWhole;
      this.act(true);
    });
    document.addEventListener('list-failed', () => this.act(true));
    document.addEventListener('list-wanted', () => wantRows(this));
    void this.readAddress();
  }

  private readRows() {
    this.rows = [...document.querySelectorAll<HTMLElement>('[data-kind]')].map((node) => {
      const valuesOf = (name: string) => (node.dataset[name] ?? '').split(' ');
      return {
        node,
        values: Object.fromEntries(this.filters.map(({ name }) => [name, valuesOf(name)])),
      };
    });
  }

  /** How many rows stand on later pages and have not been fetched. */
  private get missing(): number {
    return this.hasAttribute('data-rows') ? Number(this.dataset['missing']) : 0;
  }

  /** How many rows are not looked through, as they come after the nearest ones that were fetched. */
  private get later(): number {
    const { most, known, missing } = this.dataset;
    return most === undefined || this.missing > 0
      ? 0
      : Number(known) + Number(missing) - Number(most);
  }

  /** The chosen order; empty for that of the page, absent where there is none to choose. */
  private get order(): string | undefined {
    const field = this.fields.find(({ name }) => name === 'order');
    return field && valueOf(field);
  }

  /** Acts on the choice, once the whole list is there. */
  protected refresh(isAnswer: boolean) {
    if (this.missing === 0 || (!this.isFiltered && !this.order)) {
      this.act(isAnswer);
    } else {
      this.say('正在找…', false);
      wantRows(this);
    }
  }

  private act(isAnswer: boolean) {
    this.sort();
    this.show(isAnswer);
    document.documentElement.dataset['settled'] = '';
  }

  /** Shows the rows that fit, counts them, and offers the pages of what is chosen. */
  private show(isAnswer = false) {
    const { isFiltered } = this;
    const { when = '', on = '', ...choice } = this.choice;
    const today = shanghaiDate(Date.now());
    const asked = [when, on].flatMap((word) => daysOf(word, today) ?? []);
    const onDays = ({ node }: Row) => asked.every((days) => touches(node, days));
    const isAhead = ({ node }: Row) => !node.hasAttribute('data-past');
    const ofFit = (fit: 'yes' | 'unknown') =>
      this.rows.filter(({ values }) => fitOf(values, choice) === fit);
    const fitting = ofFit('yes');
    const then = fitting.filter(onDays);
    const shown = new Set(then.filter(isAhead));
    const unknown = ofFit('unknown').filter(onDays).filter(isAhead).length;
    const next = asked.length > 0 && shown.size === 0 ? nextOf(fitting, asked) : [];
    for (const row of this.rows) {
      row.node.toggleAttribute('data-filtered-out', !then.includes(row) && !next.includes(row));
    }
    for (const group of document.querySelectorAll('[data-group]')) {
      const hasShown = [...shown, ...next].some(({ node }) => group.contains(node));
      group.toggleAttribute('data-filtered-out', !hasShown);
    }
    this.say(
      isFiltered
        ? asked.map((days) => `${writtenRangeText(days, today)}，`).join('') +
            this.foundText(shown) +
            (unknown > 0 ? `，另有 ${unknown} 项不清楚` : '') +
            (next.length > 0 ? `；下面是之后最近的 ${next.length} 项` : '')
        : `共 ${shown.size + this.missing + this.later} 项`,
      isAnswer,
    );
    showParts(this, 'reset', isFiltered);
    showParts(this, 'nothing', shown.size === 0 && next.length === 0);
    // Of a list in several pages the built counts are right until all rows are there.
    if (this.dataset['counts'] !== undefined && this.missing === 0) this.tellCounts(choice);
    setChildren(part(this, 'offer'), ...(isFiltered ? this.offers() : []));
  }

  /** How many were found; of a district first its own, then those for all districts. */
  private foundText(shown: ReadonlySet<Row>): string {
    const wide = [...shown].filter(({ values }) => (values['in'] ?? []).length > 1).length;
    const district = this.querySelector<HTMLSelectElement>('[name=in]')?.selectedOptions[0];
    const text =
      district?.value && wide > 0
        ? `${labelOf(district)} ${shown.size - wide} 项，全市或全国都有的 ${wide} 项`
        : `找到 ${shown.size} 项`;
    if (this.missing > 0) return `${text}（后面的没有取到，只看了这一页）`;
    return this.later > 0 ? `最近 ${this.dataset['most'] ?? ''} 项里，${text}` : text;
  }

  /** Says behind each value how many rows it would leave. */
  private tellCounts(choice: Choice) {
    const values = this.rows.map((row) => row.values);
    for (const { name } of this.filters) {
      const counts = countValues(values, choice, name);
      for (const option of this.querySelectorAll<HTMLOptionElement>(`[name=${name}] option`)) {
        if (option.value === '') continue;
        option.textContent = `${labelOf(option)} ${counts.get(option.value) ?? 0}`;
      }
    }
  }

  /** Pages of the chosen values, each on its own, with a calendar file where they have one. */
  private offers(): readonly (Node | string)[] {
    const { offer = '', feeds } = part(this, 'offer').dataset;
    const links = [...this.querySelectorAll('select')].flatMap((select) => {
      const option = select.selectedOptions[0];
      if (!option?.value || option.dataset['isGroup'] !== undefined) return [];
      const path = option.dataset['page'] ?? select.dataset['pages']?.replace('{}', option.value);
      if (path === undefined) return [];
      const way = link(path, `${labelOf(option)}${offer}`);
      if (feeds === undefined) return [way, '　'];
      return [way, '（', link(path.replace(/\/$/, '.ics'), '订阅'), '） '];
    });
    return links.length > 0 ? ['也可以看：', ...links] : [];
  }

  /** Puts the rows in the chosen order; the first choice is the order of the page. */
  private sort() {
    const { order } = this;
    if (order === undefined) return;
    const group = this.choice['for'] ?? '';
    const rank = ({ node }: Row) => groupRank(node.dataset['named']?.split(' ') ?? [], group);
    const key = ({ node }: Row) =>
      order === '' ? 0 : Number(node.getAttribute(`data-order-${order}`));
    const sorted = [...this.rows].sort((a, b) => rank(a) - rank(b) || key(a) - key(b));
    this.rows[0]?.node.parentElement?.append(...sorted.map(({ node }) => node));
  }
}

/** The first rows that begin after some days. */
const nextOf = (rows: readonly Row[], asked: readonly Days[]): readonly Row[] =>
  rows.filter(({ node }) => asked.every(({ last }) => (firstDay(node) ?? '') > last)).slice(0, 3);

/** Whether what a row tells takes up any of some days; what has no sure date takes up none. */
function touches(row: HTMLElement, { first, last }: Days): boolean {
  const begins = firstDay(row);
  const { end } = row.dataset;
  if (begins === undefined || end === undefined) return false;
  return begins <= last && shanghaiDate(Date.parse(end) - 1) >= first;
}

/** The day that a row begins on; what was cancelled or moved has no start to wait for, but the leaf of its day. */
const firstDay = (row: HTMLElement): string | undefined =>
  row.dataset['start']?.slice(0, 10) ?? row.querySelector('time')?.dateTime;

/** The text of an option without its count. */
function labelOf(option: HTMLOptionElement): string {
  return option.text.trim().replace(/ \d+$/, '');
}

define('list-filter', ListFilter);
