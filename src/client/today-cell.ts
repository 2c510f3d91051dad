/** Marks today's cell in the table of a month; the day is Shanghai's, wherever the reader is. */
const SHANGHAI_MS = 8 * 3_600_000;

function mark() {
  const today = new Date(Date.now() + SHANGHAI_MS).toISOString().slice(0, 10);
  for (const time of document.querySelectorAll('td time')) {
    const cell = time.closest('td');
    if (time.getAttribute('datetime') === today) cell?.setAttribute('aria-current', 'date');
    else cell?.removeAttribute('aria-current');
  }
}

mark();
window.addEventListener('pageshow', mark);
document.addEventListener('visibilitychange', mark);

export {};
