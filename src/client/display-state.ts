// Runs in the head: what the reader has chosen to see holds before the first paint, and when he comes back
// to a page that the browser has kept as it was.
import { stored } from './dom.ts';

const root = document.documentElement;
root.dataset['script'] = '';
function show() {
  for (const name of ['care', 'theme', 'text', 'slash']) {
    const value = stored(name);
    if (value === '') root.removeAttribute(`data-${name}`);
    else root.dataset[name] = value;
  }
}
show();
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) show();
});
