import type { FilterCount, FilterCounts } from '#domain/search/filters.ts';
import {
  FILTER_NAMES,
  SEARCH_FILTERS,
  type ChosenFilters,
  type SearchFilter,
} from '#domain/search/request.ts';
import { element } from '#client/dom.ts';

/** Prints every filter as a group of boxes with counts; the box at hand keeps the focus. */
export function showFilters(place: HTMLElement, counts: FilterCounts, chosen: ChosenFilters): void {
  const focused = document.activeElement instanceof HTMLInputElement && document.activeElement.id;
  place.textContent = '';
  for (const name of FILTER_NAMES) {
    if (counts[name].length > 0) place.append(group(name, counts[name], chosen[name] ?? []));
  }
  if (focused !== false) document.getElementById(focused)?.focus();
}

/** The choice as the boxes show it. */
export function chosenFilters(place: HTMLElement): ChosenFilters {
  const boxes = [...place.querySelectorAll<HTMLInputElement>('input:checked')];
  const chosen: Partial<Record<SearchFilter, readonly string[]>> = {};
  for (const name of FILTER_NAMES) {
    const values = boxes.filter((box) => box.name === name).map(({ value }) => value);
    if (values.length > 0) chosen[name] = values;
  }
  return chosen;
}

function group(name: SearchFilter, values: readonly FilterCount[], chosen: readonly string[]) {
  const boxes = values.map(({ value, label, count }) => {
    const box = element('input');
    box.type = 'checkbox';
    box.name = name;
    box.value = value;
    box.id = `filter-${name}-${value}`;
    box.checked = chosen.includes(value);
    return element('label', '', box, element('span', '', label), element('small', '', `${count}`));
  });
  return element('fieldset', '', element('legend', '', SEARCH_FILTERS[name]), ...boxes);
}
