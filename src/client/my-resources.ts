import { define, onClick, part, showAddress, showParts } from './dom.ts';
import { keepIds, keptIds, onKept, resourceIds } from './kept-resources.ts';
import { wantRows } from './list-wanted.ts';

/** The list of the address, where it has one. */
function sharedIds(): readonly string[] | undefined {
  const ids = new URLSearchParams(location.search).get('ids');
  return ids === null ? undefined : resourceIds(ids);
}

/**
 * `<my-resources>`: the list of resources that a reader keeps, or the one in the address (`?ids=a,b`), so
 * that it can be sent on. Somebody else's list is shown without touching one's own. The page holds no
 * rows: they come from the file of the library (`data-rows`, see list-rows.ts).
 */
class MyResources extends HTMLElement {
  connectedCallback() {
    const show = () => this.show();
    onKept({ handleEvent: show });
    document.addEventListener('list-grown', show);
    document.addEventListener('list-failed', () => {
      part(this, 'empty').textContent =
        '没有连上网，清单里的材料显示不出来。清单还在，联网以后再打开这一页。';
      this.settle();
    });
    onClick(this, 'clear', () => {
      keepIds([], part(this, 'clear'));
      part(this, 'total').focus();
    });
    onClick(this, 'keep-shared', () => {
      // What could not be kept stays in the address.
      const ids = [...new Set([...keptIds(), ...(sharedIds() ?? [])])];
      if (!keepIds(ids, part(this, 'keep-shared'))) return;
      showAddress(location.pathname, { replace: true });
      show();
    });
    show();
  }

  private show() {
    const shared = sharedIds();
    const wanted = shared ?? keptIds();
    if (wanted.length > 0 && this.hasAttribute('data-rows')) {
      wantRows(this);
      return;
    }
    const rows = [...this.querySelectorAll<HTMLElement>('[data-resource]')];
    for (const row of rows) row.hidden = true;
    const listed = wanted.flatMap(
      (id) => rows.find(({ dataset }) => dataset['resource'] === id) ?? [],
    );
    for (const row of listed) {
      row.hidden = false;
      row.parentElement?.append(row);
    }
    showParts(this, 'empty', listed.length === 0);
    showParts(this, 'nonempty', listed.length > 0);
    showParts(this, 'shared', shared !== undefined);
    showParts(this, 'clear', shared === undefined);
    const whose = shared ? '别人发来的清单' : '我的清单';
    part(this, 'total').textContent = `${whose}，共 ${listed.length} 项`;
    const ids = listed.map(({ dataset }) => dataset['resource']);
    const address = `${location.origin}${location.pathname}?ids=${ids.join(',')}`;
    part(this, 'address').textContent = address;
    const field = this.querySelector('input');
    if (field) field.value = address;
    this.settle();
  }

  /** The list is there, or cannot be shown: until then its place is not painted. */
  private settle() {
    document.documentElement.dataset['settled'] = '';
  }
}
define('my-resources', MyResources);
