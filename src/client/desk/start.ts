import type { Neighbour } from '#authoring/desk-index.ts';
import { wordOf } from '#authoring/record-values.ts';
import { button, element, link, part, setChildren, showParts } from '#client/dom.ts';
import { forgetDraft, keptDrafts, type Draft } from './drafts.ts';
import { optionOf } from './parts.ts';

/** Shows what can be written: something new, one of the records, or a draft that this device keeps. */
export function showStart(desk: HTMLElement, records: readonly Neighbour[]): void {
  part(desk, 'start').hidden = false;
  const drafts = keptDrafts();
  setChildren(part(desk, 'drafts'), ...drafts.map((draft) => draftRow(desk, draft)));
  showParts(desk, 'has-drafts', drafts.length > 0);
  const all = records.filter(({ pack }) => pack !== undefined);
  const names = all.map(({ data }) => wordOf(data['name']));
  setChildren(part(desk, 'all'), ...names.map((name) => optionOf(name, '')));
  const typed = part(desk, 'wanted', HTMLInputElement);
  typed.addEventListener('change', () => {
    const one = all[names.indexOf(typed.value.trim())];
    if (one !== undefined) location.search = `?edit=${one.collection}/${one.id}`;
  });
}

function draftRow(desk: HTMLElement, draft: Draft): HTMLElement {
  const row = element('li', 'row');
  const forget = button('删掉', () => {
    forgetDraft(draft.key);
    row.remove();
    showParts(desk, 'has-drafts', keptDrafts().length > 0);
  });
  forget.setAttribute('aria-label', `删掉草稿：${draft.name}`);
  row.append(link(`${location.pathname}${draft.address}`, draft.name), ` ${draft.time} `, forget);
  return row;
}
