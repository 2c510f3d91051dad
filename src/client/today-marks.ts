import { define, onReturn } from './dom.ts';
import { shanghaiDate, shanghaiDay } from './shanghai-day.ts';

const DAY_MS = 86_400_000;

function badge(start: number, end: number, now: number): string {
  const days = shanghaiDay(start) - shanghaiDay(now);
  if (now >= end) return '已结束';
  if (now >= start) return days === 0 && end - start === DAY_MS ? '今天' : '进行中';
  return days === 0 ? '今天' : days < 100 ? `还有 ${days} 天` : '';
}

/** Marks in the whole page what is over at a time, and says of what comes how far it is. */
function mark(now: number) {
  for (const row of document.querySelectorAll('[data-end]')) {
    const end = Date.parse(row.getAttribute('data-end') ?? '');
    const start = row.getAttribute('data-start');
    row.toggleAttribute('data-past', now >= end);
    const place = row.querySelector('[data-badge]');
    if (place && start) place.textContent = badge(Date.parse(start), end, now);
  }
  for (const list of document.querySelectorAll('[data-limit]')) {
    const open = list.querySelectorAll('[data-end]:not([data-past])');
    const limit = Number(list.getAttribute('data-limit'));
    open.forEach((row, index) => row.toggleAttribute('data-beyond-limit', index >= limit));
  }
  const hasOpen = (node: Element | null) => !!node?.querySelector('[data-end]:not([data-past])');
  for (const group of document.querySelectorAll('[data-group]')) {
    group.toggleAttribute('data-past', !hasOpen(group));
  }
  for (const note of document.querySelectorAll('[data-all-past]')) {
    note.toggleAttribute('hidden', hasOpen(note.parentElement));
  }
  const today = shanghaiDate(now);
  for (const time of document.querySelectorAll('[data-month] time')) {
    const cell = time.closest('td');
    if (time.getAttribute('datetime') === today) cell?.setAttribute('aria-current', 'date');
    else cell?.removeAttribute('aria-current');
  }
}

/**
 * Badges, today's cell in the table of a month, and the hiding of what is over. It stands after the last
 * list of a page, and its script before it: the lists are laid out then, but not painted, so that
 * nothing moves.
 */
class TodayMarks extends HTMLElement {
  connectedCallback() {
    const update = () => {
      mark(Date.now());
      document.dispatchEvent(new Event('past-marked'));
    };
    update();
    // A list with filters in the address waits for them; one that is cut into pages also for its rows.
    const filter = document.querySelector('list-filter');
    const settle = () => document.documentElement.setAttribute('data-settled', '');
    if (location.search === '' || !filter) settle();
    else if (!filter.hasAttribute('data-rows')) addEventListener('load', settle);
    onReturn(update);
    document.addEventListener('list-grown', update);
  }
}
define('today-marks', TodayMarks);
