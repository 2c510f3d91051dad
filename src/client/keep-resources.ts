/**
 * The buttons that keep a resource, and the list of what is kept, in local storage. It says
 * `resources-kept` with the ids whenever they may have changed; `keep-resources` with `ids` keeps just
 * those, and where that does not work says so under the `button`. (This script stands in the page, so
 * it shares no module.)
 */
const KEPT = 'resources';

/** What `keep-resources` carries. */
export interface KeepWish {
  readonly ids: readonly string[];
  readonly button?: HTMLElement | undefined;
}

function kept(): readonly string[] {
  let text = '';
  try {
    text = localStorage.getItem(KEPT) ?? '';
  } catch {
    // Storage may be forbidden: nothing is kept then.
  }
  return [...new Set(text.split(','))].filter((id) => /^[a-z0-9-]+$/.test(id));
}

function keepList({ ids, button }: KeepWish) {
  let isKept = true;
  try {
    localStorage.setItem(KEPT, ids.join(','));
  } catch {
    isKept = false; // Storage may be forbidden or full.
  }
  if (!isKept && button && button.nextElementSibling?.getAttribute('role') !== 'alert') {
    const note = document.createElement('p');
    note.className = 'meta no-print';
    note.setAttribute('role', 'alert');
    note.textContent = '没有收进去：浏览器不让网页存东西，或者存满了。可以先记下这一页的网址。';
    button.after(note);
  }
  show();
}

function show() {
  const mine = kept();
  for (const button of document.querySelectorAll<HTMLElement>('[data-keep]')) {
    const isKept = mine.includes(button.dataset['keep'] ?? '');
    button.setAttribute('aria-pressed', String(isKept));
    button.textContent = isKept ? '已收 ✓' : '收进我的';
  }
  document.dispatchEvent(new CustomEvent('resources-kept', { detail: mine }));
}

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-keep]') : null;
  if (!button) return;
  const id = button.dataset['keep'] ?? '';
  const mine = kept();
  const ids = mine.includes(id) ? mine.filter((other) => other !== id) : [...mine, id];
  keepList({ ids, button });
});
document.addEventListener('keep-resources', (event) => {
  if (event instanceof CustomEvent) keepList(event.detail as KeepWish);
});
document.addEventListener('list-grown', show);
window.addEventListener('storage', show);
show();
