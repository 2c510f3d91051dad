/**
 * The list of resources that a reader keeps: in local storage, and in the address of its page
 * (`?ids=a,b`), so that it can be sent on. Somebody else's list is shown without touching one's own.
 */
import { showAddress } from './address-bar.ts';
import { keep, readKept } from './storage.ts';

const KEPT = 'resources';
const panel = document.querySelector<HTMLElement>('[data-mine]');
const rows = [...(panel?.querySelectorAll<HTMLElement>('[data-resource]') ?? [])];
const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-keep]')];
const part = (name: string) => panel?.querySelector<HTMLElement>(`[data-${name}]`);

const kept = () => split(readKept(KEPT));

/** Keeps a list and shows it, or says under a button that it could not be kept. */
function keepList(ids: readonly string[], button?: HTMLElement): boolean {
  const isKept = keep(KEPT, ids.join(','));
  if (!isKept && button && button.nextElementSibling?.getAttribute('role') !== 'alert') {
    const note = document.createElement('p');
    note.className = 'meta no-print';
    note.setAttribute('role', 'alert');
    note.textContent = '没有收进去：浏览器不让网页存东西，或者存满了。可以先记下这一页的网址。';
    button.after(note);
  }
  show();
  return isKept;
}

function split(text: string): readonly string[] {
  return [...new Set(text.split(',').filter((id) => /^[a-z0-9-]+$/.test(id)))];
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
    keepList(mine.includes(id) ? mine.filter((other) => other !== id) : [...mine, id], button);
  });
}
part('clear')?.addEventListener('click', () => {
  keepList([]);
  panel?.querySelector('h2')?.focus();
});
const take = part('take');
take?.addEventListener('click', () => {
  if (!keepList([...new Set([...kept(), ...(sent() ?? [])])], take)) return;
  showAddress(location.pathname, { replace: true });
  show();
});
window.addEventListener('storage', show);
show();
if (panel) document.documentElement.dataset['told'] = '';
