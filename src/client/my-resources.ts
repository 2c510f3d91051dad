/**
 * The list of resources that a reader keeps: in local storage, and in the address of its page
 * (`?ids=a,b`), so that it can be sent on. Somebody else's list is shown without touching one's own.
 */
const KEPT = 'resources';
const panel = document.querySelector<HTMLElement>('[data-mine]');
const rows = [...(panel?.querySelectorAll<HTMLElement>('[data-resource]') ?? [])];
const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-keep]')];
const part = (name: string) => panel?.querySelector<HTMLElement>(`[data-${name}]`);

function kept(): readonly string[] {
  try {
    return split(localStorage.getItem(KEPT));
  } catch {
    return []; // Storage may be forbidden: nothing is kept then.
  }
}

function keep(ids: readonly string[]) {
  try {
    localStorage.setItem(KEPT, ids.join(','));
  } catch {
    // See above.
  }
  show();
}

function split(text: string | null): readonly string[] {
  return [...new Set((text ?? '').split(',').filter((id) => /^[a-z0-9-]+$/.test(id)))];
}

/** The list of the address, where it has one. */
function sent(): readonly string[] | undefined {
  const ids = new URLSearchParams(location.search).get('ids');
  return ids === null ? undefined : split(ids);
}

function show() {
  const mine = kept();
  for (const button of buttons) {
    const isKept = mine.includes(button.dataset['keep'] ?? '');
    button.setAttribute('aria-pressed', String(isKept));
    button.textContent = isKept ? '已收 ✓' : '收进我的';
  }
  if (panel) showList(mine);
}

function showList(mine: readonly string[]) {
  const others = sent();
  const ids = (others ?? mine).filter((id) =>
    rows.some(({ dataset }) => dataset['resource'] === id),
  );
  for (const row of rows) row.hidden = true;
  for (const id of ids) {
    const row = rows.find(({ dataset }) => dataset['resource'] === id);
    if (row === undefined) continue;
    row.hidden = false;
    row.parentElement?.append(row);
  }
  const isEmpty = ids.length === 0;
  const toggle = (name: string, isShown: boolean) => {
    const node = part(name);
    if (node) node.hidden = !isShown;
  };
  toggle('empty', isEmpty);
  toggle('full', !isEmpty);
  toggle('sent', others !== undefined);
  toggle('clear', others === undefined);
  const total = part('total');
  if (total) total.textContent = `${others ? '别人发来的清单' : '我的清单'}，共 ${ids.length} 项`;
  const link = document.querySelector<HTMLInputElement>('#mine-link');
  const address = `${location.origin}${location.pathname}?ids=${ids.join(',')}`;
  if (link) link.value = address;
  const printed = part('address');
  if (printed) printed.textContent = address;
}

for (const button of buttons) {
  button.addEventListener('click', () => {
    const id = button.dataset['keep'] ?? '';
    const mine = kept();
    keep(mine.includes(id) ? mine.filter((other) => other !== id) : [...mine, id]);
  });
}
part('clear')?.addEventListener('click', () => {
  keep([]);
  panel?.querySelector('h2')?.focus();
});
part('take')?.addEventListener('click', () => {
  const all = [...kept(), ...(sent() ?? [])];
  history.replaceState(null, '', location.pathname);
  keep([...new Set(all)]);
});
window.addEventListener('storage', show);
show();
if (panel) document.documentElement.dataset['told'] = '';

export {};
