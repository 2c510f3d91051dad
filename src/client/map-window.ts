/** The window of a sign: a named dialog that takes the focus and gives it back. */
import L from 'leaflet';
import type { Sign } from './map-signs.ts';
import { reveal } from './place-list.ts';
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
    for (const place of places) {
      reveal(place);
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
    told(undefined, { replace: true });
    if (hadFocus) signAt(sign.key + sign.text).focus({ preventScroll: true });
  }

  function open(sign: Sign, place?: PlaceRow) {
    close();
    current = sign;
    const places = place === undefined ? sign.places : [place];
    const title = sign.places.length > 1 ? sign.name : (sign.places[0]?.name ?? sign.name);
    const content = contentOf(sign, title, close);
    // With its heading and its tip it fits the map.
    content.style.setProperty('--room', `${Math.max(90, Math.min(300, map.getSize().y - 190))}px`);
    popup.setLatLng([sign.lat, sign.lng]).setContent(content).openOn(map);
    const node = popup.getElement();
    const list = content.querySelector('ul');
    const more = content.querySelector<HTMLElement>('.map-window-more');
    if (list && more) more.hidden = list.scrollHeight <= list.clientHeight;
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

/** Heading in its phrases, then the places; of several the list scrolls, and says so. */
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
  for (const [index, words] of title.split('，').entries()) {
    const phrase = document.createElement('span');
    phrase.textContent = (index > 0 ? '，' : '') + words;
    head.append(phrase);
  }
  const isOne = sign.places.length === 1;
  const list = document.createElement('ul');
  for (const { id, path, name, note } of sign.places) {
    const item = document.createElement('li');
    const said = element('span', note);
    said.className = 'meta';
    const link = element('a', isOne ? '看详情' : name);
    link.href = path;
    item.append(...(isOne ? [said, link] : [link, said]));
    if (isOne) {
      const back = element('a', '看名单');
      back.href = `#at-${id}`;
      back.setAttribute('aria-label', `${name}，看名单`);
      item.append(back);
    }
    list.append(item);
  }
  box.append(shut, head, list);
  if (!isOne) {
    list.tabIndex = 0; // a list that scrolls must scroll by keys
    list.setAttribute('aria-label', title);
    const more = element('p', '往下滑，后面还有。');
    more.className = 'map-window-more';
    box.append(more);
  }
  return box;
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text: string) {
  const node = document.createElement(name);
  node.textContent = text;
  return node;
}
