import { BASE } from '#site/base.ts';

// A fixed name (see astro.config.mjs), so that the few lines here can stand in the page.
const MODULE = import.meta.env.DEV ? `${BASE}/src/client/list-rows.ts` : `${BASE}/list-rows.js`;

/** Has the rows of a list's later pages brought (list-rows.ts), when somebody needs all of it. */
export function wantRows(host: HTMLElement): void {
  void import(/* @vite-ignore */ MODULE).then(
    ({ grow }: typeof import('./list-rows.ts')) => grow(host),
    () => document.dispatchEvent(new Event('list-failed')),
  );
}
