// Runs in the head: what the reader has chosen to see holds before the first paint, and when he comes back
// to a page that the browser has kept as it was, or chooses otherwise in another tab.
import { BASE } from '#site/base.ts';
import { onKept, stored } from './dom.ts';
import './early-press.ts';

// A fixed name (see build/page-scripts.ts).
const MODULE = import.meta.env.DEV ? `${BASE}/src/client/my-needs.ts` : `${BASE}/needs.js`;

const root = document.documentElement;
root.dataset['script'] = '';
function show() {
  for (const name of ['care', 'theme', 'text', 'slash', 'needs']) {
    const value = stored(name);
    if (value === '') root.removeAttribute(`data-${name}`);
    else root.dataset[name] = value;
  }
  const { needs } = root.dataset;
  // So many lines have room before what writes them is there.
  root.style.setProperty('--needs', needs ? `${needs.split(' ').length}` : '');
  if (needs) void import(/* @vite-ignore */ MODULE);
}
onKept(show);
