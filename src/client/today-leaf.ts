import { define, onReturn } from './dom.ts';
import { shanghaiDate, shanghaiDay } from './shanghai-day.ts';

/** Sets the leaf of today, and shows what belongs to its month alone. */
function turnLeaf(now: number) {
  const today = shanghaiDate(now);
  const leaf = document.querySelector('[data-today]');
  if (!leaf || leaf.getAttribute('datetime') === today) return;
  const [, month, day] = today.split('-').map(Number);
  const parts = {
    '[data-today-month]': `${month}月`,
    '[data-today-day]': String(day),
    // 1 January 1970 was a Thursday.
    '[data-today-weekday]': `周${'四五六日一二三'[shanghaiDay(now) % 7]}`,
  };
  for (const [part, text] of Object.entries(parts)) {
    leaf.querySelector(part)?.replaceChildren(text);
  }
  leaf.setAttribute('datetime', today);
  for (const one of document.querySelectorAll('[data-months]')) {
    const months = one.getAttribute('data-months')?.split(' ') ?? [];
    one.toggleAttribute('hidden', !months.includes(String(month)));
  }
}

/** Keeps the leaf of today on the reader's day. It stands after all that it changes, before the first paint. */
class TodayLeaf extends HTMLElement {
  connectedCallback() {
    const update = () => turnLeaf(Date.now());
    update();
    onReturn(update);
  }
}
define('today-leaf', TodayLeaf);
