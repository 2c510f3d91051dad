/** Fetches what completes a long list only when somebody needs all of it. */
// A fixed name (see astro.config.mjs), so that the few lines here can stand in the page.
const MODULE = import.meta.env.DEV ? '/src/client/list-rows.ts' : '/list-rows.js';

document.addEventListener('list-wanted', () => {
  void import(/* @vite-ignore */ MODULE).then(
    ({ grow }: typeof import('./list-rows.ts')) => grow(),
    () => document.dispatchEvent(new Event('list-failed')),
  );
});

export {};
