/** The window of a sign: a named dialog that takes the focus and gives it back. */
import L from 'leaflet';
import type { PlaceRow } from './place-list.ts';
import type { Sign } from './map-signs.ts';

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
 * @param told told which place is at hand, for the address
 */
export function useWindow(
  map: L.Map,
  signAt: (key: string) => HTMLElement,
  told: (id: string | undefined, how: { readonly replace: boolean }) => void,
): MapWindow {
  const popup = L.popup({
    closeButton: false,
    autoClose: false,
    closeOnEscapeKey: false,
    minWidth: 220,
    maxWidth: 300,
    className: 'map-window',
    offset: [0, -14],
    autoPanPadding: [12, 12],
  });
  let current: Sign | undefined;

  function mark(places: readonly PlaceRow[]) {
    for (const node of document.querySelectorAll('.place-rows [aria-current]')) {
      node.removeAttribute('aria-current');
    }
    for (const { node } of places) node.querySelector('a')?.setAttribute('aria-current', 'true');
  }

  function close() {
    if (current === undefined) return;
    const sign = current;
    const hadFocus = popup.getElement()?.contains(document.activeElement) ?? false;
    current = undefined;
    mark([]);
    popup.remove();
    told(undefined, { replace: true });
    if (hadFocus) signAt(sign.key + sign.text).focus({ preventScroll: true });
  }

  function open(sign: Sign, place?: PlaceRow) {
    close();
    current = sign;
    const places = place === undefined ? sign.places : [place];
    const title = sign.places.length > 1 ? sign.name : (sign.places[0]?.name ?? sign.name);
    popup.options.maxHeight = Math.min(240, map.getSize().y - 70); // with its tip it fits the map
    popup
      .setLatLng([sign.lat, sign.lng])
      .setContent(contentOf(sign, title, close))
      .openOn(map);
    const node = popup.getElement();
    node?.setAttribute('role', 'dialog');
    node?.setAttribute('aria-label', title);
    node?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
    mark(places);
    const [only] = places;
    if (places.length === 1 && only) told(only.id, { replace: true });
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

function contentOf(sign: Sign, title: string, close: () => void): HTMLElement {
  const box = document.createElement('div');
  const shut = document.createElement('button');
  shut.type = 'button';
  shut.className = 'map-shut';
  shut.textContent = '×';
  shut.setAttribute('aria-label', '关闭');
  shut.addEventListener('click', close);
  const head = document.createElement('p');
  head.className = 'map-window-head';
  head.textContent = title;
  const list = document.createElement('ul');
  for (const { path, name, note, node } of sign.places) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = path;
    link.textContent = sign.places.length > 1 ? name : '看详情';
    const said = document.createElement('span');
    said.className = 'meta';
    said.textContent = note;
    const back = document.createElement('a');
    back.href = `#${node.id}`;
    back.textContent = '看名单';
    back.setAttribute('aria-label', `${name}，看名单`);
    item.append(...(sign.places.length > 1 ? [link, said] : [said, link]), back);
    list.append(item);
  }
  box.append(shut, head, list);
  return box;
}
