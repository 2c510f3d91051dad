import type { FilterOption } from '#domain/filter.ts';
import { namesLike, readLessonQuery } from '#domain/resource/lesson-query.ts';
import { define, element, link, part, setChildren } from './dom.ts';

/** Most names that a word leads to. */
const MOST = 3;

/** The filters whose values may be said; the order is none. */
const selectsHere = () =>
  [...document.querySelectorAll<HTMLSelectElement>('list-filter select')].filter(
    ({ name }) => name !== 'order',
  );

const optionsOf = (select: HTMLSelectElement): readonly FilterOption[] =>
  [...select.options]
    .filter(({ value }) => value !== '')
    .map(({ value, text, dataset }) => ({
      id: value,
      label: text.trim().replace(/ \d+$/, ''),
      isGroup: dataset['isGroup'] !== undefined,
      words: (dataset['words'] ?? '').split(' ').filter((word) => word !== ''),
    }));

/** The years and fields of science that some row has both of. */
function yearFields() {
  const year = selectsHere().find(({ name }) => name === 'year');
  const fields = [...document.querySelectorAll<HTMLOptGroupElement>('list-filter optgroup')];
  return (year === undefined ? [] : optionsOf(year)).flatMap(({ id, label }) =>
    fields.flatMap((field) => {
      const concept = field.querySelector('option')?.value ?? '';
      const row = document.querySelector(`[data-year~="${id}"][data-concept~="${concept}"]`);
      return row === null ? [] : [{ year: id, concept, text: `${label} · ${field.label}` }];
    }),
  );
}

const titleOf = (row: HTMLAnchorElement) => row.textContent.trim();

/** The links of the rows that have most of a word in their names, in the order of the list. */
function linksLike(word: string): readonly HTMLAnchorElement[] {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-resource] .card-link')];
  const alike = namesLike(word, links.map(titleOf));
  return links.filter((one) => alike.includes(titleOf(one)));
}

/** Moves rows to the head of their list; the next choice puts the list in order again. */
function putFirst(links: readonly HTMLAnchorElement[]) {
  const rows = links.flatMap((one) => one.closest('[data-kind]') ?? []);
  rows[0]?.parentElement?.prepend(...rows);
}

const wantList = () => document.dispatchEvent(new Event('list-wanted'));

/**
 * `<lesson-query>`, the field in the filter of the library: what is typed or picked there, e.g. 五年级 ·
 * 地球与宇宙, sets the filters. Right below it stands what was understood, with a way down to the list; a
 * year with a field of science has a page of its own (`data-curriculum-path`), and a word that stands in a
 * name leads to that sheet and puts it first in the list, else to the search (`data-search`).
 */
class LessonQuery extends HTMLElement {
  /** Typed before the whole list was there. */
  private isWaiting = false;

  connectedCallback() {
    const filter = this.closest('list-filter');
    if (filter === null) return;
    this.offerQueries();
    for (const event of ['list-grown', 'list-failed']) {
      document.addEventListener(event, () => {
        this.offerQueries();
        if (this.isWaiting) this.understand();
        this.isWaiting = false;
      });
    }
    this.field.addEventListener('focus', wantList);
    this.field.addEventListener('change', () => {
      this.isWaiting = document.querySelector('[data-rows]') !== null;
      if (this.isWaiting) wantList();
      else this.understand();
    });
    filter.addEventListener('change', ({ isTrusted, target }) => {
      if (isTrusted && target !== this.field) this.forget();
      else this.offerCurriculumPage();
    });
    filter.querySelector('[data-reset]')?.addEventListener('click', () => {
      this.forget();
    });
    addEventListener('popstate', () => {
      if (location.hash === '') this.forget();
    });
    this.offerCurriculumPage();
  }

  private get field(): HTMLInputElement {
    return part(this, 'typed', HTMLInputElement);
  }

  private offerQueries() {
    const options = yearFields().map(({ text }) => {
      const option = element('option');
      option.value = text;
      return option;
    });
    setChildren(part(this, 'offered'), ...options);
  }

  private understand() {
    const selects = selectsHere();
    const options = Object.fromEntries(selects.map((select) => [select.name, optionsOf(select)]));
    const { choice, rest } = readLessonQuery(this.field.value, options);
    for (const select of selects) select.value = choice[select.name] ?? '';
    selects[0]?.dispatchEvent(new Event('change', { bubbles: true }));
    const chosen = Object.entries(options).flatMap(([name, list]) =>
      list.filter(({ id }) => id === choice[name]).map(({ label }) => label),
    );
    const found = document.querySelector('[data-count]')?.textContent ?? '';
    const alike = rest === '' ? [] : linksLike(rest);
    putFirst(alike);
    this.note(
      ...(chosen.length > 0 ? [`选了：${chosen.join('、')}。`, link('#found', `${found} ↓`)] : []),
      ...(rest === '' ? [] : this.offersFor(rest, alike)),
    );
  }

  /** Where a word leads that is no choice: to what has it in its name, else to the search. */
  private offersFor(rest: string, alike: readonly HTMLAnchorElement[]): readonly (Node | string)[] {
    const links = alike
      .slice(0, MOST)
      .flatMap((row) => [link(row.href, `《${titleOf(row)}》`), ' ']);
    if (links.length > 0) return [`和“${rest}”最像的：`, ...links];
    const search = `${this.dataset['search'] ?? ''}?q=${encodeURIComponent(rest)}`;
    return [`没有看懂“${rest}”，可以`, link(search, '到全站搜一搜'), '。'];
  }

  /** Leads on where the choice is a year with a field. */
  private offerCurriculumPage() {
    const chosen = (name: string) => selectsHere().find((select) => select.name === name)?.value;
    const found = yearFields().find(
      ({ year, concept }) => year === chosen('year') && concept === chosen('concept'),
    );
    const path = (this.dataset['curriculumPath'] ?? '')
      .replace('{year}', found?.year ?? '')
      .replace('{concept}', found?.concept ?? '');
    setChildren(
      part(document, 'curriculum-link'),
      ...(found === undefined
        ? []
        : [link(path, `${found.text}：可以去的地方、可以结合的节日和活动`)]),
    );
  }

  /** The note is about what was typed; another choice makes it untrue. */
  private forget() {
    this.field.value = '';
    this.note();
    this.offerCurriculumPage();
  }

  private note(...content: readonly (Node | string)[]) {
    setChildren(part(this, 'read'), ...content);
  }
}
define('lesson-query', LessonQuery);
