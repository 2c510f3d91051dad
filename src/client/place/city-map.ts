import { define, onClick, part } from '#client/dom.ts';
import { reachesSite, reloadButton } from '#client/site-reach.ts';
import type { LiveMap } from './live-map.ts';
import { PlaceList } from './place-list.ts';

/**
 * `<city-map>`, in a `<place-list>`: puts the interactive map over the drawn one, at the button or where
 * the address names a place (`?at=…`). Leaflet is loaded only then.
 */
class CityMap extends HTMLElement {
  private live: LiveMap | undefined;

  connectedCallback() {
    onClick(this, 'open', () => void this.open());
    const at = new URLSearchParams(location.search).get('at');
    if (at) void this.open(at);
  }

  private async open(at?: string) {
    const list = this.closest('place-list');
    if (!(list instanceof PlaceList)) return;
    const status = part(this, 'map-status');
    status.textContent = '正在打开…';
    try {
      const { openMap } = await import('./live-map.ts');
      this.live ??= await openMap(this, list);
      const trouble = this.live.open(at);
      status.textContent = trouble;
      if (trouble !== '') status.scrollIntoView({ block: 'center' });
    } catch {
      const isReached = await reachesSite();
      status.textContent = isReached
        ? '地图文件加载失败，网站可能刚更新，请刷新。示意图和列表仍可查看。'
        : '地图加载失败，可能是网络断开了。示意图和列表仍可查看。';
      if (isReached) status.append(' ', reloadButton());
    }
  }
}
define('city-map', CityMap);
