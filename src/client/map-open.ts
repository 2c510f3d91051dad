/** Opens the interactive map: at the button, or where the address names a place (`?at=…`). */
import { reachesSite, reloadButton } from './site-reach.ts';

const said = document.querySelector<HTMLElement>('[data-map-status]');
const button = document.querySelector<HTMLButtonElement>('[data-open]');

async function open(at?: string) {
  if (said) said.textContent = '正在打开…';
  try {
    const { showMap } = await import('./city-map.ts');
    const trouble = await showMap(at);
    if (said) said.textContent = trouble;
    if (trouble !== '') said?.scrollIntoView({ block: 'center' });
  } catch {
    const isReached = await reachesSite();
    if (!said) return;
    said.textContent = isReached
      ? '地图的文件没有取到，网站可能刚更新，请刷新。图和名单还能看。'
      : '地图打不开，可能是网断了。图和名单还能看。';
    if (isReached) said.append(' ', reloadButton());
  }
}

button?.addEventListener('click', () => void open());
const at = new URLSearchParams(location.search).get('at');
if (at !== null && at !== '') void open(at);
