/**
 * Search boxes: `/` goes to the last one that is shown. What completes names is fetched when a box is
 * first used, so a page that is only read costs nothing.
 */
import { BASE } from '#site/base.ts';

const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-find] input')];
// A fixed name (see astro.config.mjs), so that the few lines here can stand in every page.
const MODULE = import.meta.env.DEV
  ? `${BASE}/src/client/search/combobox.ts`
  : `${BASE}/search-box.js`;

for (const box of boxes) {
  box.addEventListener(
    'focus',
    () => {
      void import(/* @vite-ignore */ MODULE).then(
        ({ offerNames }: typeof import('./combobox.ts')) => {
          offerNames(box);
        },
        () => undefined, // without it the box is a plain form
      );
    },
    { once: true },
  );
}

document.addEventListener('keydown', (event) => {
  const { key, target, ctrlKey, metaKey, altKey, isComposing } = event;
  const box = boxes.filter(({ offsetParent }) => offsetParent !== null).pop();
  if (key !== '/' || ctrlKey || metaKey || altKey || isComposing || box === undefined) return;
  if (document.documentElement.dataset['slash'] !== undefined) return;
  if (target instanceof Element && target.closest('input:not([type=checkbox]), textarea, select'))
    return;
  event.preventDefault();
  box.focus();
  box.select();
});
