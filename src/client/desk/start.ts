import type { Neighbour } from '#authoring/desk-index.ts';
import { wordOf } from '#authoring/record-values.ts';
import { button, element, link, part, setChildren, showParts } from '#client/dom.ts';
import { forgetDraft, keptDrafts, type Draft } from './drafts.ts';
import { shanghaiClock } from '#client/shanghai-day.ts';
import { optionOf } from './parts.ts';
import { keepPictures } from './picture-field.ts';

/**
 * Shows what can be written: something new, one of the records, or a draft that this device keeps.
 *
 * @param isForYear only an observance is chosen, to write its date of a year
 */
export function showStart(
  desk: HTMLElement,
  records: readonly Neighbour[],
  isForYear = false,
): void {
  part(desk, 'start').hidden = false;
  const drafts = keptDrafts();
  setChildren(part(desk, 'drafts'), ...drafts.map((draft) => draftRow(desk, draft)));
  showParts(desk, 'has-drafts', drafts.length > 0);
  showParts(desk, 'all-kinds', !isForYear);
  showParts(desk, 'for-year', isForYear);
  const all = records.filter(
    ({ pack, collection }) => pack !== undefined && (!isForYear || collection === 'observances'),
  );
  const names = all.map(({ data }) => wordOf(data['name']));
  setChildren(part(desk, 'all'), ...names.map((name) => optionOf(name, '')));
  const typed = part(desk, 'wanted', HTMLInputElement);
  if (isForYear) part(desk, 'year', HTMLInputElement).value = shanghaiClock(Date.now()).slice(0, 4);
  typed.addEventListener('change', () => {
    const one = all[names.indexOf(typed.value.trim())];
    if (one === undefined) return;
    const year = isForYear ? `&year=${part(desk, 'year', HTMLInputElement).value}&field=years` : '';
    location.search = `?edit=${one.collection}/${one.id}${year}`;
  });
}

function draftRow(desk: HTMLElement, draft: Draft): HTMLElement {
  const row = element('li', 'row');
  const forget = button('删掉', () => {
    forgetDraft(draft.key);
    keepPictures();
    row.remove();
    showParts(desk, 'has-drafts', keptDrafts().length > 0);
  });
  forget.setAttribute('aria-label', `删掉草稿：${draft.name}`);
  row.append(link(`${location.pathname}${draft.address}`, draft.name), ` ${draft.time} `, forget);
  return row;
}
