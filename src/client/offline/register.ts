import { BASE } from '#site/base.ts';
import { KEEP_GUIDES } from './keep-guides.ts';

const MANIFEST = { rel: 'manifest', href: `${BASE}/site.webmanifest` };

async function register() {
  await navigator.serviceWorker.register(`${BASE}/worker.js`, { updateViaCache: 'none' });
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage(location.pathname);
  if (navigator.connection?.saveData !== true) active?.postMessage(KEEP_GUIDES);
  // For the home screen of a phone. Here, so that it is not in the way of what is read.
  document.head.append(Object.assign(document.createElement('link'), MANIFEST));
}

/**
 * Lets the worker keep what to do in an emergency, and the pages that are read, for when there is no
 * connection: for every reader, after everything else.
 */
export function registerWorker(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  // Storage may be forbidden: then there is only the network.
  const start = () => void register().catch(() => undefined);
  addEventListener('load', () => {
    // A page that paints nothing more may never be called idle.
    if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: 2000 });
    else setTimeout(start, 500);
  });
}
