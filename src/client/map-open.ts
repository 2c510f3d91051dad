/** Opens the interactive map: at the button, or where the address names a place (`?at=…`). */
const said = document.querySelector<HTMLElement>('[data-map-said]');
const button = document.querySelector<HTMLButtonElement>('[data-open]');

async function open(at?: string) {
  if (said) said.textContent = '正在打开…';
  try {
    const { showMap } = await import('./city-map.ts');
    const trouble = await showMap(at);
    if (said) said.textContent = trouble;
    if (trouble !== '') said?.scrollIntoView({ block: 'center' });
  } catch {
    if (said) said.textContent = '地图打不开，可能是网断了。图和名单还能看。';
  }
}

button?.addEventListener('click', () => void open());
const at = new URLSearchParams(location.search).get('at');
if (at !== null && at !== '') void open(at);

export {};
