/**
 * The list of resources that a reader keeps (keep-resources.ts), on its own page and in the address
 * (`?ids=a,b`), so that it can be sent on. Somebody else's list is shown without touching one's own.
 * The page holds no rows: they come from the file of the library (list-rows.ts).
 */
import { showAddress } from './address-bar.ts';
import type { KeepWish } from './keep-resources.ts';

const panel = document.querySelector<HTMLElement>('[data-mine]');
const part = (name: string) => panel?.querySelector<HTMLElement>(`[data-${name}]`);
let mine: readonly string[] = [];

/** The list of the address, where it has one. */
function sent(): readonly string[] | undefined {
  const ids = new URLSearchParams(location.search).get('ids');
  return ids === null ? undefined : valid(ids.split(','));
}

const valid = (ids: readonly string[]) => [...new Set(ids.filter((id) => /^[a-z0-9-]+$/.test(id)))];

function keep(wish: KeepWish) {
  document.dispatchEvent(new CustomEvent('keep-resources', { detail: wish }));
}

function show() {
  const others = sent();
  if ((others ?? mine).length > 0 && document.querySelector('[data-rows]')) {
    document.dispatchEvent(new Event('list-wanted'));
    return;
  }
  const rows = [...(panel?.querySelectorAll<HTMLElement>('[data-resource]') ?? [])];
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
  toggle('nonempty', !isEmpty);
  toggle('shared', others !== undefined);
  toggle('clear', others === undefined);
  const total = part('total');
  if (total) total.textContent = `${others ? '别人发来的清单' : '我的清单'}，共 ${ids.length} 项`;
  const link = document.querySelector<HTMLInputElement>('#mine-link');
  const address = `${location.origin}${location.pathname}?ids=${ids.join(',')}`;
  if (link) link.value = address;
  const printed = part('address');
  if (printed) printed.textContent = address;
  tell();
}

/** The list is there, or cannot be shown: until then its place is not painted. */
function tell() {
  document.documentElement.dataset['settled'] = '';
}

document.addEventListener('resources-kept', (event) => {
  if (event instanceof CustomEvent) mine = valid(event.detail as readonly string[]);
  show();
});
document.addEventListener('list-failed', () => {
  const empty = part('empty');
  if (empty) {
    empty.textContent = '没有连上网，清单里的材料显示不出来。清单还在，联网以后再打开这一页。';
  }
  tell();
});
part('clear')?.addEventListener('click', () => {
  keep({ ids: [] });
  panel?.querySelector('h2')?.focus();
});
part('keep-shared')?.addEventListener('click', () => {
  const ids = [...new Set([...mine, ...(sent() ?? [])])];
  keep({ ids, button: part('keep-shared') ?? undefined });
  // What could not be kept stays in the address.
  if (ids.some((id) => !mine.includes(id))) return;
  showAddress(location.pathname, { replace: true });
  show();
});
