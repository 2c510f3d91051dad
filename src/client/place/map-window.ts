/** The window of a sign: a named dialog that takes the focus and gives it back. */
import L from 'leaflet';
import { button, element, link } from '#client/dom.ts';
import type { Sign } from './map-signs.ts';
import type { PlaceList } from './place-list.ts';
import type { PlaceRow } from './place-rows.ts';

/** Opens and closes the one window of a map. */
export interface MapWindow {
  readonly open: (sign: Sign, place?: PlaceRow) => void;
  /** Without giving the focus back, unless it is in the window. */
  readonly close: () => void;
}

/**
 * The window of a map.
 *
 * @param signAt the button to which the focus goes back
 * @param list the places: its address names the one at hand, and its rows are marked
 */
export function useWindow(
  map: L.Map,
  signAt: (key: string) => HTMLElement,
  list: PlaceList,
): MapWindow {
  const popup = L.popup({
    closeButton: false,
    autoClose: false,
    closeOnEscapeKey: false,
    minWidth: 220,
    maxWidth: 300,
    offset: [0, -14],
    autoPanPadding: [12, 12],
  });
  let current: Sign | undefined;

  function mark(places: readonly PlaceRow[]) {
    for (const node of list.querySelectorAll('.place-rows [aria-current]')) {
      node.removeAttribute('aria-current');
    }
    for (const place of places) {
      list.reveal(place);
      place.node.querySelector('a')?.setAttribute('aria-current', 'true');
    }
  }

  function close() {
    if (current === undefined) return;
    const sign = current;
    const hadFocus = popup.getElement()?.contains(document.activeElement) ?? false;
    current = undefined;
    mark([]);
    popup.remove();
    list.writeAddress(true);
    if (hadFocus) signAt(sign.key + sign.text).focus({ preventScroll: true });
  }

  function open(sign: Sign, place?: PlaceRow) {
    close();
    current = sign;
    const places = place === undefined ? sign.places : [place];
    const title = sign.places.length > 1 ? sign.name : (sign.places[0]?.name ?? sign.name);
    const content = contentOf(sign, title, close);
    // With its heading and its tip it fits the map.
    content.style.setProperty('--room', `${Math.max(90, Math.min(360, map.getSize().y - 160))}px`);
    popup.setLatLng([sign.lat, sign.lng]).setContent(content).openOn(map);
    const node = popup.getElement();
    const items = content.querySelector('ul');
    const more = content.querySelector<HTMLElement>('.map-window-more');
    if (items && more) more.hidden = items.scrollHeight <= items.clientHeight;
    node?.setAttribute('role', 'dialog');
    node?.setAttribute('aria-label', title);
    node?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
    mark(places);
    const [only] = places;
    if (places.length === 1 && only) list.writeAddress(true, { at: only.id });
  }

  map.getContainer().addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || current === undefined) return;
    event.stopPropagation(); // else it leaves the full screen, too
    const sign = current;
    close();
    signAt(sign.key + sign.text).focus({ preventScroll: true });
  });
  map.on('click', close);
  return { open, close };
}

/** Heading in its phrases, then the places; of several the list scrolls, and says so. */
function contentOf(sign: Sign, title: string, close: () => void): HTMLElement {
  const shut = button('×', close, 'map-shut');
  shut.setAttribute('aria-label', '关闭');
  const phrases = (title.match(/[^，]+，?/g) ?? []).map((words) => element('span', '', words));
  const isOne = sign.places.length === 1;
  const items = sign.places.map(({ id, path, name, note }) => {
    const line = element('span', 'meta', note);
    if (!isOne) return element('li', '', link(path, element('span', '', name), line));
    const back = link(`#at-${id}`, '看列表');
    back.setAttribute('aria-label', `${name}，看列表`);
    return element('li', '', line, link(path, '看详情'), back);
  });
  const list = element('ul', '', ...items);
  const box = element('div', '', shut, element('p', 'map-window-head', ...phrases), list);
  if (isOne) return box;
  list.tabIndex = 0; // a list that scrolls must scroll by keys
  list.setAttribute('aria-label', title);
  box.append(element('p', 'map-window-more', '往下滑，后面还有。'));
  return box;
}
