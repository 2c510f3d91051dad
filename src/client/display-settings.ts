/**
 * 关怀版, colours and text size. The choice lives in local storage only; `display-state.ts` applies
 * it before the first paint of the next page.
 */
const root = document.documentElement;

function remember(name: string, value: string) {
  if (value === '') root.removeAttribute(`data-${name}`);
  else root.dataset[name] = value;
  let isKept = true;
  try {
    if (value === '') localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    isKept = false; // Storage may be forbidden or full: the choice then holds for this page.
  }
  for (const note of document.querySelectorAll<HTMLElement>('[data-not-kept]')) {
    note.hidden = isKept;
  }
}

const careLink = document.querySelector<HTMLAnchorElement>('[data-care-link]');

function showCare() {
  if (careLink === null) return;
  const on = root.dataset['care'] !== undefined;
  careLink.textContent = on ? '标准版' : '关怀版';
}

careLink?.addEventListener('click', (event) => {
  event.preventDefault();
  remember('care', root.dataset['care'] === undefined ? 'on' : '');
  showCare();
});
showCare();

for (const form of document.querySelectorAll<HTMLElement>('[data-display-form]')) {
  for (const input of form.querySelectorAll('input')) {
    input.checked = input.value === (root.dataset[input.name] ?? '');
  }
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) remember(target.name, target.value);
  });
}
for (const part of document.querySelectorAll<HTMLElement>('[data-needs-script]')) {
  part.hidden = false;
}

const panel = document.querySelector<HTMLDetailsElement>('.display');
document.addEventListener('click', ({ target }) => {
  if (panel?.open && target instanceof Node && !panel.contains(target)) panel.open = false;
});
panel?.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  panel.open = false;
  panel.querySelector('summary')?.focus();
});
