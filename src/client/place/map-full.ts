/** Full screen, by the browser where it can, else over the page; Tab stays inside meanwhile. */
import type L from 'leaflet';

const FOCUSABLE = 'button:not([hidden]), a[href], [tabindex="0"]';

/**
 * Binds the button 全屏 of a panel.
 *
 * @param whole what stays in view, where it all was before
 */
export function bindFullScreen(panel: HTMLElement, map: L.Map, whole: L.LatLngBounds): void {
  const button = panel.querySelector<HTMLElement>('[data-full-screen]');
  const canDrag = map.dragging.enabled();

  function resize() {
    const isWhole = map.getBounds().contains(whole);
    map.invalidateSize();
    if (isWhole) map.fitBounds(whole);
  }

  function set(isFull: boolean) {
    panel.toggleAttribute('data-full', isFull);
    button?.setAttribute('aria-pressed', String(isFull));
    if (button) button.textContent = isFull ? '退出全屏' : '全屏';
    // Nothing is left to scroll: one finger may move the map.
    if (isFull || canDrag) map.dragging.enable();
    else map.dragging.disable();
    resize();
  }

  function leave() {
    if (document.fullscreenElement !== null) void document.exitFullscreen();
    set(false);
  }

  button?.addEventListener('click', () => {
    if (panel.hasAttribute('data-full')) {
      leave();
      return;
    }
    set(true);
    // Safari on the iPhone has no full screen, and a browser may refuse: over the page it is, then.
    if ('requestFullscreen' in panel) panel.requestFullscreen().catch(() => undefined);
  });
  document.addEventListener('fullscreenchange', () => {
    if (document.fullscreenElement === null) set(false);
    else resize();
  });
  panel.querySelector('[data-shut]')?.addEventListener('click', leave);
  panel.addEventListener('keydown', (event) => {
    if (!panel.hasAttribute('data-full')) return;
    if (event.key === 'Escape') leave();
    if (event.key !== 'Tab') return;
    const all = [...panel.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
      (node) => node.getClientRects().length > 0,
    );
    const [first, last] = [all[0], all[all.length - 1]];
    const end = event.shiftKey ? first : last;
    if (document.activeElement !== end) return;
    event.preventDefault();
    (event.shiftKey ? last : first)?.focus();
  });
}
