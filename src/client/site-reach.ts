import { button } from './dom.ts';

/**
 * Whether the site answers. `navigator.onLine` does not tell: it is false behind some proxies and
 * true in any wireless network.
 */
export async function reachesSite(): Promise<boolean> {
  try {
    await fetch(location.pathname, { method: 'HEAD', cache: 'no-store' });
    return true;
  } catch {
    return false;
  }
}

/**
 * A button for a page older than the site: files that it would fetch now are gone since the site was
 * published anew. It is pressed, never by itself: a host that lacks the files makes no loop.
 */
export const reloadButton = (label = '刷新'): HTMLButtonElement =>
  button(label, () => location.reload());
